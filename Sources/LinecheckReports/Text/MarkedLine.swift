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
    let cells = Cell.all(of: frame.text)
    let mark = min(max(frame.mark, 0), cells.count)
    let end = mark + min(max(frame.length, 1), cells.count - mark)
    let window = Self.window(cells, around: mark, available)
    if window.lowerBound > 0 { text = "…" }
    text += cells[window].map(\.text).joined()
    if window.upperBound < cells.count { text += "…" }
    indent = (window.lowerBound > 0 ? 1 : 0) + Cell.width(of: cells[window.lowerBound..<mark])
    carets = max(Cell.width(of: cells[mark..<min(end, window.upperBound)]), 1)
  }

  /// The cells to show: a third of the room is for what stands before the mark.
  private static func window(
    _ cells: [Cell], around mark: Int, _ available: Int?
  ) -> Range<Int> {
    guard let available, Cell.width(of: cells[...]) > available else { return cells.indices }
    let room = available - 2
    var (first, last, used) = (mark, mark, 0)
    func takeBefore(_ limit: Int) {
      while first > 0, used + cells[first - 1].width <= limit {
        first -= 1
        used += cells[first].width
      }
    }
    takeBefore(room / 3)
    while last < cells.count, used + cells[last].width <= room {
      used += cells[last].width
      last += 1
    }
    takeBefore(room)
    return first..<last
  }
}

/// One scalar of a line as it is shown.
private struct Cell {
  var text: String
  var width: Int

  static func width(of cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// The scalars of a line; a tab becomes blanks up to the next multiple of four.
  static func all(of line: String) -> [Cell] {
    var column = 0
    var previous: Unicode.Scalar = " "
    return line.unicodeScalars.map { scalar in
      var cell = Cell(text: Visible.text(of: scalar), width: 1)
      if scalar == "\t" {
        cell.width = 4 - column % 4
        cell.text = String(repeating: " ", count: cell.width)
      } else if cell.text.unicodeScalars.first == scalar {
        cell.width = DisplayWidth.of(scalar, after: previous)
      } else {
        cell.width = cell.text.utf8.count
      }
      column += cell.width
      previous = scalar
      return cell
    }
  }
}
