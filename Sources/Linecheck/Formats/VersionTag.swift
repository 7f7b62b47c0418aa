@_spi(Scanning) import LinecheckJSON

extension Format {
  /// The tag of a version of a Retell agent: a small letter, then up to 19 small letters, digits,
  /// `_` or `-`; `v` and digits alone is a version number, not a tag.
  ///
  /// Source: Retell API, Get Phone Number, `AgentVersionReference`, the pattern of its second
  /// variant. The words `latest` and `latest_published` are ordinary members of that language.
  public static let versionTag = Format(
    "pattern", "a version tag",
    requirement: "a small letter, then up to 19 of a-z, 0-9, _ and -; not v with digits only",
    source: "Retell API, Get Phone Number, AgentVersionReference",
    test: .string(VersionTag.accepts), native: .versionTag, sensitivity: .plain,
    advice: VersionTag.advice
  )
  .written(as: "^(?!v[0-9]+$)[a-z][0-9_a-z-]{0,19}$")
  .edges(
    right: ["a", "\(String(repeating: "a", count: 20))", "v", "v1a"],
    wrong: ["", "\(String(repeating: "a", count: 21))", "A", "1a", "v1", "a.b"])
}

enum VersionTag {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard 1...20 ~= range.count, text.byte(range.lowerBound) &- UInt8(ascii: "a") < 26 else {
      return false
    }
    for index in range where Words.nonTagBytes(UInt64(text.byte(index))) & 0x80 != 0 {
      return false
    }
    return !isVersion(text, range)
  }

  /// Whether the range is `v` and digits only.
  static func isVersion(_ text: Text, _ range: Range<Int>) -> Bool {
    guard range.count > 1, text.byte(range.lowerBound) == UInt8(ascii: "v") else { return false }
    return text.digitsEnd(range.lowerBound + 1) >= range.upperBound
  }

  static func advice(_ string: String) -> String? {
    let digits = string.dropFirst()
    if string.first == "v", !digits.isEmpty, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      return "write the version as a number: \(digits)"
    }
    let lower = string.lowercased()
    if lower != string, Format.versionTag.accepts(lower) {
      return "tags are small letters: \(lower)"
    }
    return nil
  }
}
