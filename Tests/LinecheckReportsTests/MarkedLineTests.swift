import LinecheckRunner
import Testing

@testable import LinecheckReports

@Suite struct MarkedLineTests {
  private func marked(_ text: String, _ mark: Int, _ length: Int, cells: Int? = nil) -> String {
    let frame = CodeFrame(line: 1, text: text, mark: mark, length: length)
    let line = MarkedLine(frame, cells: cells)
    let blanks = String(repeating: " ", count: line.indent)
    return line.text + "\n" + blanks + String(repeating: "^", count: line.carets)
  }

  @Test func marksPlainText() {
    #expect(marked("ab cd", 3, 2) == "ab cd\n   ^^")
  }

  @Test func turnsTabsIntoBlanks() {
    #expect(marked("\ta\tb", 3, 1) == "    a   b\n        ^")
    #expect(marked("a\tb", 1, 1) == "a   b\n ^^^")
  }

  @Test func givesWideCharactersTwoCells() {
    #expect(marked("漢字x", 2, 1) == "漢字x\n    ^")
    #expect(marked("漢字x", 0, 2) == "漢字x\n^^^^")
    #expect(marked("📞1", 1, 1) == "📞1\n  ^")
    #expect(marked("한ｱＡ!", 3, 1) == "한ｱＡ!\n     ^")
  }

  @Test func givesMarksAboveLettersNoCell() {
    #expect(marked("e\u{301}x", 2, 1) == "e\u{301}x\n ^")
    #expect(marked("👍🏽x", 2, 1) == "👍🏽x\n  ^")
    #expect(marked("e\u{301}", 1, 1) == "e\u{301}\n ^")
  }

  @Test func countsTheCellsOfEscapes() {
    #expect(marked("\u{1b}x", 1, 1) == "\\u001bx\n      ^")
    #expect(marked("\u{200d}\nx", 0, 2) == "\\u200d\\nx\n^^^^^^^^")
  }

  @Test(arguments: [(5, 1), (99, 3), (-4, 1), (0, .max), (1, 0), (1, -9)])
  func keepsTheMarkNearTheText(mark: Int, length: Int) {
    let line = MarkedLine(CodeFrame(line: 1, text: "abc", mark: mark, length: length))
    #expect((0...3).contains(line.indent))
    #expect((1...3).contains(line.carets))
  }

  @Test func marksTheEndOfAnEmptyLine() {
    #expect(marked("", 0, 1) == "\n^")
  }

  @Test(arguments: [0, 1, 20, 250, 498, 499], [10, 20, 33, 80])
  func cutsLongLines(mark: Int, cells: Int) {
    let digits = (0..<500).map { String($0 % 10) }.joined()
    let line = MarkedLine(CodeFrame(line: 1, text: digits, mark: mark, length: 1), cells: cells)
    #expect(DisplayWidth.of(line.text) <= cells)
    #expect(DisplayWidth.of(line.text) >= cells - 2)
    let marked = Array(line.text)[line.indent]
    #expect(marked == Character(String(mark % 10)))
  }

  @Test func cutsLongMarks() {
    let text = String(repeating: "漢", count: 100)
    let line = MarkedLine(CodeFrame(line: 1, text: text, mark: 10, length: 80), cells: 21)
    #expect(line.text.hasPrefix("…漢") && line.text.hasSuffix("漢…"))
    #expect(DisplayWidth.of(line.text) <= 21)
    #expect(line.indent + line.carets < DisplayWidth.of(line.text))
  }
}
