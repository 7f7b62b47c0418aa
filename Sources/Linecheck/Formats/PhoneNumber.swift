@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A telephone number as people write it: a `+` at will, then three digits or more, with blanks,
  /// hyphens, dots, slashes and parentheses between them.
  ///
  /// Source: ITU-T E.123 (02/2001), and the separators of RFC 3966, 5.1.1. Short and national
  /// numbers are let pass; words, SIP addresses and digits beyond ASCII are not. Where the number
  /// has to be an international one, `Format.e164` is meant.
  public static let phoneNumber = Format(
    "phone", "a phone number",
    requirement: "three digits or more, with + before and the usual punctuation between them",
    source: "ITU-T E.123; RFC 3966, 5.1.1", test: .string(PhoneNumber.accepts)
  )
  .written(as: "^\(FormPattern.phoneNumber)$")
  .edges(
    right: ["123", "+1 (415) 555-0123"],
    wrong: ["12", "agent", "415 ", "4+15"])
}

enum PhoneNumber {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    var digits = 0
    for index in range {
      switch text.byte(index) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "+"):
        if index > range.lowerBound { return false }
      case UInt8(ascii: "("): if index == last { return false }
      case UInt8(ascii: ")"): if index == range.lowerBound { return false }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        if index == range.lowerBound || index == last { return false }
      default: return false
      }
    }
    return digits >= 3
  }
}
