import Linecheck
import Testing

/// Formats of identifiers and of addresses of SIP, and numbers that are not of E.164.
struct IdentifierFormatTests {
  @Test(arguments: [
    "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "3F0F4D0E-8D2B-4C7E-9B56-0D1C3A1F2B7A",
    "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
  ])
  func uuidsAreFiveGroups(text: String) throws {
    #expect(Format.uuid.accepts(text))
    #expect(try found(.string.matching(.uuid), "\"\(text)\"") == [])
  }

  private static let grouping = "write the digits in groups of 8, 4, 4, 4 and 12, without braces"

  @Test(
    arguments: [
      ("", nil), ("string", nil), ("+14155550123", nil), ("cred_abc123", nil),
      ("3f0f4d0e8d2b4c7e9b560d1c3a1f2b7a", grouping),
      ("{3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a}", grouping),
      ("3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7", nil), ("3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7g", nil),
      ("3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a0", nil),
      ("3f0f4d0e_8d2b_4c7e_9b56_0d1c3a1f2b7a", nil),
      ("3f0f4d0-e8d2b-4c7e-9b56-0d1c3a1f2b7a", grouping),
      ("3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a\n", nil),
      ("\u{ff13}f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b", nil),
    ] as [(String, String?)])
  func uuidsAreNothingElse(text: String, advice: String?) throws {
    #expect(!Format.uuid.accepts(text))
    let rule = Rule.string.matching(.uuid)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.uuid")
    #expect(finding.help == advice)
  }

  @Test(arguments: [
    "sip:a@b.c", "sips:a@b.c", "SIP:support@EXAMPLE.com", "sip:example.com", "sip:a:b@host:5060",
    "sip:+14155550123@example.com;user=phone", "sip:a@[2001:db8::1]:5061;transport=tls",
    "sip:a@example.com?subject=b@c", "sip:{{customer.number}}@example.com", "sip:1",
  ])
  func sipURIsHaveASchemeAndAHost(text: String) throws {
    #expect(Format.sipURI.accepts(text))
    #expect(try found(.string.matching(.sipURI), "\"\(text)\"") == [])
  }

  @Test(
    arguments: [
      ("", nil), ("sip:", nil), ("sips:", nil), ("sip", nil), ("sip:@example.com", nil),
      ("sip:a@", nil), ("sip:a@:5060", nil), ("sip:;transport=tls", nil),
      ("sip://example.com", nil),
      ("support@example.com", "write sip: before the user"), ("tel:+14155550123", nil),
      ("sip:a b@example.com", "take the blanks out"),
      ("sip:a@example.com\n", "take the blanks out"),
      ("<sip:a@example.com>", "leave the angle brackets out"), ("sip:\"a\"@example.com", nil),
      ("sipx:a@example.com", nil), ("https://example.com", nil),
    ] as [(String, String?)])
  func sipURIsAreNothingElse(text: String, advice: String?) throws {
    #expect(!Format.sipURI.accepts(text))
    let rule = Rule.string.matching(.sipURI)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.sip-uri")
    #expect(finding.help == advice)
  }

  private static let digits = "0123456789abcdefABCDEF0123456789"

  @Test func sidsAreTwoLettersAndThirtyTwoDigits() throws {
    #expect(Format.twilioAccountSID.accepts("AC" + Self.digits))
    #expect(Format.twilioCallSID.accepts("CA" + Self.digits))
    for text in [
      "", "AC", "AC123", "AC" + Self.digits + "0", "ac" + Self.digits, "CA" + Self.digits,
      "AC" + Self.digits.dropLast() + "g", "AC" + Self.digits.dropLast() + "\n",
    ] {
      #expect(!Format.twilioAccountSID.accepts(text))
    }
    #expect(!Format.twilioCallSID.accepts("AC" + Self.digits))
    let rule = Rule.string.matching(.twilioAccountSID)
    let finding = try #require(try findings(Program(rule), "\"CA\(Self.digits)\"").first)
    #expect(finding.rule == "rule.account-sid")
    #expect(finding.help == "this looks like the SID of a call")
  }

  @Test(
    arguments: [
      ("a", true, nil), ("100", true, nil), ("+1", true, nil), ("+a1B2", true, nil),
      ("", false, nil), ("+", false, nil), ("++1", false, "take blanks and punctuation out"),
      ("+1 415", false, "take blanks and punctuation out"),
      ("1+2", false, "take blanks and punctuation out"),
      ("a_b", false, nil), ("b\u{fc}ro", false, nil), ("\u{661}", false, nil),
      ("abc\n", false, nil),
    ] as [(String, Bool, String?)])
  func alphanumericNumbersAreLettersAndDigits(
    text: String, isRight: Bool, advice: String?
  ) throws {
    #expect(Format.alphanumericNumber.accepts(text) == isRight)
    let rule = Rule.string.matching(.alphanumericNumber)
    let findings = try findings(Program(rule), JSONText.quoted(text))
    #expect(findings.map(\.rule) == (isRight ? [] : ["rule.alphanumeric"]))
    #expect(findings.first?.help == advice)
  }
}
