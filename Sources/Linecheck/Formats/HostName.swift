@_spi(Scanning) package import LinecheckJSON

extension Format {
  /// A host name: labels of letters, digits and inner hyphens, joined by dots.
  ///
  /// Source: RFC 1123, 2.1 (labels, which may begin with a digit); RFC 1035, 2.3.4 (63 octets a
  /// label, 253 visible octets a name). A final dot is allowed; a number in dots is an address, and
  /// its last label has only digits, which no host name has.
  public static let hostName = Format(
    "hostname", "a host name", requirement: "labels of letters, digits and hyphens, joined by dots",
    source: "RFC 1123, 2.1; RFC 1035, 2.3.4", test: .string(HostName.accepts)
  )
  .written(as: "^\(FormPattern.hostName())$", format: "hostname")
  .edges(
    right: ["a", "\(String(repeating: "a", count: 63)).b"],
    wrong: ["\(String(repeating: "a", count: 64)).b", "-a", "a..b", "1.2.3.4", ""])
}

package enum HostName {
  package static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if !range.isEmpty, text.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    guard 1...253 ~= end - range.lowerBound else { return false }
    var start = range.lowerBound
    var lastIsNumber = false
    while start <= end {
      let stop = (start..<end).first { text.byte($0) == UInt8(ascii: ".") } ?? end
      guard isLabel(text, start..<stop) else { return false }
      lastIsNumber = (start..<stop).allSatisfy { text.byte($0) &- 0x30 < 10 }
      start = stop + 1
    }
    return !lastIsNumber
  }

  /// Whether the range is a label: 1 to 63 letters, digits and inner hyphens.
  package static func isLabel(_ text: Text, _ range: Range<Int>) -> Bool {
    guard 1...63 ~= range.count else { return false }
    let dash = UInt8(ascii: "-")
    if text.byte(range.lowerBound) == dash || text.byte(range.upperBound - 1) == dash {
      return false
    }
    return range.allSatisfy { index in
      let byte = text.byte(index)
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == dash
    }
  }
}
