import Linecheck
import Testing

struct ConstantTests {
  @Test(
    arguments: [
      ("red", true), ("green", true), ("Red", false), ("red ", false), ("", false), ("re", false),
      ("redd", false), ("r\\u0065d", true), ("r\\u0045d", false), ("gr\u{e9}en", false),
    ])
  func listsStrings(word: String, isListed: Bool) throws {
    let rule = Rule.enumeration("red", "green")
    #expect(try ids(rule, "\"\(word)\"") == (isListed ? [] : ["rule.enum"]))
  }

  @Test(
    arguments: [
      ("1", []), ("1.0", []), ("10e-1", []), ("true", []), ("null", []), (#""1""#, []),
      ("2", ["rule.enum"]), (#""true""#, ["rule.enum"]), ("false", ["rule.enum"]),
      ("[]", ["rule.body.type"]), ("{}", ["rule.body.type"]),
      ("1.0000000000000000001", ["rule.enum"]),
    ] as [(String, [String])])
  func listsAnyConstants(payload: String, expected: [String]) throws {
    let rule = Rule.enumeration(1, true, .null, "1")
    #expect(try ids(rule, payload) == expected)
  }

  @Test(arguments: [
    ("\"\u{e9}\"", true), (#""\u00e9""#, true), ("\"e\u{301}\"", false), (#""\u00E9""#, true),
  ])
  func comparesScalarByScalar(payload: String, isEqual: Bool) throws {
    #expect(try found(.constant("\u{e9}"), payload).isEmpty == isEqual)
  }

  @Test(
    arguments: [
      (
        .enumeration("TLS", "TCP"), #""tls""#,
        #"rule.enum  `"tls"`: "tls" is none of "TLS", "TCP""#
      ),
      (.constant("error"), #""ok""#, #"rule.const  `"ok"`: "ok" is not "error""#),
      (.constant(true), "false", "rule.const  `false`: false is not true"),
      (.constant(3), "4", "rule.const  `4`: 4 is not 3"),
      (.number.one(of: 1, 2), "3", "rule.enum  `3`: 3 is none of 1, 2"),
      (
        .string.one(of: "a\"b", "c\\"), #""d""#,
        #"rule.enum  `"d"`: "d" is none of "a\"b", "c\\""#
      ),
    ] as [(Rule, String, String)])
  func saysWhatIsListed(rule: Rule, payload: String, line: String) throws {
    #expect(try found(rule, payload) == [line])
  }

  @Test func showsWrongWordsOfAListUnlessTheyArePersonal() throws {
    let rule = Rule.string.one(of: "a").personal()
    #expect(try found(rule, #""Zoe""#) == [#"rule.enum  `"Zoe"`: "Aaa" is not "a""#])
  }

  @Test func readsNamesOfManyLengths() throws {
    let words = (1...40).map { String(repeating: "w", count: $0) }
    for count in [1, 3, 8, 40] {
      let rule = Rule.enumeration(words.prefix(count).map { .string($0) })
      for (index, word) in words.enumerated() {
        #expect(try found(rule, "\"\(word)\"").isEmpty == (index < count), "\(word) of \(count)")
      }
    }
  }
}
