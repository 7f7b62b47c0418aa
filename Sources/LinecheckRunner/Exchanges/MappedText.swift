import LinecheckJSON

/// A text that was put together from parts of another one, and where its bytes came from.
///
/// What is wrong with a header, or with a body that stands in a string, is found in a text of its own
/// and shown in the file that holds it.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []
  /// What all of it stands for, where there is no byte to say it.
  private let place: Range<Int>

  fileprivate struct Segment: Sendable {
    /// Where it begins here, and how many bytes it has here.
    var start: Int
    var count: Int
    /// What it came from.
    var source: Range<Int>
    var form: Form
  }

  /// How a segment came from its source.
  fileprivate enum Form: Sendable {
    /// Byte for byte.
    case verbatim
    /// As something that stands for all of it.
    case whole
    /// Out of a string with escapes.
    case escaped(EscapedString)
    /// Out of base64, the text of which came from somewhere, too.
    case base64(MappedText, isDense: Bool)
  }

  /// Nothing yet of a part of the source.
  init(for place: Range<Int> = 0..<0) { self.place = place }

  /// A part of a text as it stands there.
  init(_ bytes: ArraySlice<UInt8>) {
    self.init(for: bytes.startIndex..<bytes.endIndex)
    copy(bytes)
  }

  /// Adds a part of the source as it stands there; the slice's indices are its place.
  mutating func copy(_ part: ArraySlice<UInt8>) {
    if part.isEmpty { return }
    add(part, from: part.startIndex..<part.endIndex, .verbatim)
  }

  /// Adds bytes that stand for a part of the source.
  mutating func add(_ text: some Collection<UInt8>, for source: Range<Int>) {
    add(text, from: source, .whole)
  }

  /// Adds a text that stands for a part of the source.
  mutating func add(_ text: String, for source: Range<Int>) { add(text.utf8, for: source) }

  /// Adds another mapped text of the same source.
  mutating func add(_ other: MappedText) {
    segments += other.segments.map { segment in
      var segment = segment
      segment.start += bytes.count
      return segment
    }
    bytes += other.bytes
  }

  /// Writes blanks over a byte-order mark, which inside another text is no JSON.
  mutating func blankByteOrderMark() {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      bytes.replaceSubrange(0..<3, with: repeatElement(UInt8(ascii: " "), count: 3))
    }
  }

  private mutating func add(
    _ text: some Collection<UInt8>, from source: Range<Int>, _ form: Form
  ) {
    let start = bytes.count
    bytes += text
    segments.append(Segment(start: start, count: bytes.count - start, source: source, form: form))
  }
}

extension MappedText {
  /// The text that a JSON string of a document holds; the range is that of the string with its quotes.
  init(contentOf string: Range<Int>, in source: PaddedBytes) {
    self.init(for: string)
    let inner = string.lowerBound + 1..<string.upperBound - 1
    if !source[inner].contains(UInt8(ascii: "\\")) {
      copy(source[inner])
      return
    }
    let (text, escaped) = EscapedString.decode(inner, of: source)
    add(text, from: inner, .escaped(escaped))
  }

  /// The bytes that a text in base64 stands for; nil where it is none.
  init?(base64 text: MappedText) {
    guard let (data, isDense) = Base64.decode(text.bytes) else { return nil }
    self.init(for: text.place)
    add(data, from: text.place, .base64(text, isDense: isDense))
  }

  /// The part of the source that a range of this text came from.
  func source(of range: Range<Int>) -> Range<Int> {
    guard let first = segment(at: range.lowerBound) else { return place }
    let last = segment(at: max(range.lowerBound, range.upperBound - 1)) ?? first
    let lower = first.source(at: range.lowerBound).lowerBound
    let upper = last.source(at: max(range.lowerBound, range.upperBound - 1)).upperBound
    return lower..<max(lower, upper)
  }

  /// Whether a range of this text begins and ends with what stands in the source by itself, so that
  /// what it came from is no more than it.
  func isExact(_ range: Range<Int>) -> Bool {
    guard let first = segment(at: range.lowerBound),
      let last = segment(at: max(range.lowerBound, range.upperBound - 1))
    else { return false }
    return first.isExact && last.isExact
  }

  /// The segment that holds an offset; the last one for what lies behind all.
  private func segment(at offset: Int) -> Segment? {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : segments[low - 1]
  }
}

extension MappedText.Segment {
  var isExact: Bool {
    switch form {
    case .verbatim, .escaped: true
    case .whole, .base64: false
    }
  }

  /// The part of the source that the byte at an offset came from; its end for what lies behind.
  func source(at offset: Int) -> Range<Int> {
    let distance = offset - start
    if case .whole = form { return source }
    if distance >= count { return source.upperBound..<source.upperBound }
    switch form {
    case .verbatim: return source.lowerBound + distance..<source.lowerBound + distance + 1
    case .whole: return source
    case .escaped(let string): return string.source(at: distance)
    case .base64(let text, let isDense):
      return text.source(of: Base64.group(of: distance, in: text.bytes, isDense: isDense))
    }
  }
}
