import Linecheck
import Testing

/// What patterns mean (ECMA-262, section 22.2.2).
struct PatternTests {
  @Test(
    arguments: [
      ("", "", true), ("b", "abc", true), ("^b", "abc", false), ("c$", "abc", true),
      ("^abc$", "abc\n", false), ("a.c", "a\nc", false), ("a.c", "a🐲c", true),
      ("^.$", "\u{2028}", false), ("[^]", "\n", true), ("[]", "a", false), ("a|bc", "xbc", true),
      (#"^\d$"#, "߀", false), (#"^\D$"#, "߀", true), (#"^\w$"#, "é", false),
      (#"^\W$"#, "é", true), (#"^\s$"#, "\u{feff}", true), (#"^\s$"#, "\u{2013}", false),
      (#"\bb"#, "a b", true), (#"\bb"#, "ab", false), (#"\Bb"#, "ab", true), (#"\B"#, "", true),
      (#"^\cC\x41\u0042\u{43}\0$"#, "\u{3}ABC\0", true), (#"^\ud83d\udc32$"#, "🐲", true),
      (#"\ud83d"#, "🐲", false), ("^🐲*$", "🐲🐲", true), ("^🐲*$", "🐉", false),
      (#"^[\b\-\]]{3}$"#, "\u{8}-]", true), ("[a-]", "-", true), (#"[\d-]"#, "-", true),
      ("^a{2,3}$", "aa", true), ("^a{2,3}$", "aaaa", false), ("^a{2,}?$", "aaaaa", true),
      ("^(?:a?){3}$", "aaaa", false), ("^(?:(?:)*)*$", "", true), ("a{0}b", "b", true),
    ] as [(String, String, Bool)])
  func matches(source: String, text: String, isRight: Bool) throws {
    #expect(try Pattern(source).matches(text) == isRight)
  }

  @Test(
    arguments: [
      ("^(?=a)b", "ab", false), ("^(?=.*b)a", "ab", true), ("^(?!b)", "bc", false),
      ("(?<=a)b", "ab", true), ("(?<=a)b", "cb", false), ("(?<!a)b", "ab", false),
      ("(?<!a)b", "b", true), ("(?<=^a+)b", "aaab", true), ("(?<=^(?=aa).*)b", "aab", true),
      ("^(?!.*--)[a-z-]+(?<!-)$", "a-b", true), ("^(?!.*--)[a-z-]+(?<!-)$", "a--b", false),
      ("^(?!.*--)[a-z-]+(?<!-)$", "ab-", false), ("(?!(?!a))b", "b", false),
      ("(?!(?<!a)b)b", "ab", true), ("(?!(?<!a)b)b", "cb", false),
    ] as [(String, String, Bool)])
  func looksAround(source: String, text: String, isRight: Bool) throws {
    #expect(try Pattern(source).matches(text) == isRight)
  }

  @Test(
    arguments: [
      (#"^(a+)b\1$"#, "aabaa", true), (#"^(a+)b\1$"#, "aaba", false),
      (#"^\1(a)$"#, "a", true), (#"^(?<x>a|b)\k<x>$"#, "bb", true),
      (#"^(?:(a)|b)*\1$"#, "ab", true), (#"^(?:(a)|b)*\1$"#, "aba", false),
      (#"^(?:(a)|(b)){2}\1$"#, "aba", false), (#"(?<=\1(a))b"#, "aab", true),
      (#"^(?=(a+))\1b$"#, "aab", true), (#"^(?!(a)\1)\1a"#, "ab", true),
    ] as [(String, String, Bool)])
  func remembers(source: String, text: String, isRight: Bool) throws {
    let pattern = try Pattern(source)
    #expect(pattern.matches(text) == isRight)
    #expect(!pattern.isLinear)
  }
}
