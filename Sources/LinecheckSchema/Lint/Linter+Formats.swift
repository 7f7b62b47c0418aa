import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks that a format is a known one.
  mutating func checkFormat(of schema: LintSchema) {
    guard let value = schema["format"], let name = file.string(ifOne: value) else { return }
    if Self.formats.contains(name) {
      if let types = declaredTypes(of: schema), !types.contains(.string) {
        report(
          LintRule.noEffect, name: "format", of: schema,
          "the format \(name) is one of strings, and the type is \(types)")
      }
      return
    }
    if Self.otherFormats.contains(name) || name.hasPrefix("x-") { return }
    if let successor = Self.formatsOfDraft3[name] {
      report(
        LintRule.format, value: "format", of: schema, "\(name) is a format of draft 3",
        help: successor.map { "write \($0)" })
      return
    }
    let near = Nearest.only(near: name, among: Self.formats.sorted()).map {
      "; did you mean \($0.name)?"
    }
    report(
      LintRule.format, value: "format", of: schema,
      "\(Self.quoted(name)) is no known format\(near ?? "")",
      help: "validators pass over formats that they do not know")
  }

  /// The formats of the validation specification.
  private static let formats: Set<String> = [
    "date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname",
    "ipv4", "ipv6", "uri", "uri-reference", "iri", "iri-reference", "uri-template", "uuid",
    "json-pointer", "relative-json-pointer", "regex",
  ]

  /// Those of OpenAPI's registry of formats.
  private static let otherFormats: Set<String> = [
    "base64url", "binary", "byte", "char", "commonmark", "date-time-local", "decimal",
    "decimal128", "double", "double-int", "float", "html", "http-date", "int8", "int16", "int32",
    "int64", "media-range", "password", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer",
    "sf-string", "sf-token", "time-local", "uint8", "uint16", "uint32", "uint64",
  ]

  /// Those that draft 4 dropped, and what took their place.
  private static let formatsOfDraft3: [String: String?] = [
    "color": nil, "style": nil, "phone": nil, "utc-millisec": nil, "host-name": "hostname",
    "ip-address": "ipv4",
  ]
}
