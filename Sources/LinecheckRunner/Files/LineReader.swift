@_spi(Scanning) import LinecheckJSON

/// Some whole lines of a file.
struct LineBlock: Sendable {
  /// The lines with what separates them.
  let bytes: PaddedBytes
  /// The lines that hold anything but white space, without their line feeds.
  let lines: [Range<Int>]
  /// Where the bytes begin in the file.
  let origin: Origin
  /// Whether one of the lines may be an exchange, of two payloads.
  var holdsExchanges = false
  /// Whether they are a line that is too long to be read, and left out.
  var isTooLong = false
}

/// Reads a file line by line, a block of lines at a time, so that memory does not grow with it.
struct LineReader: ~Copyable {
  /// The most bytes of one line, unless somebody asks for less.
  static let longest = 64 << 20

  private let longest: Int
  private var reader: BlockReader
  /// What was read and not given away: the beginning of a line.
  private var rest: [UInt8]
  /// How much of it holds no line feed, as far as is known.
  private var searched = 0
  /// Where the rest begins.
  private var origin = Origin.start
  private var isAtEnd = false

  /// A reader of a file of which a part may have been read.
  init(
    _ reader: consuming BlockReader, behind head: [UInt8] = [], longest: Int = LineReader.longest
  ) {
    self.longest = longest
    self.reader = reader
    rest = head
  }

  /// Whether the next lines, or the end, are there without waiting.
  var isReady: Bool { isAtEnd || reader.isReady }

  /// The next lines, as many as are there; nil at the end.
  ///
  /// - Throws: `SystemError` where the file cannot be read on.
  mutating func next() throws(SystemError) -> LineBlock? {
    while true {
      if let end = rest[searched...].lastIndex(of: 0x0a) { return block(upTo: end + 1) }
      searched = rest.count
      if isAtEnd { return rest.isEmpty ? nil : block(upTo: rest.count) }
      if rest.count > longest { return try skipLine() }
      isAtEnd = try reader.read(into: &rest) == 0
      // What came of a line before somebody asked to stop is no line.
      if Interruption.isRequested { return nil }
    }
  }

  /// Gives away the lines before an index and keeps the rest.
  private mutating func block(upTo end: Int) -> LineBlock {
    let left = Array(rest[end...])
    rest.removeSubrange(end...)
    let bytes = PaddedBytes(taking: rest)
    (rest, searched) = (left, left.count)
    var lines: [Range<Int>] = []
    lines.reserveCapacity(bytes.count / 512 + 1)
    var holdsExchanges = false
    let feeds = bytes.withText { text in
      var (start, feeds) = (0, 0)
      while start < text.end {
        let end = text.lineEnd(start)
        let first = text.space(start)
        if first < end {
          lines.append(start..<end)
          if !holdsExchanges { holdsExchanges = Self.mayBeExchange(text, first) }
        }
        if end < text.end { feeds += 1 }
        start = end + 1
      }
      return feeds
    }
    let block = LineBlock(
      bytes: bytes, lines: lines, origin: origin, holdsExchanges: holdsExchanges)
    origin.offset += end
    origin.line += feeds
    return block
  }

  /// Whether an object begins with a request or a response.
  private static func mayBeExchange(_ text: Text, _ start: Int) -> Bool {
    guard text.byte(start) == UInt8(ascii: "{") else { return false }
    let name = text.space(start + 1)
    return text.holds(#""request""#, in: name..<name + 9)
      || text.holds(#""response""#, in: name..<name + 10)
  }

  /// Leaves out a line that is too long to be held.
  private mutating func skipLine() throws(SystemError) -> LineBlock {
    let block = LineBlock(bytes: PaddedBytes(), lines: [], origin: origin, isTooLong: true)
    searched = 0
    while true {
      if let end = rest.firstIndex(of: 0x0a) {
        origin.offset += end + 1
        origin.line += 1
        rest.removeSubrange(...end)
        return block
      }
      origin.offset += rest.count
      rest.removeAll(keepingCapacity: true)
      if try reader.read(into: &rest) == 0 {
        isAtEnd = true
        return block
      }
    }
  }
}
