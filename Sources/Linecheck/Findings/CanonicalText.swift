@_spi(Scanning) package import LinecheckJSON

/// Texts that are equal for equal JSON values and differ for others: numbers by value, strings by
/// decoded scalars, objects in any order.
package enum CanonicalText {
  /// The text of a value of a document.
  package static func bytes(_ document: Document, _ value: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    write(document, value, &bytes)
    return bytes
  }

  /// The text of a constant.
  static func bytes(_ literal: Literal) -> [UInt8] {
    var bytes: [UInt8] = []
    write(literal, &bytes)
    return bytes
  }

  private static func write(_ document: Document, _ value: Int, _ bytes: inout [UInt8]) {
    let node = document.nodes[value]
    switch node.kind {
    case .string, .name: write(string: document.decodedString(value), &bytes)
    case .number:
      bytes.append(contentsOf: (Value(document, value).decimal?.description ?? "").utf8)
    case .true: bytes.append(contentsOf: "true".utf8)
    case .false: bytes.append(contentsOf: "false".utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .array:
      bytes.append(UInt8(ascii: "["))
      for item in document.children(of: value) {
        write(document, item, &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(UInt8(ascii: "]"))
    case .object:
      write(
        members: document.children(of: value).map { name in
          Self.bytes(document, name) + Self.bytes(document, name + 1)
        }, &bytes)
    }
  }

  private static func write(_ literal: Literal, _ bytes: inout [UInt8]) {
    switch literal {
    case .string(let string): write(string: string, &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for item in items {
        write(item, &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      write(
        members: members.map { name, value in
          Self.bytes(.string(name)) + Self.bytes(value)
        }, &bytes)
    case .number, .boolean, .null: bytes.append(contentsOf: literal.description.utf8)
    }
  }

  private static func write(string: String, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: JSONText.quoted(string).utf8)
  }

  private static func write(members: [[UInt8]], _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for member in members.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      bytes += member
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
