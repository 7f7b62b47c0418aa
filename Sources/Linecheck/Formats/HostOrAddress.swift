@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A host name or an IP address, with no scheme, user, port or brackets around it.
  ///
  /// Source: RFC 1123, 2.1 (host names, as `Format.hostName` reads them, and addresses in their
  /// place); RFC 3986, 3.2.2 and RFC 4291, 2.2 (addresses, as `Format.ipAddress` reads them).
  public static let hostOrAddress = Format(
    "host-or-ip", "a host name or an IP address",
    requirement: "a host name or an IP address, without a scheme, user or port",
    source: "RFC 1123, 2.1; RFC 3986, 3.2.2; RFC 4291, 2.2",
    test: .string(HostOrAddress.accepts), advice: HostOrAddress.advice
  )
  .written(as: "^(?:\(FormPattern.hostName())|\(FormPattern.ipv4)|\(FormPattern.ipv6))$")
  .edges(
    right: ["a.b", "192.0.2.1", "2001:db8::1"],
    wrong: ["a.b:5060", "sip:a.b", "a_b", "256.0.0.1", ""])

  /// A host name or an IP address with a port: `sip.example.com:5061`, `[2001:db8::1]:5060`.
  ///
  /// Source: RFC 3261, 25.1 (`hostport`, where an IPv6 address stands in brackets); RFC 6335, 6
  /// (ports of 0 to 65,535).
  public static let hostOrAddressWithPort = Format(
    "host-or-ip-with-port", "a host name or an IP address with a port",
    requirement: "a host name or an IP address, a colon, and a port of at most 65535",
    source: "RFC 3261, 25.1; RFC 6335, 6", test: .string(HostOrAddress.acceptsWithPort)
  )
  .written(
    as: "^(?:\(FormPattern.hostName(until: ":"))|\(FormPattern.ipv4)"
      + #"|\[\#(FormPattern.ipv6)\]):(?:\#(FormPattern.port))$"#
  )
  .edges(
    right: ["a.b:1", "a.b:65535", "[2001:db8::1]:5060"],
    wrong: ["a.b:65536", "a.b:", "a.b:0x5"])
}

enum HostOrAddress {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    HostName.accepts(text, range) || IPAddress.accepts(text, range)
  }

  static func acceptsWithPort(_ text: Text, _ range: Range<Int>) -> Bool {
    guard let colon = range.last(where: { text.byte($0) == UInt8(ascii: ":") }),
      isPort(text, colon + 1..<range.upperBound), colon > range.lowerBound
    else { return false }
    let host = range.lowerBound..<colon
    if text.byte(host.lowerBound) == UInt8(ascii: "[") {
      return host.count > 2 && text.byte(colon - 1) == UInt8(ascii: "]")
        && IPAddress.isV6(text, host.lowerBound + 1..<colon - 1)
    }
    return HostName.accepts(text, host) || IPAddress.isV4(text, host)
  }

  private static func isPort(_ text: Text, _ range: Range<Int>) -> Bool {
    guard 1...5 ~= range.count else { return false }
    var port = 0
    for index in range {
      let digit = text.byte(index) &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      port = port * 10 + Int(digit)
    }
    return port <= 65_535
  }

  static func advice(_ string: String) -> String? {
    for scheme in ["sip:", "sips:"] where string.lowercased().hasPrefix(scheme) {
      return "write the host alone, without \(scheme)"
    }
    if string.contains("://") { return "write the host alone, without a scheme" }
    if string.contains("@") { return "write the host alone, without the part before @" }
    if Format.hostOrAddressWithPort.accepts(string) { return "write the host without its port" }
    if string.hasPrefix("["), string.hasSuffix("]") { return "leave the brackets out" }
    return IPAddress.advice(string)
  }
}
