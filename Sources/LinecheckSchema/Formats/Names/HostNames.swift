import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A host name: labels of letters, digits and inner hyphens, joined by dots.
  ///
  /// Source: RFC 1123, 2.1, as `Format.hostName` reads it; without a dot at the end, which only zone
  /// files have, and with A-labels (`xn--…`) that stand for a label of RFC 5890, 2.3.2.1.
  static let schemaHostName = Format(
    "hostname", "a host name",
    requirement: "labels of letters, digits and hyphens, joined by dots",
    source: "RFC 1123, 2.1; RFC 5891, 4.4", advice: HostLabels.advice
  ) { text, range in HostLabels.accept(text, range) && HostName.accepts(text, range) }
  .edges(
    right: ["a", "a--b.c", "xn--4dbc8h"], wrong: ["", ".", "a.", "-a", "a_b", "1.2.3.4", "xn--X"])

  /// A host name that may hold letters of all languages.
  ///
  /// Source: RFC 5890 to 5893 (IDNA 2008). Labels are joined by a dot or one of the three signs that
  /// RFC 3490, 3.1, takes for one.
  static let internationalHostName = Format(
    "idn-hostname", "an internationalised host name",
    requirement: "labels of small letters, digits and hyphens, joined by dots",
    source: "RFC 5891, 5.4", advice: HostLabels.advice
  ) { InternationalName.accepts($0, $1) }
  .edges(
    right: ["a", "ü.de", "xn--4dbc8h", "א.ב"],
    wrong: ["", "ü.", "-ü", "Ü", "ab--ü", "\u{300}a", "0a.א"])
}

/// The labels of a host name in ASCII.
enum HostLabels {
  /// Whether a name of at most 253 octets consists of labels, and those that begin with `xn--` are
  /// what an internationalised label encodes to.
  static func accept(_ text: Text, _ range: Range<Int>) -> Bool {
    guard 1...253 ~= range.count else { return false }
    var start = range.lowerBound
    while true {
      let end = (start..<range.upperBound).first { text.byte($0) == UInt8(ascii: ".") }
      let label = start..<(end ?? range.upperBound)
      guard HostName.isLabel(text, label), isSoundIfEncoded(text, label) else { return false }
      guard let end else { return true }
      start = end + 1
    }
  }

  private static func isSoundIfEncoded(_ text: Text, _ label: Range<Int>) -> Bool {
    guard label.count >= 4, text.half(label.lowerBound) | 0x2020 == 0x2d2d_6e78 else { return true }
    let bytes = text.bytes(label).map { UInt32(lowercased: $0) }
    guard let decoded = InternationalLabel(ascii: bytes) else { return false }
    return decoded.hasRightToLeft ? decoded.followsBidiRule : true
  }

  static func advice(_ string: String) -> String? {
    if string.contains("://") { return "write the host alone, without a scheme" }
    return string.hasSuffix(".") ? "leave the dot at the end out" : nil
  }
}

extension UInt32 {
  /// An ASCII character, a capital as its small letter.
  init(lowercased byte: UInt8) {
    self.init(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
  }
}
