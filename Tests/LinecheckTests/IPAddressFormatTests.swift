import Foundation
import Linecheck
import TestSupport
import Testing

/// Formats of IP addresses and of blocks of them.
struct IPAddressFormatTests {
  static let v4 = ["0.0.0.0", "203.0.113.7", "255.255.255.255", "10.0.0.1"]
  static let v6 = [
    "::", "::1", "1::", "2001:db8::1", "2001:DB8:0:0:8:800:200C:417A", "1:2:3:4:5:6:7::",
    "::2:3:4:5:6:7:8", "0:0:0:0:0:0:0:0", "::ffff:203.0.113.7", "64:ff9b::203.0.113.7",
    "1:2:3:4:5:6:203.0.113.7", "1::8", "fe80::1", "00ab::0001",
  ]

  @Test(arguments: v4 + v6)
  func addressesAreNumbersInDotsOrGroups(text: String) throws {
    #expect(Format.ipAddress.accepts(text))
    #expect(Format.addressOrBlock.accepts(text))
    #expect(Format.hostOrAddress.accepts(text))
    #expect(!Format.zonedAddressOrBlock.accepts(text))
    #expect(try found(.string.matching(.ipAddress), "\"\(text)\"") == [])
  }

  @Test(arguments: [
    "", ".", "1", "1.2.3", "1.2.3.", "1.2.3.4.", ".1.2.3.4", "1.2.3.4.5", "256.0.0.1", "1.2.3.256",
    "1.2.3.1000", "1..2.3", "0x7f.0.0.1", "1.2.3.4 ", " 1.2.3.4", "1.2.3.4\n", "1.2.3.a",
    "-1.2.3.4", "+1.2.3.4", "01.2.3.4", "1.2.3.04", "00.0.0.0", "\u{661}.2.3.4", ":", ":::", ":1",
    "1:", "1:2",
    "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1::2::3",
    "12345::", "g::", "::1.2.3", "::1.2.3.256", "::01.2.3.4", "1:2:3:4:5:6:7:1.2.3.4",
    "1.2.3.4::", "::1.2.3.4:5", "[::1]", "::1%eth0", "::1/64", "1.2.3.4:5060", "2001:db8::1 ",
    "2001:db8:::1", "example.com",
  ])
  func addressesAreNothingElse(text: String) throws {
    #expect(!Format.ipAddress.accepts(text))
    #expect(try ids(.string.matching(.ipAddress), JSONText.quoted(text)) == ["rule.ip"])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func addressesAreThoseOfTheSystem(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var addresses = 0
    for number in 0..<4000 {
      let text = number.isMultiple(of: 2) ? Self.v4Text(&generator) : Self.v6Text(&generator)
      var buffer = [UInt8](repeating: 0, count: 16)
      let family = text.contains(":") ? AF_INET6 : AF_INET
      let isAddress = unsafe inet_pton(family, text, &buffer) == 1
      addresses += isAddress ? 1 : 0
      if Format.ipAddress.accepts(text) != isAddress { Issue.record("seed \(seed): \(text)") }
    }
    #expect((800..<3600).contains(addresses))
  }

  private static func v4Text(_ generator: inout SeededGenerator) -> String {
    let count = generator.pick([4, 4, 4, 4, 4, 3, 5])
    return (0..<count).map { _ in
      generator.pick(["0", "7", "10", "99", "100", "203", "249", "255", "1", "254"])
        + (generator.below(40) == 0 ? generator.pick(["0", "6", "x", " "]) : "")
    }.joined(separator: ".")
  }

  private static func v6Text(_ generator: inout SeededGenerator) -> String {
    let count = generator.pick([8, 8, 7, 6, 4, 2, 9])
    var groups = (0..<count).map { _ in
      generator.pick(["0", "1", "db8", "2001", "ABCD", "ffff", "00a", "9"])
    }
    if generator.below(4) == 0 { groups[count - 1] = v4Text(&generator) }
    if generator.below(20) == 0 { groups[generator.below(count)] = "12345" }
    if generator.below(3) != 0 { groups[generator.below(count)] = "" }
    let text = groups.joined(separator: ":")
    if text.hasPrefix(":") { return ":" + text }
    return text.hasSuffix(":") ? text + ":" : text
  }

  @Test(arguments: [
    "203.0.113.0/24", "203.0.113.7/24", "0.0.0.0/0", "203.0.113.7/32", "::/0", "2001:db8::/32",
    "2001:db8::1/128", "::ffff:203.0.113.0/120",
  ])
  func blocksAreAnAddressAndAPrefix(text: String) throws {
    #expect(Format.addressOrBlock.accepts(text))
    #expect(try found(.string.matching(.addressOrBlock), "\"\(text)\"") == [])
  }

  @Test(
    arguments: [
      ("203.0.113.0/33", "the prefix is a number of 0 to 32"),
      ("203.0.113.0/", "the prefix is a number of 0 to 32"),
      ("203.0.113.0/024", "the prefix is a number of 0 to 32"),
      ("203.0.113.0/-1", "the prefix is a number of 0 to 32"),
      ("203.0.113.0/255.255.255.0", "the prefix is a number of 0 to 32"),
      ("203.0.113.0/24/24", "the prefix is a number of 0 to 32"),
      ("203.0.113.0/4294967320", "the prefix is a number of 0 to 32"),
      ("2001:db8::/129", "the prefix is a number of 0 to 128"),
      ("::ffff:203.0.113.0/129", "the prefix is a number of 0 to 128"),
      ("010.0.0.1", "write the numbers without leading zeros: some readers take them as octal"),
      ("010.0.0.0/8", "write the numbers without leading zeros: some readers take them as octal"),
      ("fe80::1%eth0", "leave the zone out: only this host knows it"),
      ("http://203.0.113.7", "write the address alone, without a scheme"),
      ("", nil), ("/24", nil), ("203.0.113/24", nil), ("sip.example.com", nil),
      ("203.0.113.7:5060", nil), ("203.0.113.0 - 203.0.113.9", nil), ("*", nil),
    ] as [(String, String?)])
  func blocksAreNothingElse(text: String, advice: String?) throws {
    #expect(!Format.addressOrBlock.accepts(text))
    let rule = Rule.string.matching(.addressOrBlock)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.ip-or-cidr")
    #expect(finding.help == advice)
  }

  @Test(arguments: ["fe80::1%eth0", "fe80::1%1", "fe80::%en-0.1/64", "::ffff:203.0.113.7%a_~/128"])
  func zonesFollowAnIPv6Address(text: String) {
    #expect(Format.zonedAddressOrBlock.accepts(text))
    #expect(!Format.addressOrBlock.accepts(text))
    #expect(!Format.hostOrAddress.accepts(text))
  }

  @Test(arguments: [
    "", "%", "%eth0", "fe80::1%", "fe80::1%/64", "203.0.113.7%eth0", "fe80::1%e th0", "fe80::1%a%b",
    "fe80::1/64%eth0", "fe80::1%eth0/129", "fe80::1%eth0/", "fe80:%eth0",
  ])
  func zonesStandNowhereElse(text: String) {
    #expect(!Format.zonedAddressOrBlock.accepts(text))
  }
}
