/// The worst of many texts, as many as fit in a number of bytes.
///
/// At most about twice that many bytes are kept at any time.
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

  /// Nothing yet.
  init(limit: Int) {
    self.limit = max(limit, 0)
  }

  /// Adds a text; a higher rank is worse, and of equal ones the earlier comes first.
  mutating func add(_ text: MarkdownText, rank: Int) {
    entries.append(Entry(rank: rank, order: count, text: text))
    count += 1
    size += text.size
    if size > 2 * limit {
      entries = fitting(limit)
      size = entries.reduce(0) { $0 + $1.text.size }
    }
  }

  /// The worst that fit, and how many texts do not.
  func taking(_ bytes: Int) -> (text: MarkdownText, left: Int) {
    let fitting = fitting(bytes)
    var text: MarkdownText = ""
    for entry in fitting { text += entry.text }
    return (text, count - fitting.count)
  }

  private func fitting(_ bytes: Int) -> [Entry] {
    var left = bytes
    return entries.sorted { ($1.rank, $0.order) < ($0.rank, $1.order) }.filter { entry in
      guard entry.text.size <= left else { return false }
      left -= entry.text.size
      return true
    }
  }
}
