@_spi(Scanning) import LinecheckJSON

extension Format {
  /// All names one label below a domain, as certificates write it: `*.example.com`.
  ///
  /// Source: RFC 9525, 6.3: the wildcard is the whole first label and stands nowhere else. What
  /// follows it is a host name, as `Format.hostName` reads it.
  public static let wildcardDomain = Format(
    "wildcard-domain", "a domain with a wildcard",
    requirement: "an asterisk for the first label, then a domain name",
    source: "RFC 9525, 6.3", test: .string(WildcardDomain.accepts)
  )
  .written(as: #"^\*\."# + FormPattern.hostName(atMost: 252) + "$")
  .edges(
    right: ["*.a.b"],
    wrong: ["*", "a.*.b", "*a.b"])
}

enum WildcardDomain {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard 3...254 ~= range.count, text.byte(range.lowerBound) == UInt8(ascii: "*"),
      text.byte(range.lowerBound + 1) == UInt8(ascii: ".")
    else { return false }
    return HostName.accepts(text, range.dropFirst(2))
  }
}
