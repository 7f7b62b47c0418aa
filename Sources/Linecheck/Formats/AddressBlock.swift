@_spi(Scanning) import LinecheckJSON

extension Format {
  /// An IP address, or a block of addresses: an address, `/`, and the length of the prefix.
  ///
  /// Source: RFC 4632, 3.1 (IPv4, a prefix of 0 to 32 bits); RFC 4291, 2.3 (IPv6, 0 to 128 bits).
  /// Bits behind the prefix may be set (`203.0.113.7/24`): readers mask them. The length has no
  /// leading zeros.
  public static let addressOrBlock = Format(
    "ip-or-cidr", "an IP address or a CIDR block",
    requirement:
      "an IP address, or one with / and a prefix of at most 32 bits (IPv4) or 128 (IPv6)",
    source: "RFC 4632, 3.1; RFC 4291, 2.3", test: .string(AddressBlock.accepts),
    advice: AddressBlock.advice
  )
  .written(
    as: "^(?:\(FormPattern.ipv4)(?:\(FormPattern.prefix4))?"
      + "|\(FormPattern.ipv6)(?:\(FormPattern.prefix6))?)$"
  )
  .edges(
    right: ["192.0.2.0/32", "192.0.2.0/0", "2001:db8::/128", "192.0.2.1"],
    wrong: ["192.0.2.0/33", "2001:db8::/129", "192.0.2.0/", "fe80::1%eth0", "a.b"])

  /// An IPv6 address or block with a zone: `fe80::1%eth0`, `fe80::%eth0/64`.
  ///
  /// Source: RFC 4007, 11 (address, `%`, zone, and then the prefix); RFC 6874, 2 (the characters of
  /// a zone). It says something only to the host whose zone it is.
  public static let zonedAddressOrBlock = Format(
    "zoned-ip-or-cidr", "an IPv6 address or block with a zone",
    requirement: "an IPv6 address, % and a zone, and / and a prefix of at most 128 bits at will",
    source: "RFC 4007, 11; RFC 6874, 2", test: .string(AddressBlock.acceptsZoned)
  )
  .written(
    as: "^\(FormPattern.ipv6)%[0-9A-Za-z._~-]+(?:\(FormPattern.prefix6))?$"
  )
  .edges(
    right: ["fe80::1%eth0"],
    wrong: ["fe80::1%", "192.0.2.1%eth0"])
}

enum AddressBlock {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    let end = addressEnd(text, range)
    guard let family = IPAddress.family(text, range.lowerBound..<end) else { return false }
    return isPrefix(text, end..<range.upperBound, of: family)
  }

  static func acceptsZoned(_ text: Text, _ range: Range<Int>) -> Bool {
    let end = addressEnd(text, range)
    let address = range.lowerBound..<end
    guard let percent = address.first(where: { text.byte($0) == UInt8(ascii: "%") }),
      percent + 1 < end, IPAddress.isV6(text, range.lowerBound..<percent)
    else { return false }
    return (percent + 1..<end).allSatisfy { isZoneByte(text.byte($0)) }
      && isPrefix(text, end..<range.upperBound, of: .v6)
  }

  private static func addressEnd(_ text: Text, _ range: Range<Int>) -> Int {
    range.first { text.byte($0) == UInt8(ascii: "/") } ?? range.upperBound
  }

  /// Nothing, or `/` and a number of bits that the address has.
  private static func isPrefix(
    _ text: Text, _ range: Range<Int>, of family: IPAddress.Family
  ) -> Bool {
    if range.isEmpty { return true }
    let digits = range.dropFirst()
    guard 1...3 ~= digits.count else { return false }
    var length = 0
    for index in digits {
      let digit = text.byte(index) &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      length = length * 10 + Int(digit)
    }
    let hasLeadingZero = digits.count > 1 && text.byte(digits.startIndex) == UInt8(ascii: "0")
    return length <= family.rawValue && !hasLeadingZero
  }

  /// A letter, a digit, or one of `-._~`.
  private static func isZoneByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  static func advice(_ string: String) -> String? {
    let address = String(string.prefix { $0 != "/" })
    if let advice = IPAddress.advice(address) { return advice }
    guard address.utf8.count < string.utf8.count else { return nil }
    if Format.ipAddress.accepts(address) {
      let isV4 = address.utf8.contains(UInt8(ascii: ".")) && !address.contains(":")
      return "the prefix is a number of 0 to \(isV4 ? 32 : 128)"
    }
    return string.contains("://") ? "write the address alone, without a scheme" : nil
  }
}
