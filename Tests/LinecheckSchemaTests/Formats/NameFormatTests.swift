import Linecheck
import LinecheckJSON
import TestSupport
import Testing

@testable import LinecheckSchema

/// E-mail addresses and host names, beyond what the suite asks.
struct NameFormatTests {
  @Test(arguments: [
    "a@b.c", "a+b/c=d@e", "\"\"@a", "\"\\\"\\\\\"@a", "a@1.2.3.4", "a@[ipv6:1::]", "A@B.C",
    "{|}~^_`@a", String(repeating: "a", count: 64) + "@b",
  ])
  func addressesHaveALocalPartAndADomain(text: String) {
    #expect(Format.email.accepts(text))
    #expect(Format.internationalEmail.accepts(text))
  }

  @Test(arguments: [
    "", "@", "a@", "a@b@c", "a@b.", "a@.b", "a@b..c", "a@-b", "a@b-", "a@[]", "a@[b]",
    "a@[1.2.3.4", "a@1.2.3.4]", "a@[::1]", "a@[IPv6:]", "a@[IPv6:1.2.3.4]", "a@[IPv7:::1]", "\"a@b",
    "a\"b\"@c", "\"a\"b@c", "\"\u{7f}\"@a", "\"\\\u{1f}\"@a", "a,b@c", "a(b)@c", "a@b\n", "a@xn--X",
    String(repeating: "a", count: 65) + "@b", "a@" + String(repeating: "b", count: 64),
    "a@b<c>", "a\\@b@c", "a@ b",
  ])
  func addressesAreNothingElse(text: String) {
    #expect(!Format.email.accepts(text))
    #expect(!Format.internationalEmail.accepts(text))
  }

  @Test(arguments: ["é@b", "a@é", "\"é\"@b", "δοκιμή@παράδειγμα.δοκιμή", "a@\u{300}b"])
  func onlyInternationalAddressesGoBeyondASCII(text: String) {
    #expect(!Format.email.accepts(text))
    #expect(Format.internationalEmail.accepts(text) == !text.unicodeScalars.contains("\u{300}"))
  }

  @Test(arguments: [
    "XN--MXA", "xn--bcher-kva.example", "a--b", "ab--cd", "xn", "xn--mxa.1a",
  ])
  func hostNamesMayBeEncoded(text: String) {
    #expect(Format.schemaHostName.accepts(text))
  }

  @Test(arguments: [
    "xn-", "xn--", "xn--a", "xn--mxa-", "xn--bcher-kva-", "xn---", "xn--99999999", "xn--a-ecp.ru.",
    "xn--zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "xn--0ca24w", "10.0.0.1",
    "a.b.", "a_b", "é", "", "a b", "http://a",
  ])
  func hostNamesAreNothingElse(text: String) {
    #expect(!Format.schemaHostName.accepts(text))
  }

  @Test(arguments: [
    "bücher.example", "ΑΒΓ", "caf\u{e9}", "faß", "EXAMPLE.com", "例え。テスト", "xn--mxa.α", "יום־הולדת",
    "\u{1f600}", "a\u{ad}b", "cafe\u{301}", "\u{61}\u{308}x", "½", "ab--é", "é-", "ﬁn", "e\u{378}",
  ])
  func internationalHostNamesAreThoseOfIDNA(text: String) {
    let isRight = ["bücher.example", "café", "faß", "EXAMPLE.com", "例え。テスト", "xn--mxa.α"]
      .contains { Array($0.unicodeScalars) == Array(text.unicodeScalars) }
    #expect(Format.internationalHostName.accepts(text) == isRight)
  }

  @Test(
    arguments: [
      ("α", "mxa"), ("bücher", "bcher-kva"), ("münchen-ost", "mnchen-ost-9db"),
      ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"), ("ab", "ab-"),
      ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"), ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
    ])
  func scalarsAreEncoded(text: String, encoded: String) {
    let scalars = text.unicodeScalars.map(\.value)
    let letters = encoded.unicodeScalars.map(\.value)
    #expect(Punycode.encoded(scalars) == letters)
    #expect(Punycode.decoded(letters[...]) == scalars)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsEncodedIsDecodedToTheSame(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let label = (0...generator.below(12)).map { _ -> UInt32 in
        let ranges: [ClosedRange<UInt32>] = [
          0x61...0x7a, 0x61...0x7a, 0xe0...0xff, 0x3b1...0x3c9, 0x5d0...0x5ea, 0x4e00...0x9fff,
          0x1f600...0x1f64f, 0x10fff0...0x10ffff,
        ]
        let range = generator.pick(ranges)
        return range.lowerBound + UInt32(generator.below(range.count))
      }
      guard let encoded = Punycode.encoded(label) else {
        Issue.record("seed \(seed): \(label) is not encoded")
        continue
      }
      if Punycode.decoded(encoded[...]) != label { Issue.record("seed \(seed): \(label)") }
    }
  }

  /// Whatever letters say, the decoder ends, and what it gives is of Unicode.
  @Test(arguments: [1, 2] as [UInt64])
  func randomLettersAreDecodedOrNot(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz0123456789-".unicodeScalars.map(\.value))
    for _ in 0..<2000 {
      let text = (0..<generator.below(60)).map { _ in generator.pick(alphabet) }
      let scalars = Punycode.decoded(text[...]) ?? []
      if scalars.contains(where: { Unicode.Scalar($0) == nil }) {
        Issue.record("seed \(seed): \(text)")
      }
    }
  }
}
