@_spi(Scanning) import LinecheckJSON

extension Format {
  /// The value of an `Authorization` header that carries a key: `Bearer`, one blank, the key.
  ///
  /// Source: RFC 6750, 2.1 (the form), RFC 9110, 11.1 and 11.2 (the scheme compares without regard
  /// to case; the characters of a key). Such values are secrets.
  public static let bearerToken = Format(
    "bearer", "a bearer token", requirement: "Bearer, one blank, then the key",
    source: "RFC 6750, 2.1; RFC 9110, 11", test: .string(BearerToken.accepts),
    sensitivity: .secret, advice: BearerToken.advice
  )
  .written(as: #"^[Bb][Ee][Aa][Rr][Ee][Rr] [0-9A-Za-z._~+/-]+=*$"#)
  .edges(
    right: ["Bearer a", "bearer a="],
    wrong: ["Bearer ", "Bearer", "Bearer  a", "Basic YTpi", "a"])
}

enum BearerToken {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    let scheme = "bearer "
    let start = range.lowerBound + scheme.utf8.count
    guard start < range.upperBound else { return false }
    for (expected, index) in zip(scheme.utf8, range) {
      let byte = text.byte(index)
      let isLetter = expected >= UInt8(ascii: "a")
      if byte != expected && !(isLetter && byte | 0x20 == expected) { return false }
    }
    var index = start
    while index < range.upperBound, isKeyByte(text.byte(index)) { index += 1 }
    if index == start { return false }
    while index < range.upperBound, text.byte(index) == UInt8(ascii: "=") { index += 1 }
    return index == range.upperBound
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "-._~+/".utf8.contains(byte)
  }

  static func advice(_ string: String) -> String? {
    string.utf8.contains(UInt8(ascii: " ")) ? nil : "write Bearer and a blank before the key"
  }
}
