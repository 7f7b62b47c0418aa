import Linecheck
import Testing

/// Formats of telephone numbers, area codes and times.
struct NumberFormatTests {
  @Test(arguments: [
    "+12", "+14157774444", "+123456789012345", "+49301234567", "+99", "+10", "+1234567",
    "+12345678", "+123456789", "+12345678901234",
  ])
  func e164IsAPlusAndTwoToFifteenDigits(number: String) throws {
    #expect(Format.e164.accepts(number))
    #expect(try found(.string.matching(.e164), "\"\(number)\"") == [])
  }

  @Test(
    arguments: [
      ("", "leave the member out, or write null where it is allowed"),
      ("+1", nil), ("+", nil), ("14157774444", "write + and the country code before the number"),
      ("004915112345678", "write + and the country code before the number"),
      ("+04157774444", "no country code begins with 0"), ("+0", "no country code begins with 0"),
      ("+1234567890123456", "an international number has 15 digits at most"),
      ("+1 415 777 4444", "take blanks and punctuation out"),
      ("(415) 777-4444", "take blanks and punctuation out"),
      ("+1.415.777.4444", "take blanks and punctuation out"),
      (" +14157774444", "take blanks and punctuation out"), ("+14157774444\n", nil),
      ("+1415777444a", nil), ("++14157774444", nil), ("+1415+7774444", nil),
      ("+14157774444\u{0}", nil),
      ("+\u{ff11}4157774444", "write the digits as ASCII digits"),
      ("+\u{0661}\u{0664}\u{0661}\u{0665}", "write the digits as ASCII digits"),
      ("sip:415@example.com", nil), ("anonymous", nil), ("\u{ff0b}14157774444", nil),
    ] as [(String, String?)])
  func e164IsNothingElse(number: String, advice: String?) throws {
    #expect(!Format.e164.accepts(number))
    let finding = try #require(
      try findings(Program(.string.matching(.e164)), JSONText.quoted(number)).first)
    #expect(finding.rule == "rule.e164")
    #expect(finding.help == advice)
    #expect(finding.message.description.hasSuffix(" is not an E.164 number"))
  }

  @Test func e164ReadsEscapes() throws {
    #expect(try found(.string.matching(.e164), #""\u002b1\u0034157774444""#) == [])
    #expect(try ids(.string.matching(.e164), #""\u002b0157774444""#) == ["rule.e164"])
  }

  @Test(arguments: 0...1000)
  func areaCodesBeginWithTwoToNineAndEndNotWithEleven(code: Int) throws {
    let isPossible = (200...999).contains(code) && code / 10 % 10 * 10 + code % 10 != 11
    #expect(Format.areaCode.accepts(Int64(code)) == isPossible)
    #expect(try found(.integer.matching(.areaCode), "\(code)").isEmpty == isPossible)
  }

  @Test(arguments: [
    ("200", true), ("415.0", true), ("4.15e2", true), ("-415", false), ("1e400", false),
    ("99999999999999999999", false), ("-1e400", false), ("0", false),
  ])
  func areaCodesAreIntegersByValue(text: String, isPossible: Bool) throws {
    #expect(try found(.integer.matching(.areaCode), text).isEmpty == isPossible)
  }

  @Test(
    arguments: [
      ("1703413636133", true, nil), ("100000000000", true, nil), ("1e11", true, nil),
      ("99999999999", false, "seconds look like this: multiply by 1000"),
      ("1703413636", false, "seconds look like this: multiply by 1000"),
      ("0", false, "seconds look like this: multiply by 1000"),
      ("-1", false, "no service has a time before 1970"),
      ("-1703413636133", false, "no service has a time before 1970"),
      ("9223372036854775807", true, nil), ("9223372036854775808", true, nil), ("1e400", true, nil),
      ("-1e400", false, nil), ("1703413636133.0", true, nil), ("1.5e-3", true, nil),
    ] as [(String, Bool, String?)])
  func timesInMillisecondsAreNotSeconds(text: String, isTime: Bool, advice: String?) throws {
    let rule = Rule.integer.matching(.unixMilliseconds)
    if text.contains("e-") {
      #expect(try ids(rule, text) == ["rule.body.type"])
      return
    }
    let findings = try findings(Program(rule), text)
    #expect(findings.map(\.rule) == (isTime ? [] : ["rule.milliseconds"]))
    #expect(findings.first?.help == advice)
  }

  @Test func formatsOfStringsAcceptNoIntegersAndTheOtherWayRound() {
    #expect(!Format.e164.accepts(415))
    #expect(!Format.areaCode.accepts("415"))
    #expect(!Format.unixMilliseconds.accepts("1703413636133"))
  }
}
