@_spi(Scanning) import LinecheckJSON

/// An earlier pass as a table: it reads the whole text, and marks where it arrives.
final class MarkTable: Sendable {
  /// The row that a step leads to; the lowest bit says that the pass has arrived before it.
  private let cells: Table<UInt32>
  private let alphabet: Alphabet
  private let number: Int
  private let direction: Direction

  /// Makes the table, unless the pass is too large for that.
  init?(_ automaton: Automaton, pass number: Int) {
    guard let steps = Determiniser.steps(automaton, pass: number) else { return nil }
    let stride = Determiniser.stride(automaton, pass: number)
    cells = Table(
      steps.map { UInt32($0.next) * UInt32(stride) << 1 | ($0.hasArrived ? 1 : 0) })
    alphabet = automaton.alphabet
    direction = automaton.passes[number].direction
    self.number = number
  }

  /// Reads a range of a text and sets the pass's bit at the positions where it arrives.
  func mark(_ text: Text, _ range: Range<Int>, _ marks: inout [UInt8]) {
    var reader = ScalarReader(text, range, direction)
    let cells = cells.view
    let columns = alphabet.count + 1
    var row = 0
    while true {
      let place = reader.index - range.lowerBound
      let column = reader.nextClass(alphabet)
      let isEnd = column == Alphabet.edge
      let cell = cells[row + Int(marks[place]) * columns + (isEnd ? columns - 1 : column)]
      if cell & 1 == 1 { marks[place] |= 1 << UInt8(number) }
      if isEnd { return }
      row = Int(cell >> 1)
    }
  }
}
