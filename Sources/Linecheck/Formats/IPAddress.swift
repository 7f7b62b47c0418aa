@_spi(Scanning) package import LinecheckJSON

extension Format {
  /// An IP address: four numbers in dots, or the text form of IPv6, with nothing around it.
  ///
  /// Source: RFC 3986, 3.2.2 (IPv4: four numbers of 0 to 255 without leading zeros, which some
  /// read as octal); RFC 4291, 2.2 (IPv6: groups of 1 to 4 hexadecimal digits, `::` at most once,
  /// an IPv4 address for the last two groups). A zone (`%eth0`, RFC 4007) and brackets are no part
  /// of an address.
  public static let ipAddress = Format(
    "ip", "an IP address", requirement: "an IPv4 address in dots or an IPv6 address",
    source: "RFC 3986, 3.2.2; RFC 4291, 2.2", test: .string(IPAddress.accepts),
    advice: IPAddress.advice
  )
  .written(as: "^(?:\(FormPattern.ipv4)|\(FormPattern.ipv6))$")
  .edges(
    right: ["255.255.255.255", "::"],
    wrong: ["256.0.0.1", "1.2.3", "01.2.3.4", "::1%eth0", "[::1]"])
}

package enum IPAddress {
  /// The number of bits of an address.
  enum Family: Int {
    case v4 = 32
    case v6 = 128
  }

  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool { family(text, range) != nil }

  static func family(_ text: Text, _ range: Range<Int>) -> Family? {
    if isV4(text, range) { return .v4 }
    return isV6(text, range) ? .v6 : nil
  }

  package static func isV4(_ text: Text, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    for position in 0..<4 {
      if position > 0 {
        guard index < range.upperBound, text.byte(index) == UInt8(ascii: ".") else { return false }
        index += 1
      }
      guard let end = octetEnd(text, index..<range.upperBound) else { return false }
      index = end
    }
    return index == range.upperBound
  }

  /// Where the number of 0 to 255 at the beginning ends.
  private static func octetEnd(_ text: Text, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var number = 0
    while index < range.upperBound, index < range.lowerBound + 3 {
      let digit = text.byte(index) &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number * 10 + Int(digit)
      index += 1
    }
    let count = index - range.lowerBound
    let hasLeadingZero = count > 1 && text.byte(range.lowerBound) == UInt8(ascii: "0")
    return count > 0 && number <= 255 && !hasLeadingZero ? index : nil
  }

  package static func isV6(_ text: Text, _ range: Range<Int>) -> Bool {
    let colon = UInt8(ascii: ":")
    var index = range.lowerBound
    var groups = 0
    var isShortened = false
    guard range.count >= 2 else { return false }
    if text.byte(index) == colon {
      guard text.byte(index + 1) == colon else { return false }
      isShortened = true
      index += 2
    }
    while index < range.upperBound {
      let end = groupEnd(text, index..<range.upperBound)
      if end < range.upperBound, text.byte(end) == UInt8(ascii: ".") {
        guard isV4(text, index..<range.upperBound) else { return false }
        groups += 2
        break
      }
      guard 1...4 ~= end - index else { return false }
      groups += 1
      index = end
      guard index < range.upperBound else { break }
      guard text.byte(index) == colon, index + 1 < range.upperBound else { return false }
      index += 1
      if text.byte(index) == colon {
        guard !isShortened else { return false }
        isShortened = true
        index += 1
      }
    }
    return isShortened ? groups < 8 : groups == 8
  }

  /// Where the hexadecimal digits at the beginning end.
  private static func groupEnd(_ text: Text, _ range: Range<Int>) -> Int {
    range.first { index in
      let byte = text.byte(index)
      return byte &- UInt8(ascii: "0") >= 10 && (byte | 0x20) &- UInt8(ascii: "a") >= 6
    } ?? range.upperBound
  }

  package static func advice(_ string: String) -> String? {
    if string.contains("%") { return "leave the zone out: only this host knows it" }
    let parts = string.split(separator: ".", omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
    }
    if parts.count == 4, areNumbers, parts.contains(where: { $0.count > 1 && $0.hasPrefix("0") }) {
      return "write the numbers without leading zeros: some readers take them as octal"
    }
    return nil
  }
}
