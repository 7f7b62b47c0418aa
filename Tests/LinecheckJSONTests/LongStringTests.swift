import LinecheckJSON
import Testing

/// Strings are scanned 8 and 32 bytes at a time; nothing may change at the borders.
struct LongStringTests {
  private static let counts = [
    0, 1, 2, 6, 7, 8, 9, 15, 16, 17, 30, 31, 32, 33, 38, 39, 40, 41, 47, 48, 49, 62, 63, 64, 65, 71,
    72, 73, 95, 96, 97, 127, 128, 129,
  ]

  @Test(arguments: counts)
  func endsAtItsQuote(count: Int) throws {
    let letters = String(repeating: "a", count: count)
    let document = try Document("[\"\(letters)\",\"\(letters)\"]")
    #expect(document.root.items?.map(\.string) == [letters, letters])
    #expect(document.root[1]?.range == count + 4..<2 * count + 6)
  }

  @Test(arguments: counts)
  func findsWhatStandsAtTheEdge(before: Int) throws {
    let start = String(repeating: "a", count: before)
    for after in Self.counts {
      let end = String(repeating: "z", count: after)
      for (written, decoded) in [
        ("\\n", "\n"), ("\u{e9}", "\u{e9}"), (#"\ud83d\ude00"#, "\u{1f600}"),
      ] {
        let value = try Document("\"" + start + written + end + "\"").root
        #expect(value.string == start + decoded + end)
      }
    }
  }

  @Test(arguments: counts)
  func rejectsWhatStandsAtTheEdge(before: Int) {
    let start = "\"" + String(repeating: "a", count: before)
    for after in Self.counts {
      let end = String(repeating: "z", count: after) + "\""
      #expect(Verdict(start + "\n" + end) == .rejected(.controlByte(10), offset: before + 1))
      #expect(Verdict(start + "\\q" + end) == .rejected(.invalidEscape, offset: before + 1))
    }
  }

  @Test(arguments: counts)
  func reportsAMissingQuote(count: Int) {
    let text = "\"" + String(repeating: "a", count: count)
    let reason = JSONError.Reason.unexpectedEnd(expected: .closingQuote)
    #expect(Verdict(text) == .rejected(reason, offset: count + 1))
  }
}
