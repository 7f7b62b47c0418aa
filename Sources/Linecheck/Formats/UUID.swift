@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A universally unique identifier: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
  ///
  /// Source: RFC 9562, 4 (the text form, in which capitals are read as well). Version and variant
  /// are not looked at: nil, max and older ones are identifiers too.
  public static let uuid = Format(
    "uuid", "a UUID", requirement: "32 hexadecimal digits in groups of 8, 4, 4, 4 and 12",
    source: "RFC 9562, 4", test: .string(UUIDText.accepts), advice: UUIDText.advice
  )
  .written(as: "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", format: "uuid")
  .edges(
    right: ["3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "3F0F4D0E-8D2B-4C7E-9B56-0D1C3A1F2B7A"],
    wrong: [
      "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7", "3f0f4d0e8d2b4c7e9b560d1c3a1f2b7a",
      "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7g", "{3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a}",
    ])
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
