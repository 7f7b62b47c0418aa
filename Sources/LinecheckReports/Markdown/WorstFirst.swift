/// The worst of many texts, as many as fit in a number of bytes.
///
/// At most about twice that many bytes are kept at any time, and a text that has no chance any more
/// is not even made.
struct WorstFirst: Sendable {
  private struct Entry {
    var rank: Int
    var order: Int
    var text: MarkdownText
  }

  /// How many texts were added.
  private(set) var count = 0
  private let limit: Int
  private var entries: [Entry] = []
  private var size = 0
  /// The highest rank of a text for which there was no room.
  private var full: Int?

  /// Nothing yet.
  init(limit: Int) {
    self.limit = max(limit, 0)
  }

  /// Adds a text; a higher rank is worse, and of equal ones the earlier comes first.
  mutating func add(rank: Int, _ text: () -> MarkdownText) {
    count += 1
    if let full, rank <= full { return }
    let entry = Entry(rank: rank, order: count, text: text())
    entries.append(entry)
    size += entry.text.size
    guard size / 2 > limit else { return }
    let sorted = sorted
    entries = Self.fitting(limit, of: sorted)
    size = entries.reduce(0) { $0 + $1.text.size }
    let kept = Set(entries.map(\.order))
    full = sorted.first { !kept.contains($0.order) }?.rank
  }

  /// The worst that fit, and how many texts do not.
  func taking(_ bytes: Int, most: Int = .max) -> (text: MarkdownText, left: Int) {
    let fitting = Self.fitting(bytes, of: Array(sorted.prefix(most)))
    var text: MarkdownText = ""
    for entry in fitting { text += entry.text }
    return (text, count - fitting.count)
  }

  private var sorted: [Entry] {
    entries.sorted { ($1.rank, $0.order) < ($0.rank, $1.order) }
  }

  private static func fitting(_ bytes: Int, of sorted: [Entry]) -> [Entry] {
    var left = bytes
    return sorted.filter { entry in
      guard entry.text.size <= left else { return false }
      left -= entry.text.size
      return true
    }
  }
}
