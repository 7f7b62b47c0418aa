@_spi(Scanning) import LinecheckJSON

/// The last pass of a pattern as a table: one load for every byte, and nothing else.
///
/// A state is the place of its row in the table. Row 0 is "never", the one after it "found": when
/// one of them is entered, nothing that follows can change the answer. A row has a cell for every
/// class of scalars and one for the end of the text. `^[A-Z]{2}$`:
///
///     row   state       A–Z  other  end
///       0   never         0      0    0
///       3   found         3      3    3
///       6   at first      9      0    0
///       9   one letter   12      0    0
///      12   two letters   0      0    3
final class StateTable: Sendable {
  let cells: Table<UInt16>
  let ascii: Table<UInt8>
  let alphabet: Alphabet
  let isForwards: Bool
  /// How many cells belong to one way in which the earlier passes can stand.
  let columns: Int
  /// The rows of "found" and of the initial state.
  let found: Int
  let initial: Int
  /// The earlier passes.
  let markers: [MarkTable]

  /// Makes the table, unless one of the passes is too large for that.
  init?(_ automaton: Automaton) {
    let number = automaton.passes.count - 1
    var markers: [MarkTable] = []
    for number in 0..<number {
      guard let table = MarkTable(automaton, pass: number) else { return nil }
      markers.append(table)
    }
    guard let steps = Determiniser.steps(automaton, pass: number) else { return nil }
    let stride = Determiniser.stride(automaton, pass: number)
    let settled = Settled(steps, stride: stride, examples: automaton.alphabet.examples)
    var rows: [Int] = []
    var next = 2 * stride
    for state in settled.canFind.indices {
      if settled.canFind[state] && settled.canFail[state] {
        rows.append(next)
        next += stride
      } else {
        rows.append(settled.canFind[state] ? stride : 0)
      }
    }
    var cells = [UInt16](repeating: 0, count: stride)
    cells += [UInt16](repeating: UInt16(stride), count: stride)
    for (state, row) in rows.enumerated() where row > stride {
      for (column, step) in steps[state * stride..<(state + 1) * stride].enumerated() {
        let isEnd = column % (automaton.alphabet.count + 1) == automaton.alphabet.count
        cells.append(UInt16(step.hasArrived ? stride : isEnd ? 0 : rows[Int(step.next)]))
      }
    }
    self.cells = Table(cells)
    ascii = Table(automaton.alphabet.ascii.map { UInt8($0) })
    alphabet = automaton.alphabet
    isForwards = automaton.passes[number].direction == .forwards
    columns = alphabet.count + 1
    found = stride
    initial = rows[0]
    self.markers = markers
  }

  /// Whether other passes come before.
  var isMarked: Bool { !markers.isEmpty }

  /// Whether nothing can be found in any text; "no" where earlier passes have their say.
  var isNever: Bool { initial == 0 }

  /// Whether the pattern is found in a range of a text.
  func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    if initial <= found { return initial == found }
    if !markers.isEmpty { return acceptsMarked(text, range) }
    return isForwards ? acceptsForwards(text, range) : acceptsBackwards(text, range)
  }

  private func acceptsForwards(_ text: Text, _ range: Range<Int>) -> Bool {
    let (cells, ascii, found) = (cells.view, ascii.view, found)
    var state = initial
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = text.byte(index)
      let column: Int
      if byte < 0x80 {
        column = Int(ascii[Int(byte)])
        index &+= 1
      } else {
        let scalar = text.scalar(from: index)
        column = alphabet.classOf(scalar.value)
        index = scalar.end
      }
      state = Int(cells[state &+ column])
      if state <= found { return state == found }
    }
    return Int(cells[state &+ columns &- 1]) == found
  }

  private func acceptsBackwards(_ text: Text, _ range: Range<Int>) -> Bool {
    let (cells, ascii, found) = (cells.view, ascii.view, found)
    var state = initial
    var index = range.upperBound
    let end = range.lowerBound
    while index > end {
      index &-= 1
      let byte = text.byte(index)
      var column = 0
      if byte < 0x80 {
        column = Int(ascii[Int(byte)])
      } else {
        let scalar = text.scalar(upTo: index &+ 1, from: end)
        column = alphabet.classOf(scalar.value)
        index = scalar.start
      }
      state = Int(cells[state &+ column])
      if state <= found { return state == found }
    }
    return Int(cells[state &+ columns &- 1]) == found
  }

  /// The same after the earlier passes, which write down where they have arrived.
  private func acceptsMarked(_ text: Text, _ range: Range<Int>) -> Bool {
    var marks = [UInt8](repeating: 0, count: range.count + 1)
    for marker in markers { marker.mark(text, range, &marks) }
    var reader = ScalarReader(text, range, isForwards ? .forwards : .backwards)
    let cells = cells.view
    var state = initial
    while true {
      let standing = Int(marks[reader.index - range.lowerBound]) * columns
      let column = reader.nextClass(alphabet)
      if column == Alphabet.edge { return Int(cells[state + standing + columns - 1]) == found }
      state = Int(cells[state + standing + column])
      if state <= found { return state == found }
    }
  }
}
