/// A path to a value inside a document (RFC 6901), such as `/inbound_agents/0/weight`.
public struct JSONPointer: Sendable, Hashable {
  /// The pointer as it is written: a slash and an escaped name or position for each step.
  public private(set) var text: String
  /// Which of the first 64 steps are positions of items; the others are names, or may be.
  package private(set) var positions: UInt64 = 0
  /// How many steps it has, where it was made of them.
  package private(set) var count = 0

  /// The pointer to the whole document.
  public static let root = JSONPointer()

  private init() { text = "" }

  /// Reads a pointer; nil where it does not begin with a slash or has a `~` that is no escape.
  public init?(_ text: String) {
    guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { return nil }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == UInt8(ascii: "~"), byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") {
        return nil
      }
      previous = byte
    }
    if previous == UInt8(ascii: "~") { return nil }
    self.text = text
  }

  /// A pointer of names and positions.
  public init(_ tokens: some Sequence<String>) {
    text = ""
    for token in tokens { append(token) }
  }

  /// The names and positions, unescaped.
  public var tokens: [String] {
    text.isEmpty ? [] : Self.tokens(of: text.utf8.dropFirst())
  }

  /// The names and positions in the text of a pointer behind its first `/`.
  package static func tokens(of text: Substring.UTF8View) -> [String] {
    var tokens: [String] = []
    var start = text.startIndex
    while true {
      let end = text[start...].firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
      let part = text[start..<end]
      let token = String(Substring(part))
      tokens.append(
        part.contains(UInt8(ascii: "~"))
          ? replacing(replacing(token, "~1", with: "/"), "~0", with: "~") : token)
      if end == text.endIndex { return tokens }
      start = text.index(after: end)
    }
  }

  /// Adds the name of a member.
  public mutating func append(_ name: String) {
    count += 1
    text += "/"
    text += Self.escaped(name)
  }

  /// A name as pointers have it: with `~0` for `~` and `~1` for `/`.
  package static func escaped(_ name: String) -> String {
    if name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) {
      return replacing(replacing(name, "~", with: "~0"), "/", with: "~1")
    }
    return name
  }

  /// Adds the position of an item, counted from 0.
  public mutating func append(_ position: Int) {
    if count < 64 { positions |= 1 << UInt64(count) }
    count += 1
    text += "/"
    text += String(position)
  }

  private static func replacing(_ text: String, _ old: String, with new: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if rest.unicodeScalars.starts(with: old.unicodeScalars) {
        result += new
        rest = rest[rest.unicodeScalars.index(rest.startIndex, offsetBy: old.utf8.count)...]
      } else {
        result.unicodeScalars.append(first)
        rest = rest[rest.unicodeScalars.index(after: rest.startIndex)...]
      }
    }
    return result
  }
}

extension JSONPointer {
  /// Compares scalar by scalar, as names are compared: two spellings of é lead to two members.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Equal pointers are canonically equivalent, too, which is what a string hashes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as it is written.
  public var description: String { text }
}

extension Document {
  /// The value that a pointer leads to; nil where there is none.
  ///
  /// Of a name that stands twice the last value is taken.
  public func value(at pointer: JSONPointer) -> Value? {
    guard !nodes.isEmpty else { return nil }
    var value = root
    for token in pointer.tokens {
      let next: Value?
      switch value.kind {
      case .object: next = value[token]
      case .array: next = JSONPointer.position(token).flatMap { value[$0] }
      default: next = nil
      }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// The pointer of a value of this document.
  ///
  /// - Complexity: O(*n*) in the number of values before it.
  public func pointer(of value: Value) -> JSONPointer { pointer(ofNode: value.index) }

  /// The pointer of the value that a byte belongs to; of a byte in a name that of its value.
  ///
  /// - Complexity: O(*n*) in the number of values before it.
  public func pointer(at offset: Int) -> JSONPointer {
    var (low, high) = (0, nodes.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) <= offset { low = middle } else { high = middle }
    }
    return nodes.isEmpty ? .root : pointer(ofNode: low)
  }

  /// The pointer of a value or of the value of a name.
  package func pointer(ofNode index: Int) -> JSONPointer {
    var pointer = JSONPointer.root
    var container = 0
    while container < index {
      let isObject = nodes[container].kind == .object
      var child = container + 1
      var position = 0
      while Int(nodes[child].next) <= index {
        child = Int(nodes[child].next)
        position += 1
      }
      if isObject {
        pointer.append(decodedString(child))
        if child == index { break }
        container = child + 1
      } else {
        pointer.append(position)
        container = child
      }
    }
    return pointer
  }
}

extension JSONPointer {
  /// The position that a token writes: digits without a leading zero (RFC 6901, section 4).
  fileprivate static func position(_ token: String) -> Int? {
    guard token.utf8.allSatisfy({ $0 &- 0x30 < 10 }), token == "0" || token.utf8.first != 0x30
    else { return nil }
    return Int(token)
  }
}
