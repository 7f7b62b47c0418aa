/// One value of a document.
///
///     for (name, value) in document.root.members ?? [] { print(name, value.kind) }
public struct Value: Sendable {
  /// The kinds of JSON values.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// Members in braces.
    case object
    /// Items in brackets.
    case array
    /// Text in quotes.
    case string
    /// A number, whole or not.
    case number
    /// `true` or `false`.
    case boolean
    /// `null`.
    case null
  }

  /// The document that the value stands in.
  public let document: Document
  package let index: Int

  package init(_ document: Document, _ index: Int) {
    self.document = document
    self.index = index
  }

  private var node: Document.Node { document.nodes[index] }

  /// What the value is.
  public var kind: Kind { node.kind.valueKind }

  /// The bytes of the value; of a string with its quotes.
  public var range: Range<Int> { node.outerRange }

  /// The bytes of the value as they are written.
  public var text: String {
    document.bytes.withText { $0.string(range) }
  }

  /// Whether the value is `null`.
  public var isNull: Bool { node.kind == .null }

  /// The truth value, where the value is `true` or `false`.
  public var boolean: Bool? {
    switch node.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The decoded text of a string; half a surrogate pair becomes U+FFFD.
  public var string: String? {
    guard node.kind == .string else { return nil }
    return document.decodedString(index)
  }

  /// The items of an array, in order.
  public var items: [Value]? {
    guard node.kind == .array else { return nil }
    return document.children(of: index).map { Value(document, $0) }
  }

  /// The members of an object, in order; a name that stands twice is there twice.
  public var members: [(name: String, value: Value)]? {
    guard node.kind == .object else { return nil }
    return document.children(of: index).map { name in
      (document.decodedString(name), Value(document, name + 1))
    }
  }

  /// The member of a name; of several with that name the last, which is what most readers take.
  ///
  /// - Complexity: O(*n*) in the number of members.
  public subscript(name: String) -> Value? {
    guard node.kind == .object else { return nil }
    let wanted = Array(name.utf8)
    var found: Int?
    document.bytes.withText { text in
      for name in document.children(of: index) {
        let node = document.nodes[name]
        if StringDecoding.bytes(text, node.range, node.flags) == wanted { found = name + 1 }
      }
    }
    return found.map { Value(document, $0) }
  }

  /// The item of an array at a position.
  ///
  /// - Complexity: O(*n*) in the position, where there are as many items.
  public subscript(position: Int) -> Value? {
    guard node.kind == .array, position >= 0 else { return nil }
    var item = index + 1
    var left = position
    while left > 0 && item < Int(node.next) {
      item = Int(document.nodes[item].next)
      left -= 1
    }
    return item < Int(node.next) ? Value(document, item) : nil
  }
}

extension Value {
  /// The exact value of a number.
  public var decimal: Decimal? {
    guard node.kind == .number else { return nil }
    return document.bytes.withText { Decimal($0, node.range) }
  }

  /// The number, where it is an integer by value (`1.0` is) and fits.
  public var integer: Int64? { decimal.flatMap { Int64(exactly: $0) } }

  /// The nearest `Double` of a number; infinite beyond its range.
  public var double: Double? {
    guard node.kind == .number else { return nil }
    return document.bytes.withText { Double(jsonNumber: $0, node.range) }
  }
}

extension Document {
  /// The decoded text of the string or name at a node.
  package func decodedString(_ index: Int) -> String {
    let node = nodes[index]
    return bytes.withText { text in
      node.flags.contains(.escaped)
        ? String(decoding: StringDecoding.bytes(text, node.range, node.flags), as: UTF8.self)
        : text.string(node.range)
    }
  }

  /// The nodes of the items of an array, or of the names of an object, in order.
  package func children(of container: Int) -> [Int] {
    var children: [Int] = []
    var child = container + 1
    while child < Int(nodes[container].next) {
      children.append(child)
      child = Int(nodes[child].next)
    }
    return children
  }
}

extension Document.Node {
  /// The bytes of the value; of a string or name with its quotes.
  @inlinable
  package var outerRange: Range<Int> {
    kind == .string || kind == .name ? Int(start) - 1..<Int(end) + 1 : range
  }
}

extension Document.Node.Kind {
  /// What a value of this node is; a name is the string that it is written as.
  @inlinable
  package var valueKind: Value.Kind {
    switch self {
    case .object: .object
    case .array: .array
    case .string, .name: .string
    case .number: .number
    case .true, .false: .boolean
    case .null: .null
    }
  }
}
