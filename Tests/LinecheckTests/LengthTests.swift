import Linecheck
import Testing

struct LengthTests {
  /// Texts as JSON writes them, and their Unicode scalars.
  private static let texts: [(json: String, count: Int)] = [
    ("", 0), ("a", 1), (" ", 1), ("abc", 3), ("\u{e9}", 1), ("e\u{301}", 2), ("\u{1f600}", 1),
    ("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", 5), ("\u{1f1e9}\u{1f1ea}", 2),
    ("\u{0e01}\u{0e33}", 2), ("\u{1112}\u{1161}\u{11ab}", 3), (#"\n"#, 1), (#"\\"#, 1),
    (#"\u0041"#, 1), (#"\ud83d\ude00"#, 1), (#"\ud83d\ude00\ud83d\ude00"#, 2), (#"\u0000"#, 1),
    (#"a\ud83d\ude00\u0301"#, 3), (#"\/\/"#, 2), (#"\r\n"#, 2), (#"\ud800"#, 1),
    (#"\udc00\ud800"#, 2), (String(repeating: "x", count: 39), 39),
    (String(repeating: "\u{1f600}", count: 40), 40), (String(repeating: #"\u00e9"#, count: 33), 33),
    (String(repeating: #"\ud83d\ude00"#, count: 12), 12),
  ]

  @Test(arguments: texts)
  func countsUnicodeScalars(json: String, count: Int) throws {
    let payload = "\"\(json)\""
    #expect(try ids(.string.length(count...count), payload) == [])
    #expect(try ids(.string.length(count...), payload) == [])
    #expect(try ids(.string.length(...count), payload) == [])
    #expect(try ids(.string.length((count + 1)...), payload) == ["rule.min-length"])
    if count > 0 {
      #expect(try ids(.string.length(...(count - 1)), payload) == ["rule.max-length"])
    }
  }

  /// The fast path knows bytes only: a string of escapes has fewer scalars than it seems.
  @Test(arguments: 0...40)
  func isExactAroundTheLengthsOfEscapes(least: Int) throws {
    for (json, count) in Self.texts {
      let expected = count >= least ? [] : ["rule.item.min-length"]
      #expect(try ids(.array(of: .string.length(least...)), "[\"\(json)\"]") == expected, "\(json)")
    }
  }

  @Test(
    arguments: [
      (
        1...20, "",
        "rule.min-length  `\"\"`: a string of 0 characters is shorter than 1, the minimum"
      ),
      (
        3...4, "a",
        "rule.min-length  `\"a\"`: a string of 1 character is shorter than 3, the minimum"
      ),
      (
        1...2, "abc",
        "rule.max-length  `\"abc\"`: a string of 3 characters is longer than 2, the maximum"
      ),
    ])
  func saysHowLongItIs(range: ClosedRange<Int>, text: String, line: String) throws {
    #expect(try found(.string.length(range), "\"\(text)\"") == [line])
  }

  @Test func isSilentAboutOtherKinds() throws {
    let rule = Rule.one(.integer, .string.length(3...))
    #expect(try found(rule, "1") == [])
    #expect(try ids(rule, #""a""#) == ["rule.min-length"])
    #expect(try found(.any.length(3...), "[1]") == [])
    #expect(try ids(.any.length(3...), #""ab""#) == ["rule.min-length"])
  }

  @Test(arguments: [
    (Rule.string.length(1...1), "at least 1 character", "at most 1 character"),
    (Rule.string.length(0...20), "at least 0 characters", "at most 20 characters"),
  ])
  func statesWhatItRequires(rule: Rule, least: String, most: String) throws {
    let program = try Program(rule)
    #expect(program.constraints.map(\.requirement) == ["a string", least, most])
  }
}
