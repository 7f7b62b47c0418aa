@_spi(Scanning) import LinecheckJSON

extension Code {
  /// The constants that an enumeration lists.
  struct Constants: Sendable {
    let values: [Literal]
    /// The list as messages name it.
    let list: String
    /// The canonical texts of the constants, where they are many.
    private let texts: Set<[UInt8]>

    /// Up to this many constants are compared one by one.
    private static let few = 16
    /// No more bytes of constants are named in a message.
    private static let mostNamed = 2000

    init(_ values: [Literal]) {
      self.values = values
      var list = ""
      var named = 0
      for value in values {
        let word = value.description
        if named > 0 && list.utf8.count + word.utf8.count > Self.mostNamed { break }
        list += (named == 0 ? "" : ", ") + Self.shortened(word)
        named += 1
      }
      if named < values.count { list += " or \(values.count - named) others" }
      self.list = list
      texts = values.count > Self.few ? Set(values.map(CanonicalText.bytes)) : []
    }

    /// Whether a value is one of them.
    func contains(_ document: Document, _ value: Int, _ text: Text) -> Bool {
      if values.count > Self.few { return texts.contains(CanonicalText.bytes(document, value)) }
      return values.contains { document.equals(text, value, $0) }
    }

    private static func shortened(_ word: String) -> String {
      word.utf8.count <= mostNamed ? word : word.prefix(100) + "…"
    }
  }
}

extension Document {
  /// Whether a value is a constant.
  func equals(_ text: Text, _ value: Int, _ literal: Literal) -> Bool {
    let node = nodes[value]
    switch (literal, node.kind) {
    case (.string(let string), .string), (.string(let string), .name):
      let bytes = StringDecoding.bytes(text, node.range, node.flags)
      return bytes.elementsEqual(string.utf8)
    case (.number(let number), .number): return Decimal(text, node.range) == number
    case (.boolean(let boolean), .true): return boolean
    case (.boolean(let boolean), .false): return !boolean
    case (.null, .null): return true
    case (.array, .array), (.object, .object):
      return CanonicalText.bytes(self, value) == CanonicalText.bytes(literal)
    default: return false
    }
  }
}
