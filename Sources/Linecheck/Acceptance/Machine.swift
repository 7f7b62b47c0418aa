@_spi(Scanning) import LinecheckJSON

/// Runs an acceptor over the bytes of a text: reads and judges in one pass, led by the rules.
///
/// Every function takes the index where something begins and returns the index after it, or -1 for
/// *look closer*: the text may be wrong, or right in a way that is too rare for a fast path.
///
/// What keeps it fast on 6.3 (measured; the ratios stand in `Reports/benchmark.md`): the expected
/// member's name is compared as it stands before anything is scanned; the reader of a value is its
/// rule; methods are `mutating`, because a call of another kind copies the structure; recursion is
/// in `object`, `array` and `skip`, all else is inlined into them; arithmetic wraps.
struct Machine: ~Copyable {
  var text = Text.none
  let nodes: TableView<Acceptor.Node>
  let members: TableView<Acceptor.Member>
  let words: TableView<UInt64>
  let choices: TableView<Acceptor.Choice>
  let slots: TableView<UInt16>
  let relations: TableView<Acceptor.Relating>
  let conditions: TableView<Acceptor.Condition>
  let branches: TableView<Int32>
  let patterns: TableView<Acceptor.PatternPlace>
  let columns: TableView<UInt8>
  let cells: TableView<UInt16>
  let countries: TableView<UInt32>
  /// For each member the one that followed it last time; of the last of an object nobody.
  var follow: [UInt16]
  /// Where the values are that relations need; 0 for absent.
  var registers = InlineArray<64, Int>(repeating: 0)
  /// The sum of the array being read, in units of 10^-8.
  var sum: Int64 = 0
  /// How deep the objects are whose members add to it.
  var sumDepth = 0
  var depth = 0
  /// Hashes of the names of the objects being skipped.
  var hashes: [UInt32]
  var hashCount = 0
  /// Keeps the tables alive, and what is rarely needed of them.
  let acceptor: Acceptor

  static let mostDepth = 512
  static let mostHashes = 1024

  init(_ acceptor: Acceptor) {
    self.acceptor = acceptor
    nodes = acceptor.nodes.view
    members = acceptor.members.view
    words = acceptor.words.view
    choices = acceptor.choices.view
    slots = acceptor.slots.view
    relations = acceptor.relations.view
    conditions = acceptor.conditions.view
    branches = acceptor.branches.view
    patterns = acceptor.patterns.view
    columns = acceptor.columns.view
    cells = acceptor.cells.view
    countries = CountryCode.pairs.table.view
    follow = acceptor.follow
    hashes = [UInt32](repeating: 0, count: Machine.mostHashes)
  }

  /// Whether the text is certainly one JSON value that satisfies the rules.
  mutating func accepts(_ text: Text) -> Bool {
    self.text = text
    sum = 0
    depth = 0
    hashCount = 0
    var index = text.space(0)
    index = value(nodes[acceptor.root].operation, acceptor.root, index)
    let isAccepted = index >= 0 && text.space(index) == text.end
    self.text = Text.none
    return isAccepted
  }

  /// Whether the value at a range certainly satisfies a node; the text is set by now.
  mutating func accepts(_ node: Int, _ range: Range<Int>) -> Bool {
    (depth, hashCount) = (0, 0)
    return value(nodes[node].operation, node, range.lowerBound) == range.upperBound
  }

  @inline(always)
  mutating func value(_ operation: Acceptor.Operation, _ node: Int, _ index: Int) -> Int {
    switch operation {
    case .object: return object(node, index)
    case .array: return array(node, index)
    case .any: return skip(index)
    case .closer: return -1
    default: return scalar(operation, node, index)
    }
  }

  @inline(always)
  mutating func scalar(_ first: Acceptor.Operation, _ outer: Int, _ start: Int) -> Int {
    var operation = first
    var node = outer
    var index = -1
    choosing: while true {
      switch operation {
      case .string: index = string(start)
      case .checkedString: index = checkedString(node, start)
      case .pattern: index = pattern(node, start)
      case .e164: index = e164(start)
      case .country: index = country(start)
      case .versionTag: index = versionTag(start)
      case .choice: index = choice(node, start)
      case .number: index = number(node, start)
      case .integer: index = integer(node, start)
      case .boolean: index = boolean(start)
      default:
        node = branch(outer, text.byte(start))
        if node < 0 { return null(outer, start) }
        operation = nodes[node].operation
        if operation.rawValue < Acceptor.Operation.string.rawValue { return -1 }
        if operation.rawValue < Acceptor.Operation.byKind.rawValue { continue choosing }
        return other(operation, node, start)
      }
      return index < 0 ? null(outer, start) : index
    }
  }

  /// What is no scalar, and what is so rare that it is only reached by kind.
  @inline(never)
  mutating func other(_ operation: Acceptor.Operation, _ node: Int, _ start: Int) -> Int {
    switch operation {
    case .object: object(node, start)
    case .tagged: tagged(node, start)
    case .array: array(node, start)
    case .literal: literal(node, start)
    default: -1
    }
  }

  /// The branch for a value that begins with a byte; -1 for none.
  @inline(always)
  private mutating func branch(_ node: Int, _ byte: UInt8) -> Int {
    let kind: Int
    switch byte {
    case UInt8(ascii: "\""): kind = 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): kind = 1
    case UInt8(ascii: "{"): kind = 2
    case UInt8(ascii: "["): kind = 3
    case UInt8(ascii: "t"), UInt8(ascii: "f"): kind = 4
    default: return -1
    }
    return Int(branches[Int(nodes[node].first) &+ kind])
  }

  /// The value does not begin as its rule would have it: null, or white space before it.
  @inline(always)
  mutating func null(_ node: Int, _ index: Int) -> Int {
    if nodes[node].isNullable && text.half(index) == 0x6c6c_756e { return index &+ 4 }
    return text.byte(index) <= 0x20 ? late(node, index) : -1
  }

  @inline(never)
  mutating func late(_ node: Int, _ start: Int) -> Int {
    let index = text.space(start)
    return index == start ? -1 : value(nodes[node].operation, node, index)
  }

  @inline(never)
  mutating func array(_ node: Int, _ start: Int) -> Int {
    if text.byte(start) != UInt8(ascii: "[") { return null(node, start) }
    let item = Int(nodes[node].first)
    let operation = nodes[item].operation
    var index = start &+ 1
    if text.byte(index) <= 0x20 { index = text.space(index) }
    if text.byte(index) == UInt8(ascii: "]") {
      let isEnough = nodes[node].sums || nodes[node].low <= 0
      return isEnough && depth < Machine.mostDepth ? index &+ 1 : -1
    }
    var count: Int64 = 1
    let outer = (sum, sumDepth)
    depth &+= 1
    (sum, sumDepth) = (0, depth &+ 1)
    if depth > Machine.mostDepth { return -1 }
    while true {
      index = value(operation, item, index)
      if index < 0 { return -1 }
      var byte = text.byte(index)
      index &+= 1
      if byte <= 0x20 {
        index = text.space(index &- 1)
        byte = text.byte(index)
        index &+= 1
      }
      if byte == UInt8(ascii: ",") {
        count &+= 1
        if text.byte(index) <= 0x20 { index = text.space(index) }
        continue
      }
      if byte != UInt8(ascii: "]") { return -1 }
      let size = nodes[node].sums ? sum : count
      if size < nodes[node].low || size > nodes[node].high { return -1 }
      (sum, sumDepth) = outer
      depth &-= 1
      return index
    }
  }
}
