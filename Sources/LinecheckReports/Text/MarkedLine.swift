import LinecheckRunner

/// A line of a payload and what stands under it, in cells of a terminal.
///
///     "weight": 1.5      text
///               ^^^      10 cells of indent, 3 carets
struct MarkedLine {
  /// The line as it is shown.
  private(set) var text = ""
  /// How many cells stand before the carets.
  private(set) var indent = 0
  /// How many cells are marked, 1 at least.
  private(set) var carets = 1

  /// The line of a frame, cut around the mark where it takes more cells than there are.
  init(_ frame: CodeFrame, cells available: Int? = nil) {
    let line = Cells(frame.text)
    let mark = min(max(frame.mark, 0), line.count)
    let end = mark + min(max(frame.length, 1), line.count - mark)
    let window = Self.window(line, around: mark, available)
    text = line.text(window)
    indent = (window.lowerBound > 0 ? 1 : 0) + line.width(window.lowerBound..<mark)
    carets = max(line.width(mark..<min(end, window.upperBound)), 1)
  }

  /// The scalars to show: a third of the room is for what stands before the mark.
  private static func window(_ line: Cells, around mark: Int, _ available: Int?) -> Range<Int> {
    guard let available, line.width(0..<line.count) > available else { return 0..<line.count }
    let room = available - 2
    var (first, last, used) = (mark, mark, 0)
    func takeBefore(_ limit: Int) {
      while first > 0, used + line.width(first - 1) <= limit {
        first -= 1
        used += line.width(first)
      }
    }
    takeBefore(room / 3)
    while last < line.count, used + line.width(last) <= room {
      used += line.width(last)
      last += 1
    }
    takeBefore(room)
    return first..<last
  }
}

/// The scalars of a line, and how many cells each takes as it is shown.
private struct Cells {
  private let line: String
  /// Where nothing is said, each scalar takes one cell.
  private var widths: [UInt8]?
  let count: Int

  /// A tab becomes blanks up to the next multiple of four.
  init(_ line: String) {
    self.line = line
    if Visible.isPlain(line) {
      count = line.utf8.count
      return
    }
    var widths: [UInt8] = []
    widths.reserveCapacity(line.utf8.count)
    var column = 0
    var previous: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      let width =
        scalar == "\t"
        ? 4 - column % 4
        : Visible.escape(of: scalar)?.utf8.count ?? DisplayWidth.of(scalar, after: previous)
      widths.append(UInt8(width))
      column += width
      previous = scalar
    }
    count = widths.count
    self.widths = widths
  }

  func width(_ place: Int) -> Int { widths.map { Int($0[place]) } ?? 1 }

  func width(_ range: Range<Int>) -> Int {
    widths.map { $0[range].reduce(0) { $0 + Int($1) } } ?? range.count
  }

  /// What is shown of some scalars, with `…` for others before and behind them.
  func text(_ window: Range<Int>) -> String {
    if widths == nil && window.count == count { return line }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count + 8)
    if window.lowerBound > 0 { bytes += "…".utf8 }
    var place = -1
    for scalar in line.unicodeScalars {
      place += 1
      guard window.contains(place) else { continue }
      if scalar == "\t" {
        bytes += repeatElement(UInt8(ascii: " "), count: width(place))
      } else {
        Visible.append(scalar, to: &bytes)
      }
    }
    if window.upperBound < count { bytes += "…".utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
