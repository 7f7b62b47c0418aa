/// An element of a small part of XML: elements, attributes, text and the five named references.
struct XMLNode {
  var name = ""
  var attributes: [String: String] = [:]
  var children: [XMLNode] = []
  var text = ""

  /// The elements of a name, at any depth.
  func all(_ name: String) -> [XMLNode] {
    (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
  }
}

/// Reads XML and is strict about it: an element is closed by its name, an attribute stands once, no
/// bare `&`, `<` or `]]>`, and only characters of XML 1.0 (section 2.2).
struct XMLReader {
  struct Malformed: Error {
    var what: String
    var rest: String
  }

  private var rest: Substring.UnicodeScalarView

  static func read(_ text: String) throws -> XMLNode {
    guard text.unicodeScalars.allSatisfy(isCharacter) else {
      throw Malformed(what: "a character that XML cannot hold", rest: "")
    }
    var reader = XMLReader(rest: Substring(text).unicodeScalars)
    try reader.take("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let root = try reader.element()
    guard reader.rest.elementsEqual("\n".unicodeScalars) else { throw reader.failure("more") }
    return root
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xa, 0xd, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }

  private mutating func element() throws -> XMLNode {
    try take("<")
    var node = XMLNode(name: name())
    while rest.first == " " {
      try take(" ")
      let name = name()
      try take("=\"")
      guard node.attributes[name] == nil else { throw failure("\(name) stands twice") }
      node.attributes[name] = try text(until: "\"")
      try take("\"")
    }
    if rest.first == "/" {
      try take("/>")
      return node
    }
    try take(">")
    while true {
      node.text += try text(until: "<")
      if rest.starts(with: "</".unicodeScalars) { break }
      node.children.append(try element())
    }
    try take("</\(node.name)>")
    return node
  }

  private mutating func name() -> String {
    let name = rest.prefix { $0.properties.isAlphabetic || $0 == "-" }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func text(until end: Unicode.Scalar) throws -> String {
    var text = ""
    while let scalar = rest.first, scalar != end {
      if scalar == "<" || rest.starts(with: "]]>".unicodeScalars) { throw failure("bare markup") }
      if scalar == "&" {
        text += try reference()
      } else {
        text.unicodeScalars.append(rest.removeFirst())
      }
    }
    return text
  }

  private mutating func reference() throws -> String {
    let names = [
      "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&#35;": "#",
    ]
    for (name, character) in names where rest.starts(with: name.unicodeScalars) {
      try take(name)
      return character
    }
    throw failure("a bare &")
  }

  private mutating func take(_ text: String) throws {
    guard rest.starts(with: text.unicodeScalars) else { throw failure("\(text) is missing") }
    rest = rest.dropFirst(text.unicodeScalars.count)
  }

  private func failure(_ what: String) -> Malformed {
    Malformed(what: what, rest: String(rest.prefix(40)))
  }
}
