import Linecheck
import Testing

/// Formats of hosts in the places where an address, a port or a wildcard may stand too.
struct HostFormatTests {
  @Test(arguments: [
    "sip.example.com", "sip.example.com.", "localhost", "203.0.113.7", "2001:db8::1", "1.2.3.4a",
    "::", "xn--bcher-kva.example",
  ])
  func hostsAreNamesOrAddresses(text: String) throws {
    #expect(Format.hostOrAddress.accepts(text))
    #expect(!Format.hostOrAddressWithPort.accepts(text))
    #expect(try found(.string.matching(.hostOrAddress), "\"\(text)\"") == [])
  }

  @Test(
    arguments: [
      ("sip:sip.example.com", "write the host alone, without sip:"),
      ("SIPS:203.0.113.7", "write the host alone, without sips:"),
      ("https://sip.example.com", "write the host alone, without a scheme"),
      ("user@sip.example.com", "write the host alone, without the part before @"),
      ("sip.example.com:5061", "write the host without its port"),
      ("[2001:db8::1]:5060", "write the host without its port"),
      ("[2001:db8::1]", "leave the brackets out"),
      ("fe80::1%eth0", "leave the zone out: only this host knows it"),
      ("203.0.113.007", "write the numbers without leading zeros: some readers take them as octal"),
      ("", nil), ("256.0.0.1", nil), ("203.0.113", nil), ("sip example.com", nil),
      (" sip.example.com", nil), ("sip.example.com;transport=tcp", nil), ("sip_1.example.com", nil),
      ("203.0.113.0/24", nil), ("*.example.com", nil), ("b\u{fc}cher.example", nil),
    ] as [(String, String?)])
  func hostsAreNothingElse(text: String, advice: String?) throws {
    #expect(!Format.hostOrAddress.accepts(text))
    let rule = Rule.string.matching(.hostOrAddress)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.host-or-ip")
    #expect(finding.help == advice)
  }

  @Test(arguments: [
    "sip.example.com:5061", "sip.example.com.:5060", "localhost:0", "203.0.113.7:65535",
    "[2001:db8::1]:5060", "[::]:1",
  ])
  func portsFollowTheHost(text: String) {
    #expect(Format.hostOrAddressWithPort.accepts(text))
    #expect(!Format.hostOrAddress.accepts(text))
  }

  @Test(arguments: [
    "", ":", ":5060", "sip.example.com", "sip.example.com:", "sip.example.com:65536",
    "sip.example.com:123456", "sip.example.com:x", "sip.example.com:-1", "a:b:5060",
    "2001:db8::1", "[2001:db8::1]", "[2001:db8::1]5060", "[]:5060", "[:5060", "[203.0.113.7]:5060",
    "sip:sip.example.com:5060", "user@sip.example.com:5060", "256.0.0.1:5060", "a:5060 ",
  ])
  func portsStandNowhereElse(text: String) {
    #expect(!Format.hostOrAddressWithPort.accepts(text))
  }

  @Test(arguments: ["*.example.com", "*.a", "*.example.com.", "*.xn--bcher-kva.example"])
  func wildcardsAreTheFirstLabel(text: String) {
    #expect(Format.wildcardDomain.accepts(text))
    #expect(!Format.hostName.accepts(text))
  }

  @Test(arguments: [
    "", "*", "*.", "*..", "**.example.com", "*example.com", "a*.example.com", "*.*.example.com",
    "sip.*.com", "example.com", "*.203.0.113.7", "*.example.com:5061", " *.example.com", "*..com",
  ])
  func wildcardsStandNowhereElse(text: String) {
    #expect(!Format.wildcardDomain.accepts(text))
  }

  @Test(arguments: [
    "+14155550123", "14155550123", "415-555-0123", "(415) 555-0123", "+49 (0)30/123456", "112",
    "+1.415.555.0123", "030 12 34 56", "(1)(2)(3)", "+(49)301234",
  ])
  func phoneNumbersAreDigitsAndPunctuation(text: String) throws {
    #expect(Format.phoneNumber.accepts(text))
    #expect(try found(.string.matching(.phoneNumber), "\"\(text)\"") == [])
  }

  @Test(arguments: [
    "", "+", "12", "+12", "1-2", "anonymous", "sip:415@example.com", "415555012a", "++14155550123",
    "1+4155550123", " 4155550123", "4155550123 ", "-4155550123", "4155550123-", ")4155550123",
    "4155550123(", "*86#123", "415\t5550123", "4155550123\n", "\u{ff14}155550123",
    "\u{661}\u{664}\u{661}\u{665}", "+1415555x9",
  ])
  func phoneNumbersAreNothingElse(text: String) throws {
    #expect(!Format.phoneNumber.accepts(text))
    #expect(try ids(.string.matching(.phoneNumber), JSONText.quoted(text)) == ["rule.phone"])
  }
}
