import Testing

@testable import LinecheckReports

@Suite struct ReportOutputTests {
  /// What is large is in a file by then.
  @Test(arguments: [1, 100, 20_000, 70_000]) func writesABeginningOfWhatWasKept(count: Int) throws {
    let output = ReportOutput()
    let row = Array("0123456789012345678901234567890123456789\n".utf8)
    for _ in 0..<count { output.keep(row, in: 3) }
    output.write("head\n")
    output.writeKept(3, limit: row.count * (count / 2))
    output.write("tail\n")
    output.writeKept(3)
    let text = try output.text()
    let rows = String(repeating: String(decoding: row, as: UTF8.self), count: count / 2)
    #expect(text == "head\n\(rows)tail\n")
  }

  @Test func keepsSectionsApart() throws {
    let output = ReportOutput()
    output.keep(Array("b".utf8), in: 1)
    output.keep(Array("a".utf8), in: 0)
    output.keep(Array("c".utf8), in: 1)
    output.writeKept(0)
    output.writeKept(1)
    output.writeKept(2)
    #expect(try output.text() == "abc")
  }
}
