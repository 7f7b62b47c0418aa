import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// An e-mail address, such as `joe@example.com`.
  ///
  /// Source: RFC 5321, 4.1.2 (`Mailbox`: dots and quotes in the local part, addresses in brackets)
  /// and 4.5.3.1.1 (64 octets of local part). A domain is one of host names, and its A-labels are
  /// sound.
  static let email = Format(
    "email", "an e-mail address",
    requirement: "a local part, @, and a domain or an address in brackets",
    source: "RFC 5321, 4.1.2"
  ) { EmailAddress.accepts($0, $1, isInternational: false) }
  .edges(
    right: ["a@b", "\"a b\"@c.d", "a@[192.0.2.1]", "a@[IPv6:::1]"],
    wrong: ["a", "@b", "a@", ".a@b", "a..b@c", "a b@c", "a@b_c", "a@[1.2.3]"])

  /// An e-mail address that may hold letters of all languages.
  ///
  /// Source: RFC 6531, 3.3. The domain need not be in the normal form NFC: whoever looks it up
  /// brings it into that (RFC 5891, 5.2).
  static let internationalEmail = Format(
    "idn-email", "an internationalised e-mail address",
    requirement: "a local part, @, and a domain or an address in brackets",
    source: "RFC 6531, 3.3"
  ) { EmailAddress.accepts($0, $1, isInternational: true) }
  .edges(right: ["ü@b", "a@ü.de"], wrong: ["ü", "@ü", "ü ü@b", "a@ü_b", "a@\u{300}b"])
}

enum EmailAddress {
  /// The characters of an `atom`.
  private static let atomCharacters =
    ASCIISet.letters + .digits + ASCIISet("!#$%&'*+-/=?^_`{|}~")
  /// Those that stand in quotes as they are.
  private static let quotedCharacters = ASCIISet.range(0x20...0x7e) - ASCIISet("\"\\")

  static func accepts(_ text: Text, _ range: Range<Int>, isInternational: Bool) -> Bool {
    let reader = GrammarReader(
      text: text, end: range.upperBound, beyondASCII: isInternational ? .all : .nothing)
    let start = range.lowerBound
    let isQuoted = reader.byte(start) == UInt8(ascii: "\"")
    guard let at = isQuoted ? quotedEnd(reader, start + 1) : atomsEnd(reader, start),
      at - start <= 64, reader.byte(at) == UInt8(ascii: "@")
    else { return false }
    let domain = at + 1..<range.upperBound
    if reader.byte(domain.lowerBound) == UInt8(ascii: "[") { return isLiteral(text, domain) }
    return isInternational
      ? InternationalName.accepts(text, domain, isMailDomain: true)
      : HostLabels.accept(text, domain)
  }

  /// Where atoms end that dots join.
  private static func atomsEnd(_ reader: GrammarReader, _ start: Int) -> Int? {
    var index = start
    while true {
      let end = reader.textEnd(atomCharacters, from: index)
      if end == index { return nil }
      guard reader.byte(end) == UInt8(ascii: ".") else { return end }
      index = end + 1
    }
  }

  /// The index behind the closing quote.
  private static func quotedEnd(_ reader: GrammarReader, _ start: Int) -> Int? {
    var index = start
    while true {
      index = reader.textEnd(quotedCharacters, from: index)
      switch reader.byte(index) {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"):
        guard 0x20...0x7e ~= reader.byte(index, ahead: 1) else { return nil }
        index += 2
      default: return nil
      }
    }
  }

  /// Whether an IP address stands in brackets, with `IPv6:` before one of six.
  private static func isLiteral(_ text: Text, _ range: Range<Int>) -> Bool {
    guard range.count > 2, text.byte(range.upperBound - 1) == UInt8(ascii: "]") else {
      return false
    }
    let address = range.lowerBound + 1..<range.upperBound - 1
    if IPAddress.isV4(text, address) { return true }
    let tag = address.prefix(5)
    return text.string(tag).lowercased() == "ipv6:" && IPAddress.isV6(text, address.dropFirst(5))
  }
}
