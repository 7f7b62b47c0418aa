@_spi(Scanning) import LinecheckJSON

extension Format {
  /// An address of SIP: `sip:` or `sips:`, perhaps a user and `@`, and a host.
  ///
  /// Source: RFC 3261, 19.1.1. Read leniently: the scheme in any case, no look into parameters and
  /// headers, and room for the braces of templates; blanks, controls, quotes and angle brackets are
  /// in no URI.
  public static let sipURI = Format(
    "sip-uri", "a SIP URI", requirement: "sip: or sips:, then a user and @ or not, then a host",
    source: "RFC 3261, 19.1.1", test: .string(SIPURI.accepts), advice: SIPURI.advice
  )
  .written(as: "^\(FormPattern.sipURI)$")
  .edges(
    right: ["sip:a", "sips:a@b:65535;c=d"],
    wrong: ["sip:", "tel:+1", "a@b", "sip: a"])
}

enum SIPURI {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard let start = schemeEnd(text, range) else { return false }
    var hostStart = start
    for index in start..<range.upperBound {
      switch text.byte(index) {
      case 0...0x20, 0x7f, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
        return false
      case UInt8(ascii: "@"):
        // An empty user has no @ behind it; a second one belongs to a header.
        if index == start { return false }
        if hostStart == start { hostStart = index + 1 }
      default: break
      }
    }
    guard hostStart < range.upperBound else { return false }
    switch text.byte(hostStart) {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "/"): return false
    default: return true
    }
  }

  /// The index behind `sip:` or `sips:`, in any case.
  static func schemeEnd(_ text: Text, _ range: Range<Int>) -> Int? {
    guard range.count > 4 else { return nil }
    let start = range.lowerBound
    guard text.byte(start) | 0x20 == UInt8(ascii: "s"),
      text.byte(start, ahead: 1) | 0x20 == UInt8(ascii: "i"),
      text.byte(start, ahead: 2) | 0x20 == UInt8(ascii: "p")
    else { return nil }
    let isSecure = text.byte(start, ahead: 3) | 0x20 == UInt8(ascii: "s")
    let colon = start + (isSecure ? 4 : 3)
    return text.byte(colon) == UInt8(ascii: ":") && colon < range.upperBound ? colon + 1 : nil
  }

  static func advice(_ string: String) -> String? {
    if string.isEmpty { return nil }
    if string.unicodeScalars.contains(where: { $0.value <= 0x20 }) { return "take the blanks out" }
    if string.hasPrefix("<") { return "leave the angle brackets out" }
    if string.hasPrefix("tel:") || string.hasPrefix("sip") { return nil }
    return string.contains("@") ? "write sip: before the user" : nil
  }
}
