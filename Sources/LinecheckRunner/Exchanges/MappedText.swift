/// A text that was put together from parts of another one, and where its bytes came from.
///
/// What is wrong with a header, or with a body that stands in a string, is found in a text of its own
/// and shown in the file that holds it.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  private struct Segment {
    /// Where it begins here.
    var start: Int
    /// What it came from.
    var source: Range<Int>
    /// Whether it stands there byte for byte.
    var isVerbatim: Bool
  }

  /// Nothing yet.
  init() {}

  /// A part of a text as it stands there.
  init(_ bytes: ArraySlice<UInt8>) { copy(bytes) }

  /// Adds a part of the source as it stands there; the slice's indices are its place.
  mutating func copy(_ part: ArraySlice<UInt8>) {
    if part.isEmpty { return }
    segments.append(
      Segment(start: bytes.count, source: part.startIndex..<part.endIndex, isVerbatim: true))
    bytes += part
  }

  /// Adds bytes that stand for a part of the source.
  mutating func add(_ text: some Sequence<UInt8>, for source: Range<Int>) {
    segments.append(Segment(start: bytes.count, source: source, isVerbatim: false))
    bytes += text
  }

  /// Adds a text that stands for a part of the source.
  mutating func add(_ text: String, for source: Range<Int>) { add(text.utf8, for: source) }

  /// Adds another mapped text of the same source.
  mutating func add(_ other: MappedText) {
    segments += other.segments.map { segment in
      Segment(
        start: segment.start + bytes.count, source: segment.source, isVerbatim: segment.isVerbatim)
    }
    bytes += other.bytes
  }

  /// The part of the source that a range of this text came from.
  func source(of range: Range<Int>) -> Range<Int> {
    guard let first = segment(at: range.lowerBound) else { return range }
    let last = segment(at: max(range.lowerBound, range.upperBound - 1)) ?? first
    let start = first.isVerbatim ? first.source.lowerBound + range.lowerBound - first.start : nil
    let end = last.isVerbatim ? last.source.lowerBound + range.upperBound - last.start : nil
    let lower = min(start ?? first.source.lowerBound, first.source.upperBound)
    return lower..<max(lower, min(end ?? last.source.upperBound, last.source.upperBound))
  }

  /// Whether a range of this text begins and ends with what stands in the source byte for byte.
  func isVerbatim(_ range: Range<Int>) -> Bool {
    guard let first = segment(at: range.lowerBound),
      let last = segment(at: max(range.lowerBound, range.upperBound - 1))
    else { return false }
    return first.isVerbatim && last.isVerbatim
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
