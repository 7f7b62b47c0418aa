import Linecheck
import Testing

/// Formats of URLs and host names.
struct AddressFormatTests {
  @Test(arguments: [
    "https://example.com", "http://example.com", "HTTPS://EXAMPLE.COM/", "hTTp://a",
    "https://example.com:8443/x?y=z#w", "https://example.com:/x", "https://example.com:0",
    "https://example.com:65535", "https://user:secret@example.com/x", "https://a@b@example.com/",
    "https://[::1]", "https://[2001:db8::1]:443/x", "https://127.0.0.1/", "https://localhost",
    "https://b\u{fc}cher.example/stra\u{df}e", "https://example.com/a%20b",
    "https://exa%41mple.com",
    "https://example.com?x", "https://example.com#x", "https://example.com/%zz",
    "https://a_b.example",
    "https://example.com/a:b@c", "https://example.com/[x]", "https://-",
    "https://\u{1f600}.example",
  ])
  func urlsHaveASchemeAndAHost(text: String) throws {
    #expect(Format.httpURL.accepts(text))
    #expect(try found(.string.matching(.httpURL), JSONText.quoted(text)) == [])
    #expect(try found(.string.matching(.httpURL), "\"\(text.replacing("/", with: #"\/"#))\"") == [])
  }

  @Test(
    arguments: [
      ("", "leave the member out, or write null where it is allowed"),
      ("example.com", "write https:// before the host"),
      ("/path", "write https:// before the host"),
      ("//example.com", "write https:// before the host"),
      ("https://", nil), ("http:///x", nil), ("https://?x", nil), ("https://#", nil),
      ("https:example.com", nil), ("https:/example.com", nil), ("ftp://example.com", nil),
      ("mailto:a@b.example", nil), ("wss://example.com", nil), ("httpss://example.com", nil),
      ("https://example.com:65536", nil), ("https://example.com:x", nil), ("https://:80", nil),
      ("https://example.com:123456", nil), ("https://example.com:80:80", nil),
      ("https://user@", nil),
      ("https://user@:80/", nil), ("https://[]", nil), ("https://[::1", nil),
      ("https://[::1]x", nil),
      ("https://[::g]", nil), ("https://ex]ample", nil), ("https://exa%4", nil),
      ("https://exa%4gmple", nil),
      ("https://exa%", nil), ("https://exam\u{7f}ple.com", nil), ("https://a\\b", nil),
      ("https://a\"b", nil), ("https://a<b>", nil), ("https://a`b", nil), ("https://a/^", nil),
      ("https://exa mple.com", "take the blanks out"),
      (" https://example.com", "take the blanks out"),
      ("https://example.com\n", "take the blanks out"),
      ("https://example.com/a b", "take the blanks out"),
      ("https://example.com/\u{0}", "take the blanks out"), ("javascript:alert(1)", nil),
    ] as [(String, String?)])
  func urlsAreNothingElse(text: String, advice: String?) throws {
    #expect(!Format.httpURL.accepts(text))
    let rule = Rule.string.matching(.httpURL)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.url")
    #expect(finding.help == advice)
  }

  private static let label = String(repeating: "a", count: 63)
  private static let longest = [label, label, label, String(repeating: "b", count: 61)]
    .joined(separator: ".")

  @Test(arguments: [
    "a", "example.com", "example.com.", "EXAMPLE.com", "xn--bcher-kva.example", "1und1.de",
    "3com.com",
    "a-b.c-d", "a--b", "1.2.3.4a", "0x7f", "trunk.pstn.twilio.com", label, longest, longest + ".",
  ])
  func hostNamesAreLabelsAndDots(text: String) throws {
    #expect(Format.hostName.accepts(text))
    #expect(try found(.string.matching(.hostName), "\"\(text)\"") == [])
  }

  @Test(arguments: [
    "", ".", "..", ".a", "a..b", "a..", "-a", "a-", "a.-b", "a-.b", "a_b", "a b", "a/b", "a:80",
    "b\u{fc}cher.example", "1.2.3.4", "example.1", "1", "[::1]", "*.example.com", "a\n", "a.b\u{0}",
    label + "a", longest + "b", longest + "b.", "a@b",
  ])
  func hostNamesAreNothingElse(text: String) throws {
    #expect(!Format.hostName.accepts(text))
    #expect(try ids(.string.matching(.hostName), JSONText.quoted(text)) == ["rule.hostname"])
  }
}
