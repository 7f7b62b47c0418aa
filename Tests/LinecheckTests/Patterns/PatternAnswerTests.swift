import Linecheck
import Testing

/// What is known about a pattern before any string is.
struct PatternAnswerTests {
  @Test(arguments: [
    "a^b", "[]", "$.", #"(?=a)b"#, #"\b\B"#, "(?!)", "a[]*[]", #"\ud800"#, "^(?!a)a", "(?<!a)^[]",
  ])
  func nothingMatches(source: String) throws {
    let pattern = try Pattern(source)
    #expect(pattern.isEmpty)
    #expect(pattern.example == nil)
  }

  @Test(
    arguments: [
      ("", ""), ("abc", "abc"), (#"^\+[1-9][0-9]{1,14}$"#, "+10"), ("^[A-Z]{2}$", "AA"),
      ("^(?!a)[a-z]{2}$", "bb"), ("(?<=x)y$", "xy"), ("[^]$", "a"), ("é|🐲", "é"),
      (#"^(?!.*--)[a-z-]+(?<!-)$"#, "a"), (#"^\p{Script=Greek}{2}$"#, "ͰͰ"), ("a*", ""),
    ] as [(String, String?)])
  func somethingMatches(source: String, example: String?) throws {
    let pattern = try Pattern(source)
    #expect(!pattern.isEmpty)
    let found = try #require(pattern.example)
    #expect(found.unicodeScalars.count == example?.unicodeScalars.count, "\(found)")
    #expect(pattern.matches(found) == true)
  }

  @Test func whatIsWrittenInTheSameWayIsEqual() throws {
    #expect(try Pattern("é") == Pattern("é"))
    #expect(try Pattern("\u{e9}") != Pattern("e\u{301}"))
    #expect(try Set([Pattern("a"), Pattern("a"), Pattern("b")]).count == 2)
    #expect(try Pattern("a+").description == "a+")
    #expect(try Pattern("a+").isLinear)
  }

  @Test(
    arguments: [
      ("Lu", "AÀ", "a1"), ("Alphabetic", "aé語", "1-"), ("Script=Greek", "αΩ", "aд"),
      ("sc=Cyrl", "дЖ", "aα"), ("scx=Deva", "अ।", "a"), ("Script=Deva", "अ", "।"),
      ("Emoji_Presentation", "🐲", "a"), ("Extended_Pictographic", "🐲©", "a"), ("RI", "🇩", "D"),
      ("ASCII", "a\u{7f}", "\u{80}"), ("Any", "a🐲", ""), ("Cn", "\u{378}", "a"),
      ("Assigned", "a語", "\u{378}"), ("Co", "\u{e000}\u{f8ff}\u{10fffd}", "a"),
      ("Ideographic", "一\u{9fff}", "a"), ("L", "가힣", "1"), ("N", "1Ⅳ½", "a"),
    ] as [(String, String, String)])
  func propertiesAreThoseOfUnicode(name: String, inside: String, outside: String) throws {
    let (inner, outer) = (try Pattern(#"^\p{\#(name)}$"#), try Pattern(#"^\P{\#(name)}$"#))
    for scalar in inside.unicodeScalars {
      #expect(inner.matches(String(scalar)) == true && outer.matches(String(scalar)) == false)
    }
    for scalar in outside.unicodeScalars {
      #expect(inner.matches(String(scalar)) == false && outer.matches(String(scalar)) == true)
    }
  }
}
