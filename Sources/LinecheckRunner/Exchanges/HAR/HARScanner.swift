@_spi(Scanning) import LinecheckJSON

/// Finds the entries of a HAR while it comes in, in blocks of any size.
///
///     var scanner = HARScanner()
///     for block in blocks { for entry in scanner.scan(block) { … } }
///     if let problem = scanner.finish() { … }
///
/// Only the entry that is not finished is kept. What stands inside an entry is not looked at, but for
/// strings and the depth of braces and brackets; whoever reads the entry sees whether it is sound.
struct HARScanner: Sendable {
  /// An item of `log.entries`.
  struct Entry: Sendable {
    /// Its place among the entries, counted from 1.
    let number: Int
    /// Where it begins in the file.
    let origin: Origin
    /// Its text; nil where it is too long.
    let bytes: PaddedBytes?

    /// Why there is no text.
    var reason: String? {
      bytes == nil ? "the entry is longer than \(HARScanner.longestEntry >> 20) MiB" : nil
    }
  }

  /// The most bytes of an entry that are kept.
  static let longestEntry = 64 << 20
  /// The most bytes of a name that is looked at.
  static let longestName = 64

  /// What is being read.
  enum Mode: Sendable {
    /// The braces, names and commas around the entries.
    case structure
    /// A name of the outer objects.
    case name
    /// A string, number or literal, or the inside of a container, that is passed over or kept.
    case string, scalar, nested
    /// Nothing more, since what came was no JSON.
    case broken
  }

  private let longest: Int
  private var block = PaddedBytes()
  /// How many bytes came before the block.
  private var offset = 0
  private(set) var lines = LineCounter()

  var mode = Mode.structure
  /// 0 outside, 1 in the root object, 2 in its `log`, 3 in the `entries` of that.
  private var level = 0
  var expected = JSONError.Expectation.value
  /// How many containers are open inside a value that is passed over or kept.
  var depth = 0
  var string = StringSkipper()
  var name: [UInt8] = []

  private var entries = 0
  private var hasEntries = false
  private var hasText = false
  /// The beginning of the entry that is not finished.
  private var open: Origin?
  /// What earlier blocks had of it.
  private var kept: [UInt8] = []
  private var isTooLong = false
  private var problem: (sentence: String, line: Int, column: Int)?

  /// - Parameter longest: the most bytes of an entry that are kept.
  init(longest: Int = HARScanner.longestEntry) { self.longest = longest }

  /// Takes the next bytes of the file.
  ///
  /// - Returns: the entries that end in them, in order.
  mutating func scan(_ bytes: some Collection<UInt8>) -> [Entry] {
    var block = PaddedBytes()
    swap(&block, &self.block)
    block.replace(with: bytes)
    let found = block.withText { text in
      lines.begin(text)
      let found = scan(text, block)
      lines.count(text, to: text.end)
      return found
    }
    offset += block.count
    swap(&block, &self.block)
    return found
  }

  /// What is wrong with the file as a whole, now that nothing more comes; nil where it is a HAR.
  func finish() -> String? {
    if let problem {
      let place = "line \(problem.line), column \(problem.column): \(problem.sentence)"
      return entries == 0
        ? "it is no HAR: \(place)" : "what stands behind entry \(entries) is no HAR: \(place)"
    }
    if !hasText { return "it is no HAR, but empty" }
    if let open {
      return
        "it is cut off inside entry \(entries + 1), which begins at line \(open.line), column "
        + "\(open.column)"
    }
    if level > 0 || mode != .structure {
      return "it is cut off" + (hasEntries ? " behind entry \(entries)" : " before its entries")
    }
    return hasEntries ? nil : "it is no HAR: it has no list log.entries"
  }
}

extension HARScanner {
  /// Whether the beginning of a text looks like a HAR: an object whose first member is `log`.
  static func isLikely(_ head: ArraySlice<UInt8>) -> Bool {
    head.prefix(64).filter { $0 > 0x20 && $0 < 0x80 }.starts(with: #"{"log":{"#.utf8)
  }

  private mutating func scan(_ text: Text, _ block: PaddedBytes) -> [Entry] {
    var found: [Entry] = []
    var index = 0
    // Where the unfinished entry begins in this block.
    var start = 0
    while index < text.end {
      switch mode {
      case .structure: index = readStructure(text, index, &start)
      case .name: index = readName(text, index, block)
      case .string:
        index = string.end(text, index)
        if !string.isOpen { endValue(block, start..<index, &found) }
      case .nested:
        index = nestedEnd(text, index)
        if depth == 0 { endValue(block, start..<index, &found) }
      case .scalar:
        index = Self.scalarEnd(text, index)
        if index < text.end { endValue(block, start..<index, &found) }
      case .broken: index = text.end
      }
    }
    if open != nil { keep(block[start..<text.end]) }
    return found
  }

  /// Reads one token of what stands around the entries.
  private mutating func readStructure(_ text: Text, _ from: Int, _ start: inout Int) -> Int {
    var index = from
    // A byte-order mark may come in several blocks.
    let place = offset + index
    if place < 3, !hasText, text.byte(index) == [0xef, 0xbb, 0xbf][place] { return index + 1 }
    index = text.space(index)
    if index >= text.end { return text.end }
    hasText = true
    let byte = text.byte(index)
    switch (expected, byte) {
    case (.value, UInt8(ascii: "{")) where level == 0: enter(1, .nameOrClosingBrace)
    case (.name, UInt8(ascii: "\"")), (.nameOrClosingBrace, UInt8(ascii: "\"")):
      name.removeAll(keepingCapacity: true)
      string.open()
      mode = .name
    case (.colon, UInt8(ascii: ":")): expected = .value
    case (.commaOrClosingBrace, UInt8(ascii: ",")): expected = .name
    case (.commaOrClosingBracket, UInt8(ascii: ",")): expected = .value
    case (.commaOrClosingBrace, UInt8(ascii: "}")), (.nameOrClosingBrace, UInt8(ascii: "}")),
      (.commaOrClosingBracket, UInt8(ascii: "]")), (.valueOrClosingBracket, UInt8(ascii: "]")):
      level -= 1
      expected = level == 0 ? .closingQuote : .commaOrClosingBrace
    case (.value, UInt8(ascii: "{")) where level == 1 && isName("log"):
      enter(2, .nameOrClosingBrace)
    case (.value, UInt8(ascii: "[")) where level == 2 && isName("entries"):
      hasEntries = true
      enter(3, .valueOrClosingBracket)
    case (.value, _) where level > 0 && Self.beginsValue(byte),
      (.valueOrClosingBracket, _) where Self.beginsValue(byte):
      beginValue(text, index, byte)
      start = index
    default:
      let reason: JSONError.Reason =
        expected == .closingQuote
        ? .trailingByte(byte) : .unexpectedByte(byte, expected: expected)
      stop(
        text, index,
        level == 0 && expected == .value
          ? "it does not begin with {"
          : JSONError(reason, offset: index).description)
    }
    return index + 1
  }

  private mutating func enter(_ level: Int, _ expected: JSONError.Expectation) {
    (self.level, self.expected) = (level, expected)
  }

  private mutating func stop(_ text: Text, _ index: Int, _ sentence: String) {
    lines.count(text, to: index)
    problem = (sentence, lines.line, lines.column)
    mode = .broken
  }

  /// Whether a byte begins a value; of literals and numbers more is not looked at.
  private static func beginsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): false
    default: true
    }
  }

  private mutating func beginValue(_ text: Text, _ index: Int, _ byte: UInt8) {
    if level == 3 {
      lines.count(text, to: index)
      open = Origin(offset: offset + index, line: lines.line, column: lines.column)
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): (mode, depth) = (.nested, 1)
    case UInt8(ascii: "\""):
      string.open()
      mode = .string
    default: mode = .scalar
    }
  }

  /// A value around the entries, or an entry, is complete.
  private mutating func endValue(
    _ block: PaddedBytes, _ range: Range<Int>, _ found: inout [Entry]
  ) {
    mode = .structure
    expected = level == 3 ? .commaOrClosingBracket : .commaOrClosingBrace
    guard let origin = open else { return }
    open = nil
    entries += 1
    var bytes: PaddedBytes?
    if kept.isEmpty && !isTooLong && range.count <= longest {
      bytes = PaddedBytes(block[range])
    } else {
      keep(block[range])
      if !isTooLong { bytes = PaddedBytes(taking: kept) }
    }
    kept = []
    isTooLong = false
    found.append(Entry(number: entries, origin: origin, bytes: bytes))
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    if isTooLong { return }
    isTooLong = kept.count + part.count > longest
    if isTooLong { kept = [] } else { kept += part }
  }
}
