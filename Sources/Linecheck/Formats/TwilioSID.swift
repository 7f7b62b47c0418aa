@_spi(Scanning) import LinecheckJSON

extension Format {
  /// The identifier of a Twilio account: `AC` and 32 hexadecimal digits.
  ///
  /// Source: Twilio glossary, "String Identifier (SID)": two letters for the kind of resource, then
  /// 32 hexadecimal digits.
  public static let twilioAccountSID = sid("account-sid", "AC", "a Twilio account SID")

  /// The identifier of a Twilio call: `CA` and 32 hexadecimal digits.
  ///
  /// Source: Twilio glossary, "String Identifier (SID)", as for accounts.
  public static let twilioCallSID = sid("call-sid", "CA", "a Twilio call SID")

  private static func sid(_ name: String, _ prefix: String, _ noun: String) -> Format {
    let letters = Array(prefix.utf8)
    let digits = String(repeating: "a", count: 32)
    return Format(
      name, noun, requirement: "\(prefix) and 32 hexadecimal digits",
      source: "Twilio glossary, String Identifier (SID)",
      test: .string { TwilioSID.accepts(letters, $0, $1) },
      advice: { TwilioSID.advice(prefix, $0) }
    )
    .written(as: "^\(prefix)[0-9A-Fa-f]{32}$")
    .edges(
      right: [prefix + digits, prefix + digits.uppercased()],
      wrong: [
        prefix + digits.dropLast(), prefix + digits + "a", prefix + digits.dropLast() + "g",
        "XX" + digits, prefix.lowercased() + digits,
      ])
  }
}

enum TwilioSID {
  static func accepts(_ letters: [UInt8], _ text: Text, _ range: Range<Int>) -> Bool {
    guard range.count == 34 else { return false }
    let start = range.lowerBound
    guard text.byte(start) == letters[0], text.byte(start, ahead: 1) == letters[1] else {
      return false
    }
    return (start + 2..<range.upperBound).allSatisfy { index in
      let byte = text.byte(index)
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
    }
  }

  static func advice(_ prefix: String, _ string: String) -> String? {
    let kinds = ["AC": "an account", "CA": "a call", "SK": "an API key", "PN": "a phone number"]
    guard string.utf8.count == 34, !string.hasPrefix(prefix) else { return nil }
    return kinds[String(string.prefix(2))].map { "this looks like the SID of \($0)" }
  }
}
