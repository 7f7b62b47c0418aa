@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A universally unique identifier: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
  ///
  /// Source: RFC 9562, 4 (the text form, in which capitals are read as well). Version and variant
  /// are not looked at: nil, max and older ones are identifiers too.
  public static let uuid = Format(
    "uuid", "a UUID", requirement: "32 hexadecimal digits in groups of 8, 4, 4, 4 and 12",
    source: "RFC 9562, 4", test: .string(UUIDText.accepts), advice: UUIDText.advice)
}

enum UUIDText {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard range.count == 36 else { return false }
    let start = range.lowerBound
    for offset in 0..<36 {
      let byte = text.byte(start &+ offset)
      if offset == 8 || offset == 13 || offset == 18 || offset == 23 {
        if byte != UInt8(ascii: "-") { return false }
      } else if byte &- 0x30 >= 10 && (byte | 0x20) &- 0x61 >= 6 {
        return false
      }
    }
    return true
  }

  static func advice(_ string: String) -> String? {
    let bare = string.filter { !"{}-".contains($0) }
    let isHexadecimal = bare.utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }
    guard bare.utf8.count == 32, isHexadecimal else { return nil }
    return "write the digits in groups of 8, 4, 4, 4 and 12, without braces"
  }
}
