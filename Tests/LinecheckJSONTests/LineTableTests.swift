import LinecheckJSON
import Testing

struct LineTableTests {
  @Test(arguments: [
    ("ab\ncd", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]),
    ("a\r\nb\n", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (3, 1)]),
    ("\n\n", [(1, 1), (2, 1), (3, 1)]),
    ("", [(1, 1)]),
    ("a\rb", [(1, 1), (1, 2), (1, 3), (1, 4)]),
  ])
  func countsLinesAndColumnsFromOne(text: String, places: [(line: Int, column: Int)]) {
    let lines = table(text)
    #expect(places.count == text.utf8.count + 1)
    for (offset, place) in places.enumerated() {
      #expect(lines.position(of: offset) == SourcePosition(line: place.line, column: place.column))
    }
  }

  @Test(arguments: [(0, 1), (1, 2), (3, 3), (6, 4), (10, 5), (12, 6), (13, 7)])
  func countsAColumnForEveryScalar(offset: Int, column: Int) {
    let lines = table("x\n" + "a\u{e9}\u{20ac}\u{1f600}\u{301}b")
    #expect(lines.position(of: offset + 2) == SourcePosition(line: 2, column: column))
  }

  @Test(arguments: [(-5, 1, 1), (99, 2, 2)])
  func movesAnOffsetIntoTheText(offset: Int, line: Int, column: Int) {
    #expect(table("a\nb").position(of: offset) == SourcePosition(line: line, column: column))
  }

  @Test(arguments: [
    ("ab\ncd", [0..<2, 3..<5]),
    ("ab\r\ncd\r\n", [0..<2, 4..<6, 8..<8]),
    ("\n\r\n", [0..<0, 1..<1, 3..<3]),
    ("ab\r", [0..<2]),
    ("", [0..<0]),
    ("é\n", [0..<2, 3..<3]),
  ])
  func knowsTheBytesOfALineWithoutItsEnd(text: String, ranges: [Range<Int>]) {
    let lines = table(text)
    #expect(lines.count == ranges.count)
    #expect((1...lines.count).map { lines.range(ofLine: $0) } == ranges)
  }

  @Test func findsTheLineAmongMany() {
    let lines = table(String(repeating: "abc\n", count: 1000))
    #expect(lines.count == 1001)
    for offset in 0..<4000 {
      let expected = SourcePosition(line: offset / 4 + 1, column: offset % 4 + 1)
      if lines.position(of: offset) != expected { Issue.record("\(offset)") }
    }
  }

  @Test func findsTheValuesOfADocument() throws {
    let document = try Document("{\n  \"\u{e9}\": 1, \"b\":\n    true\n}")
    let places = [document.root, document.root["\u{e9}"], document.root["b"]].compactMap {
      $0.map { document.lines.position(of: $0.range.lowerBound) }
    }
    #expect(
      places == [
        SourcePosition(line: 1, column: 1), SourcePosition(line: 2, column: 8),
        SourcePosition(line: 3, column: 5),
      ])
  }

  private func table(_ text: String) -> LineTable { LineTable(Array(text.utf8)[...]) }
}
