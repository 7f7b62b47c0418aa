@_spi(Scanning) package import LinecheckJSON

/// A set of codes of two ASCII letters of one case: a word a first letter, a bit a second one.
package struct LetterPairs: Sendable {
  let table: Table<UInt32>
  private let first: UInt8

  /// The codes among some that have two letters.
  ///
  /// - Parameters:
  ///   - codes: letters from `first` to the 25th after it.
  ///   - first: `A` or `a`.
  package init(_ codes: some Sequence<String>, from first: UInt8) {
    var words = [UInt32](repeating: 0, count: 26)
    for code in codes where code.utf8.count == 2 {
      let letters = code.utf8.map { Int($0 - first) }
      words[letters[0]] |= 1 << UInt32(letters[1])
    }
    table = Table(words)
    self.first = first
  }

  /// Whether a code of the set stands at a range.
  package func contains(_ text: Text, _ range: Range<Int>) -> Bool {
    guard range.count == 2 else { return false }
    let pair = (text.byte(range.lowerBound) &- first, text.byte(range.lowerBound + 1) &- first)
    return pair.0 < 26 && pair.1 < 26 && table.view[Int(pair.0)] >> UInt32(pair.1) & 1 == 1
  }
}
