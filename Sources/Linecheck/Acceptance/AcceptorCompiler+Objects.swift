@_spi(Scanning) import LinecheckJSON

extension AcceptorCompiler {
  /// More members than a word has bits are left to a closer look.
  private static let mostMembers = 64

  mutating func object(_ start: Acceptor.Node, _ steps: [Code.Step]) -> Acceptor.Node {
    var shape: Code.Shape?
    var forbidden: [String] = []
    var excluded: [Int] = []
    for step in steps {
      switch step.operation {
      case .members where shape == nil: shape = code.shapes[Int(step.a)]
      case .not: excluded.append(Int(step.a))
      case .tagged where steps.count == 1: return tagged(start, code.tags[Int(step.a)])
      default: return Acceptor.Node()
      }
    }
    var node = start
    node.operation = .object
    if let shape, !isPlain(shape) { return Acceptor.Node() }
    guard let shape else {
      node.strangers = Int32(addAny())
      return add([], [], excluded, to: node)
    }
    forbidden = shape.members.filter { matters($0.forbidden) }.map(code.name)
    let fields = shape.members.filter { $0.node >= 0 }.map { member in
      (code.name(of: member), Int(member.node), member)
    }
    if shape.furtherNode >= 0 {
      node.strangers = Int32(self.node(Int(shape.furtherNode)))
    } else if !matters(shape.further) {
      node.strangers = Int32(addAny())
    }
    return add(fields, forbidden, excluded, to: node)
  }

  /// Whether names alone decide which rules members have.
  private func isPlain(_ shape: Code.Shape) -> Bool {
    let isOpen = shape.furtherNode < 0 && !matters(shape.further)
    return shape.patterns.isEmpty && (isOpen || !shape.members.contains(where: \.isPresenceOnly))
  }

  /// An object whose tag chooses its rule; where it is absent or names nothing, look closer.
  private mutating func tagged(_ start: Acceptor.Node, _ tag: Code.Tag) -> Acceptor.Node {
    var node = start
    node.operation = .tagged
    let variants = tag.variants.map { (name: $0.name, node: self.node($0.node)) }
    guard variants.allSatisfy({ nodes[$0.node].operation == .object }),
      (variants.map(\.name) + [tag.member.text]).allSatisfy(Self.isPlain)
    else { return Acceptor.Node() }
    node.first = Int32(addLiteral("\"\(tag.member.text)\":"))
    for variant in variants { addLiteral("\"\(variant.name)\"", node: variant.node) }
    node.count = Int32(variants.count)
    return behindKind(node, .object)
  }

  /// The node of a member's value: its rule's, where null may be noted elsewhere.
  private mutating func valueNode(of member: Code.Member) -> Int {
    let place = node(Int(member.node))
    guard member.null >= 0, !matters(member.null), !nodes[place].isNullable else { return place }
    var nullable = nodes[place]
    nullable.isNullable = true
    nodes.append(nullable)
    return nodes.count - 1
  }

  private mutating func addAny() -> Int {
    nodes.append(Acceptor.Node(operation: .any))
    return nodes.count - 1
  }

  private mutating func add(
    _ fields: [ObjectField], _ forbidden: [String], _ excluded: [Int], to start: Acceptor.Node
  ) -> Acceptor.Node {
    var node = start
    let names = fields.map(\.name) + forbidden
    guard names.count <= Self.mostMembers, names.allSatisfy(Self.isPlain) else {
      return Acceptor.Node()
    }
    var added: [Acceptor.Member] = []
    for (position, field) in fields.enumerated() {
      var member = self.member(field.name, position)
      member.node = Int32(valueNode(of: field.member))
      if matters(field.member.required) { node.required |= member.bit }
      added.append(member)
    }
    let closer = Int32(nodes.count)
    if !forbidden.isEmpty { nodes.append(Acceptor.Node()) }
    for name in forbidden {
      var member = self.member(name, added.count)
      member.node = closer
      added.append(member)
    }
    guard addRelations(fields, excluded, &added, &node) else { return Acceptor.Node() }
    // Members are learnt and looked up by 16 bits; what comes after so many is looked at closely.
    guard members.count + added.count + 1 < Int(UInt16.max) else { return Acceptor.Node() }
    node.first = Int32(members.count)
    node.count = Int32(added.count)
    for place in added.indices { added[place].operation = nodes[Int(added[place].node)].operation }
    members += added
    // Behind the members one that no text matches, to expect after the last.
    members.append(Acceptor.Member(mask: SIMD4(repeating: .max)))
    for place in Int(node.first)...Int(node.first) + added.count {
      follow.append(UInt16(min(place + 1, Int(node.first) + added.count)))
    }
    return addHash(names, to: &node) ? node : Acceptor.Node()
  }

  /// Names that stand in a text as they are.
  static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { 0x20...0x7e ~= $0 && $0 != 0x22 && $0 != 0x5c } && name.utf8.count < 200
  }

  private mutating func member(_ name: String, _ position: Int) -> Acceptor.Member {
    var member = literal("\"\(name)\":")
    member.bit = 1 << UInt64(position)
    return member
  }

  /// The words of a literal.
  mutating func literal(_ text: String) -> Acceptor.Member {
    let bytes = Array(text.utf8)
    var member = Acceptor.Member()
    for word in 0..<4 {
      member.text[word] = Self.word(bytes.dropFirst(word * 8))
      member.mask[word] = Self.mask(bytes.count - word * 8)
    }
    member.length = Int32(bytes.count)
    member.rest = Int32(words.count)
    for start in stride(from: 32, to: bytes.count, by: 8) {
      words.append(Self.word(bytes[min(start, bytes.count - 8)...]))
    }
    return member
  }

  /// The bytes of a short member's name with quotes and colon.
  func bytes(of member: Acceptor.Member) -> [UInt8] {
    (0..<Int(min(member.length, 32))).map { index in
      UInt8(truncatingIfNeeded: member.text[index / 8] >> UInt64(index % 8 * 8))
    }
  }

  /// Adds a perfect hash over the names: tries seeds, then larger tables.
  ///
  /// False where two names agree in all that the hash sees of them.
  private mutating func addHash(_ names: [String], to node: inout Acceptor.Node) -> Bool {
    let keys = names.map { name -> UInt64 in
      let bytes = Array("\"\(name)\"".utf8)
      let tail = bytes.count >= 8 ? Self.word(bytes.suffix(8)) : 0
      return Acceptor.hash(Self.word(bytes[...]), tail, bytes.count)
    }
    guard Set(keys).count == keys.count else { return false }
    let nobody = UInt16(Int(node.first) + names.count)
    var bits = 4
    while 1 << bits < names.count * 2 { bits += 1 }
    while bits <= 16 {
      for attempt in UInt64(1)...500 {
        let seed = (attempt &* 0x9e37_79b9_7f4a_7c15) | 1
        var table = [UInt16](repeating: nobody, count: 1 << bits)
        let isPerfect = keys.indices.allSatisfy { position in
          let slot = Int(truncatingIfNeeded: (keys[position] &* seed) >> UInt64(64 - bits))
          if table[slot] != nobody { return false }
          table[slot] = UInt16(Int(node.first) + position)
          return true
        }
        guard isPerfect else { continue }
        (node.seed, node.shift) = (seed, Int32(64 - bits))
        node.firstSlot = Int32(slots.count)
        slots += table
        return true
      }
      bits += 1
    }
    return false
  }
}
