public import Linecheck

/// A contract as JSON Schema (2020-12), for everybody else's tools.
///
/// The schema accepts a body where Linecheck finds no error in it; warnings and notes are not its
/// business. What JSON Schema cannot say (sums, digits, relations between members, closures) stands in
/// `$comment` at its place and in `inexpressible`; without it the schema accepts more, never less.
public struct SchemaExport: Sendable {
  /// The schema, indented, with a newline at its end.
  public let text: String
  /// The rules that it does not say, or not everywhere and in every case, each with what it demands.
  public let inexpressible: [(RuleID, String)]

  /// Exports the rules of a contract's body.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  public init(_ contract: Contract) throws(RuleMistakes) {
    var schema = SchemaObject([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", .string(Self.uri(of: contract.id))),
      ("title", .string(contract.title)),
      ("description", .string("Read from \(contract.document.title), \(contract.document.url)")),
    ])
    var exporter = Exporter(try contract.program)
    schema.add(exporter.schema())
    text = schema.tree.text
    inexpressible = exporter.inexpressible
  }

  /// The name of a contract as a URI: `urn:linecheck:` and what RFC 3986 lets stand in a path.
  private static func uri(of id: String) -> String {
    id.utf8.reduce(into: "urn:linecheck:") { uri, byte in
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, scalar.properties.isAlphabetic || "0123456789-._~@/:".utf8.contains(byte) {
        uri.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
  }
}
