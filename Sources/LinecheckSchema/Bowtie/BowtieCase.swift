import Linecheck
@_spi(Scanning) import LinecheckJSON

/// A case of Bowtie: a schema, the schemas that it may refer to, and instances.
struct BowtieCase {
  private let schema: [UInt8]
  private var options = JSONSchema.Options()

  /// Where a schema is from that says nothing about it: nowhere (RFC 6761, section 6.4).
  private static let uri = "https://bowtie.invalid/case.json"

  /// A case; schemas are taken as they are written in the command, byte for byte.
  ///
  /// - Parameters:
  ///   - schema: the schema.
  ///   - registry: the schemas that it may refer to, by their URIs.
  ///   - dialect: what schemas are written in that do not say so themselves.
  init(_ schema: Value, registry: Value?, _ dialect: Dialect) {
    let document = schema.document
    self.schema = Array(document.bytes[schema.range])
    options.dialect = dialect
    var places: [String: Range<Int>] = [:]
    for (uri, other) in registry?.members ?? [] { places[Self.bare(uri)] = other.range }
    options.resolve = { [places] uri in
      places[Self.bare(uri)].map { Array(document.bytes[$0]) }
    }
  }

  /// A URI without an empty fragment.
  private static func bare(_ uri: String) -> String {
    uri.hasSuffix("#") ? String(uri.dropLast()) : uri
  }

  /// Judges instances; of one that is missing there is nothing to say but that.
  ///
  /// - Throws: `SchemaMistakes` where the schema is of no use.
  func results(_ instances: [Value?]) throws(SchemaMistakes) -> [BowtieAnswer] {
    let schema = try JSONSchema(schema, at: Self.uri, title: "the schema", options: options)
    var checker = Checker(try schema.program(id: "case"))
    var results: [BowtieAnswer] = []
    for instance in instances {
      guard let instance else {
        results.append(.errored("the test has no instance"))
        continue
      }
      let bytes = PaddedBytes(instance.document.bytes[instance.range])
      let isValid = checker.findings(in: bytes, from: .error).isEmpty
      if let undecided = checker.undecided {
        results.append(.skipped("\(undecided); \(undecided.help)"))
      } else {
        results.append(BowtieAnswer(members: [("valid", isValid ? "true" : "false")]))
      }
    }
    return results
  }
}
