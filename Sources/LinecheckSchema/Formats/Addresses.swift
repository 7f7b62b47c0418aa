import Linecheck

extension Format {
  /// An IPv4 address: four numbers in dots.
  ///
  /// Source: RFC 2673, 3.2 (`dotted-quad`, which JSON Schema names) as RFC 3986, 3.2.2, narrows it:
  /// no leading zeros, which some read as octal.
  static let ipv4 = Format(
    "ipv4", "an IPv4 address", requirement: "four numbers of 0 to 255, joined by dots",
    source: "RFC 2673, 3.2; RFC 3986, 3.2.2", advice: IPAddress.advice, bytes: IPAddress.isV4
  )
  .edges(
    right: ["0.0.0.0", "255.255.255.255"], wrong: ["256.0.0.1", "1.2.3", "01.2.3.4", "::1"])

  /// An IPv6 address, without brackets and zone.
  ///
  /// Source: RFC 4291, 2.2.
  static let ipv6 = Format(
    "ipv6", "an IPv6 address",
    requirement: "eight groups of hexadecimal digits, joined by colons, zeros shortened to ::",
    source: "RFC 4291, 2.2", advice: IPAddress.advice, bytes: IPAddress.isV6
  )
  .edges(
    right: ["::", "1:2:3:4:5:6:7:8", "::ffff:203.0.113.7"],
    wrong: ["1:2:3:4:5:6:7", "1::2::3", "::12345", "::1%eth0", "[::1]", "203.0.113.7"])
}
