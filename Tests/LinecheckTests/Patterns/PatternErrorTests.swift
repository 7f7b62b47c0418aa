import Linecheck
import Testing

/// What is no pattern, and what is said about it.
struct PatternErrorTests {
  @Test(
    arguments: [
      ("^(abc]", #"write \] for a lone ]"#, 5), ("^(abc", "this group is not closed", 1),
      ("a)", "no group to close", 1),
      ("[a", "this class is not closed", 0), ("é[b-a]", "in the wrong order", 3),
      (#"[\d-z]"#, "is no range", 1), (#"[a-\w]"#, "is no range", 1),
      ("*", "nothing that * could repeat", 0), ("a**", "nothing that * could repeat", 2),
      ("a|+", "nothing that + could repeat", 2), ("{1}", "nothing that this quantifier", 0),
      ("^*", "^ cannot be repeated", 1), (#"\b+"#, #"\b cannot be repeated"#, 2),
      ("(?=a)*", "a look-around cannot be repeated", 5), ("(?<!a)?", "cannot be repeated", 6),
      ("a{", #"write \{"#, 1), ("a{1", #"write \{"#, 1), ("{a}", #"write \{"#, 0),
      ("a}", #"write \} for a lone }"#, 1), ("a]", #"write \] for a lone ]"#, 1),
      ("a{2,1}", "in the wrong order", 1), (#"\a"#, #"no escape \a"#, 0),
      (#"\-"#, "inside of [ ] only", 0), (#"\Z"#, "write $", 0), (#"\A"#, "write ^", 0),
      (#"[\B]"#, #"\B is no character"#, 1), (#"\é"#, "no escape", 0),
      (#"\ "#, "needs no backslash", 0), (#"a\"#, #"write \\"#, 1),
      (#"\c1"#, "a letter from A to Z", 0), (#"\x1"#, "two hexadecimal digits", 0),
      (#"\u12"#, "four hexadecimal digits", 0), (#"\u{110000}"#, "10FFFF", 0),
      (#"\u{}"#, "hexadecimal digits", 0), (#"\00"#, #"no digit can follow \0"#, 0),
      (#"(a)\2"#, "there is no group 2, only 1", 3), (#"\k<x>"#, "no group named x", 0),
      (#"\k"#, #"\k is followed by <name>"#, 0), ("(?<x>a)(?<x>b)", "two groups named x", 10),
      ("(?<1>a)", "a group's name", 3), ("(?<>a)", "name is empty", 3),
      ("(?<x", "not closed by >", 3), ("(?P<x>a)", "is written (?<name>…)", 0),
      ("(?#a)", "no comments", 0), ("(?i)a", "flags", 0), ("(?i:a)", "flags", 0),
      ("(?>a)", "no atomic groups", 0), (#"\p{Nope}"#, "no property", 2),
      (#"\p{Script=Nope}"#, "no property", 2), (#"\pL"#, #"\p is followed by {…}"#, 0),
      (#"\p{L"#, "not closed by }", 0), (#"\p{lu}"#, "no property", 2),
      ("(a{1000}){1000}", "too large", 0), ("((a{100}){100}){100}", "too large", 0),
      (#"(a{1000}){1000}\1"#, "too large", 0),
      ("a{99999999999999999999}", "too large", 0),
      (String(repeating: "(", count: 100_000), "nested more than 200 deep", 200),
    ] as [(String, String, Int)])
  func saysWhatIsWrong(source: String, message: String, offset: Int) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(source) }
    #expect(error.message.contains(message), "\(error)")
    if !message.contains("too large") && !message.contains("no property") {
      #expect(error.offset == offset, "\(error)")
    }
  }

  @Test(arguments: [
    "", "|", "()", "(?:)", "[^]", "[]", "[-a-]", "[--/]", "[a-b-c]", "(?:^)*", "(?:(?=a))?",
    #"\0"#, #"\cA"#, #"[\cz\b\-]"#, #"\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/"#, #"\u{000000041}"#,
    #"\ud83d"#,
    "/", "-", "(?<$>a)", "(?<_é1>a)", #"(?<\u0061>a)\k<a>"#, #"(?<\u{1d4d0}\ud835\udcd1>a)"#,
    "(?<a\u{200d}>a)", #"\1()"#, #"(?<=a+)b"#, "(?:){1000000000}", "(?:^){5,}", "a{0}",
    #"\p{L}\p{Letter}\p{gc=L}\p{General_Category=Letter}\p{digit}"#, "a{0,1000}?",
    #"\P{Any}\p{sc=Zyyy}\p{Script=Common}\p{Script_Extensions=Deva}\p{scx=Latin}"#,
    String(repeating: "(?:", count: 200) + String(repeating: ")", count: 200),
  ])
  func isRight(source: String) {
    #expect(throws: Never.self) { try Pattern(source) }
  }
}
