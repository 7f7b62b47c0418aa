@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A number of the international plan: `+`, then 2 to 15 digits of which the first is not 0.
  ///
  /// Source: ITU-T E.164 (11/2010), 6.1 and 6.2.1: at most 15 digits, country codes begin with 1 to
  /// 9; the written form with `+` is E.123. The least length is what SDKs agree on, since E.164 has
  /// none.
  public static let e164 = Format(
    "e164", "an E.164 number", requirement: "+, then 2 to 15 digits, the first not 0, nothing else",
    source: "ITU-T E.164, 6.1 and 6.2.1", test: .string(E164.accepts), native: .e164,
    advice: E164.advice
  )
  .written(as: #"^\+[1-9][0-9]{1,14}$"#)
  .edges(
    right: ["+12", "+123456789012345"],
    wrong: [
      "+1", "+1234567890123456", "+023456789012", "14155550123", "+1415555٠123", "+1 4155550123",
    ])
}

enum E164 {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard 3...16 ~= range.count, text.byte(range.lowerBound) == UInt8(ascii: "+") else {
      return false
    }
    let first = range.lowerBound + 1
    return text.byte(first) != UInt8(ascii: "0") && text.digitsEnd(first) >= range.upperBound
  }

  static func advice(_ string: String) -> String? {
    let digits = string.unicodeScalars.filter { ("0"..."9").contains($0) }.count
    let others = string.unicodeScalars.filter { $0 != "+" && !("0"..."9").contains($0) }
    if string.isEmpty { return "leave the member out, or write null where it is allowed" }
    if digits > 15 { return "an international number has 15 digits at most" }
    if others.contains(where: { $0.properties.numericType != nil }) {
      return "write the digits as ASCII digits"
    }
    if others.contains(where: { !" -().\t/".unicodeScalars.contains($0) }) { return nil }
    if !others.isEmpty { return "take blanks and punctuation out" }
    if !string.hasPrefix("+") { return "write + and the country code before the number" }
    if string.hasPrefix("+0") { return "no country code begins with 0" }
    return nil
  }
}
