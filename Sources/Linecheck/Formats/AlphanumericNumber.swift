@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A number that need not be one of the international plan: `+` or not, then letters and digits.
  ///
  /// Source: Vapi OpenAPI, `numberE164CheckEnabled`: what a number is still checked for when the
  /// flag is false. ASCII only, the whole string.
  public static let alphanumericNumber = Format(
    "alphanumeric", "an alphanumeric number",
    requirement: "+ or nothing, then letters A to Z and digits, nothing else",
    source: "Vapi OpenAPI, numberE164CheckEnabled", test: .string(AlphanumericNumber.accepts),
    followsFrom: .e164,
    advice: AlphanumericNumber.advice
  )
  .written(as: #"^\+?[0-9A-Za-z]+$"#)
  .edges(right: ["abc", "+1a", "0Z9"], wrong: ["+1+", "1 4", "+1-4", "a_b"])
}

enum AlphanumericNumber {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let hasPlus = text.byte(range.lowerBound) == UInt8(ascii: "+")
    let start = hasPlus ? range.lowerBound + 1 : range.lowerBound
    return start < range.upperBound
      && (start..<range.upperBound).allSatisfy { index in
        let byte = text.byte(index)
        return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
      }
  }

  static func advice(_ string: String) -> String? {
    let digits = string.hasPrefix("+") ? string.dropFirst() : string[...]
    let others = digits.unicodeScalars.filter { !$0.isASCII || !$0.properties.isAlphabetic }
      .filter { !("0"..."9").contains($0) }
    if others.isEmpty { return nil }
    return others.allSatisfy({ "+ -().\t/".unicodeScalars.contains($0) })
      ? "take blanks and punctuation out" : nil
  }
}
