@_spi(Scanning) import LinecheckJSON

extension Format {
  /// An absolute `http` or `https` URL with a host.
  ///
  /// Source: RFC 3986, sections 3 and 3.2.2 (characters, authority, port), RFC 9110, section 4.2
  /// (the two schemes, the host that must not be empty). Letters beyond ASCII are let pass where a
  /// browser would encode them; blanks and controls never are.
  public static let httpURL = Format(
    "url", "an http or https URL", requirement: "an absolute http or https URL with a host",
    source: "RFC 3986, 3; RFC 9110, 4.2", test: .string(HTTPURL.accepts), advice: HTTPURL.advice
  )
  .written(
    as: "^\(FormPattern.httpAuthority)(?:[/?#]\(FormPattern.character())*)?$", format: "uri"
  )
  .edges(
    right: ["http://a", "HTTPS://a:65535/"],
    wrong: ["http://", "ftp://a", "//a", "http://a b", "http:/a"])
}

enum HTTPURL {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard let authority = authority(text, range) else { return false }
    var index = authority
    var hostStart = authority
    scan: while index < range.upperBound {
      switch text.byte(index) {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      case UInt8(ascii: "@"): hostStart = index + 1
      default: break
      }
      index += 1
    }
    for position in range where isForbidden(text.byte(position)) { return false }
    for position in authority..<index
    where text.byte(position) == UInt8(ascii: "%") && !isEncoded(text, position, index) {
      return false
    }
    return hasHost(text, hostStart..<index)
  }

  /// Where the authority begins, behind `http://` or `https://`.
  private static func authority(_ text: Text, _ range: Range<Int>) -> Int? {
    // In any case: the colon and the slashes have the bit of small letters, too, and what would
    // become them by it is a control, which no URL has.
    let word = text.word(range.lowerBound) | 0x2020_2020_2020_2020
    let end = range.lowerBound + (word == 0x2f2f_3a73_7074_7468 ? 8 : 7)
    guard end == range.lowerBound + 8 || word << 8 == 0x2f2f_3a70_7474_6800 else { return nil }
    return end <= range.upperBound ? end : nil
  }

  private static func hasHost(_ text: Text, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var end = range.upperBound
    if text.byte(range.lowerBound) == UInt8(ascii: "[") {
      guard let close = range.first(where: { text.byte($0) == UInt8(ascii: "]") }) else {
        return false
      }
      guard close > range.lowerBound + 1 else { return false }
      for position in range.lowerBound + 1..<close where !isAddressByte(text.byte(position)) {
        return false
      }
      return close + 1 == end || isPort(text, close + 1..<end)
    }
    if let colon = range.first(where: { text.byte($0) == UInt8(ascii: ":") }) {
      guard isPort(text, colon..<end) else { return false }
      end = colon
    }
    for position in range.lowerBound..<end where isBracket(text.byte(position)) { return false }
    return end > range.lowerBound
  }

  /// A colon and the digits of a port of 0 to 65,535; the digits may be missing.
  private static func isPort(_ text: Text, _ range: Range<Int>) -> Bool {
    guard text.byte(range.lowerBound) == UInt8(ascii: ":"), range.count <= 6 else { return false }
    var port = 0
    for position in range.dropFirst() {
      let digit = text.byte(position) &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      port = port * 10 + Int(digit)
    }
    return port <= 65_535
  }

  private static func isEncoded(_ text: Text, _ index: Int, _ end: Int) -> Bool {
    guard index + 2 < end else { return false }
    return [text.byte(index + 1), text.byte(index + 2)].allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
    }
  }

  /// What RFC 3986 allows nowhere in a URL.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7f, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }

  static func advice(_ string: String) -> String? {
    if string.isEmpty { return "leave the member out, or write null where it is allowed" }
    if string.unicodeScalars.contains(where: { $0.value <= 0x20 }) { return "take the blanks out" }
    if !string.utf8.contains(UInt8(ascii: ":")) { return "write https:// before the host" }
    return nil
  }
}
