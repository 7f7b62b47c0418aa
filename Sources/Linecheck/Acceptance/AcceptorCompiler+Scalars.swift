@_spi(Scanning) import LinecheckJSON

extension AcceptorCompiler {
  mutating func string(_ start: Acceptor.Node, _ steps: [Code.Step]) -> Acceptor.Node {
    var node = start
    node.operation = .string
    node.low = 0
    var formats: [Format] = []
    var patterns: [Pattern] = []
    for step in steps {
      switch step.operation {
      case .minimumLength: node.low = max(node.low, Int64(step.a))
      case .maximumLength: node.high = min(node.high, Int64(step.a))
      case .format: formats.append(code.formats[Int(step.a)])
      case .pattern: patterns.append(code.patterns[Int(step.a)])
      case .enumeration where steps.count == 1:
        return choice(start, code.literals[Int(step.a)].values)
      default: return Acceptor.Node()
      }
    }
    if patterns.isEmpty, let operation = native(formats, node) {
      node.operation = operation
      return node
    }
    var tests = formats.compactMap { format -> StringTest? in
      if case .string(let test) = format.test { test } else { nil }
    }
    guard tests.count == formats.count, stringTests.count < Int16.max else {
      return Acceptor.Node()
    }
    tests += patterns.map { pattern in { pattern.accepts($0, $1) } }
    if !tests.isEmpty {
      node.test = Int16(stringTests.count)
      stringTests.append(Self.all(tests))
    }
    let isPlain = node.low <= 0 && node.high == .max && tests.isEmpty
    node.operation = isPlain ? .string : .checkedString
    if formats.isEmpty, patterns.count == 1, let place = place(of: patterns[0]) {
      node.operation = .pattern
      node.first = place
    }
    return node
  }

  /// The place of a pattern that a machine reads itself; nil for others.
  private mutating func place(of pattern: Pattern) -> Int32? {
    if let known = patternPlaces[pattern] { return known }
    guard let table = pattern.onlyTable, table.initial > table.found,
      table.columns <= Int(Acceptor.oddColumn), cells.count < Self.mostCells
    else { return nil }
    let place = Acceptor.PatternPlace(
      columns: columns.count, cells: cells.count, initial: table.initial, found: table.found,
      isForwards: table.isForwards)
    for byte in UInt8.min...UInt8.max {
      switch byte {
      case UInt8(ascii: "\""): columns.append(UInt8(table.columns - 1))
      case 0..<0x20, UInt8(ascii: "\\"), 0x80...: columns.append(Acceptor.oddColumn)
      default: columns.append(table.ascii.view[Int(byte)])
      }
    }
    let view = table.cells.view
    for cell in 0..<view.count { cells.append(view[cell]) }
    patterns.append(place)
    patternPlaces[pattern] = Int32(patterns.count - 1)
    return Int32(patterns.count - 1)
  }

  private static func all(_ tests: [StringTest]) -> StringTest {
    if tests.count == 1 { return tests[0] }
    return { text, range in tests.allSatisfy { $0(text, range) } }
  }

  /// The operation of a format that a machine reads itself, where it is all there is to check: the
  /// others follow from it, and it bounds the length.
  private func native(_ formats: [Format], _ node: Acceptor.Node) -> Acceptor.Operation? {
    guard let native = formats.compactMap(\.native).first else { return nil }
    guard formats.allSatisfy({ $0.native == native || $0.followsFrom == native }) else {
      return nil
    }
    switch native {
    case .e164: return node.low <= 3 && node.high >= 16 ? .e164 : nil
    case .country: return node.low <= 2 && node.high >= 2 ? .country : nil
    case .versionTag: return node.low <= 1 && node.high >= 20 ? .versionTag : nil
    }
  }

  /// String constants of any length.
  mutating func literals(_ start: Acceptor.Node, _ values: [Literal]) -> Acceptor.Node {
    var node = start
    node.operation = .literal
    node.first = Int32(members.count)
    for value in values {
      if value == .null && node.isNullable { continue }
      guard case .string(let string) = value, Self.isPlain(string) else { return Acceptor.Node() }
      addLiteral("\"\(string)\"")
      node.count += 1
    }
    return behindKind(node, .string)
  }

  /// Adds a literal behind the members; nobody learns what follows it.
  @discardableResult
  mutating func addLiteral(_ text: String, node: Int = 0) -> Int {
    var literal = self.literal(text)
    literal.node = Int32(node)
    members.append(literal)
    follow.append(0)
    return members.count - 1
  }

  /// The tables of more patterns are not copied.
  private static let mostCells = 4_000_000

  /// More constants are looked up in a set, by a closer look.
  private static let mostChoices = 64

  mutating func choice(_ start: Acceptor.Node, _ values: [Literal]) -> Acceptor.Node {
    guard values.count <= Self.mostChoices else { return Acceptor.Node() }
    var node = start
    node.operation = .choice
    node.first = Int32(choices.count)
    var added: [Acceptor.Choice] = []
    for value in values {
      if value == .null && node.isNullable { continue }
      guard case .string(let string) = value else { return Acceptor.Node() }
      let bytes = Array(value.description.utf8)
      guard bytes.count <= 16, bytes.count == string.utf8.count + 2,
        bytes.allSatisfy({ $0 < 0x80 })
      else { return literals(start, values) }
      added.append(
        Acceptor.Choice(
          words: SIMD2(Self.word(bytes[...]), Self.word(bytes.dropFirst(8))),
          masks: SIMD2(Self.mask(bytes.count), Self.mask(bytes.count - 8)), length: bytes.count))
    }
    choices += added
    node.count = Int32(added.count)
    return node
  }

  mutating func number(_ start: Acceptor.Node, _ steps: [Code.Step]) -> Acceptor.Node {
    var node = start
    node.operation = .number
    // What a machine reads of a number: 7 digits before the point and 7 behind it.
    node.low = -9_999_999 * Acceptor.sumUnits - Acceptor.sumUnits
    node.high = -node.low
    for step in steps where !narrow(&node, by: step, fixedPoint) { return Acceptor.Node() }
    return node
  }

  /// A bound in units of 10^-8, where it is one exactly.
  private func fixedPoint(_ bound: Decimal) -> Int64? {
    guard bound.magnitudeIsBelow(Decimal(1_000_000_000)) else { return nil }
    return Int64(exactly: bound.shifted(by: 8))
  }

  mutating func integer(_ start: Acceptor.Node, _ steps: [Code.Step]) -> Acceptor.Node {
    var node = start
    node.operation = .integer
    for step in steps {
      if step.operation == .format {
        guard node.test < 0, case .integer(let test) = code.formats[Int(step.a)].test else {
          return Acceptor.Node()
        }
        node.test = Int16(integerTests.count)
        integerTests.append(test)
        continue
      }
      if !narrow(&node, by: step, { Int64(exactly: $0) }) { return Acceptor.Node() }
    }
    return node
  }

  /// Narrows the least and most of a node; false for what is no bound, or none in its units.
  private func narrow(
    _ node: inout Acceptor.Node, by step: Code.Step, _ units: (Decimal) -> Int64?
  ) -> Bool {
    switch step.operation {
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .range: break
    // What others name by their operand is no number.
    default: return false
    }
    guard let bound = units(code.decimals[Int(step.a)]), bound.magnitude < 1 << 62 else {
      return false
    }
    switch step.operation {
    case .minimum: node.low = max(node.low, bound)
    case .exclusiveMinimum: node.low = max(node.low, bound + 1)
    case .maximum: node.high = min(node.high, bound)
    case .exclusiveMaximum: node.high = min(node.high, bound - 1)
    case .range:
      guard let high = units(code.decimals[Int(step.b)]) else { return false }
      node.low = max(node.low, bound)
      node.high = min(node.high, high)
    default: return false
    }
    return true
  }

  /// Eight bytes as a machine loads them; fewer are followed by zeros.
  static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  static func mask(_ count: Int) -> UInt64 {
    count <= 0 ? 0 : count >= 8 ? .max : Words.mask(lowBytes: count)
  }
}
