/// Parts of the regular expressions of forms, in the syntax of ECMA-262 with the flag `u`.
///
/// They use only what engines agree on: ASCII classes, groups, counts, lookaheads.
package enum FormPattern {
  /// A character that RFC 3986 does not forbid everywhere in a URI, and is none of some others.
  package static func character(except others: String = "") -> String {
    #"[^\x00-\x20"<>\\^`\x7f"# + others + "]"
  }

  /// `http://` or `https://`, and an authority: a user at will, a host, a port at will.
  package static let httpAuthority =
    "[Hh][Tt][Tt][Pp][Ss]?://(?:(?:\(character(except: "%/?#"))|\(encoded))*@)?"
    + #"(?:\[[0-9A-Fa-f.:]+\]|"# + "(?:\(character(except: #"%/?#@:\[\]"#))|\(encoded))+)"
    + "(?::(?:\(port))?)?"

  private static let encoded = "%[0-9A-Fa-f]{2}"

  /// One digit to five, at most 65535.
  static let port =
    "[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"

  /// A telephone number as people write it.
  package static let phoneNumber =
    #"(?:[+(][() ./-]*)?[0-9](?:[() ./-]*[0-9]){2,}(?:[() ./-]*\))?"#

  /// A host name.
  ///
  /// - Parameters:
  ///   - most: how many characters it has at most, a final dot aside.
  ///   - end: what follows it.
  /// - Returns: the expression.
  static func hostName(atMost most: Int = 253, until end: String = "$") -> String {
    let label = "[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?"
    let isNotTooLong = #"(?=[0-9A-Za-z.-]{1,\#(most)}\.?\#(end))"#
    let endsWithNoNumber = #"(?!(?:[0-9A-Za-z-]+\.)*[0-9]+\.?\#(end))"#
    return #"\#(isNotTooLong)\#(endsWithNoNumber)\#(label)(?:\.\#(label))*\.?"#
  }

  /// An IPv4 address in dots.
  static let ipv4: String = {
    let number = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
    return #"\#(number)(?:\.\#(number)){3}"#
  }()

  /// An IPv6 address: the alternatives of RFC 3986, 3.2.2, by what stands before `::`.
  static let ipv6: String = {
    let group = "[0-9A-Fa-f]{1,4}"
    let last = "(?:\(group):\(group)|\(ipv4))"
    let alternatives = [
      "(?:\(group):){6}\(last)",
      "::(?:\(group):){5}\(last)",
      "(?:\(group))?::(?:\(group):){4}\(last)",
      "(?:(?:\(group):){0,1}\(group))?::(?:\(group):){3}\(last)",
      "(?:(?:\(group):){0,2}\(group))?::(?:\(group):){2}\(last)",
      "(?:(?:\(group):){0,3}\(group))?::\(group):\(last)",
      "(?:(?:\(group):){0,4}\(group))?::\(last)",
      "(?:(?:\(group):){0,5}\(group))?::\(group)",
      "(?:(?:\(group):){0,6}\(group))?::",
    ]
    return "(?:\(alternatives.joined(separator: "|")))"
  }()

  /// `/` and the length of a prefix, without leading zeros.
  static let prefix4 = "/(?:3[0-2]|[12]?[0-9])"
  /// The same for IPv6.
  static let prefix6 = "/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9])"

  /// A SIP URI.
  static let sipURI =
    "[Ss][Ii][Pp][Ss]?:(?:\(character(except: "@"))+@\(character(except: ":;?/"))\(character())*"
    + "|\(character(except: "@:;?/"))\(character(except: "@"))*)"

  /// A date and time of RFC 3339 as far as its characters go: the days of months and the leap seconds
  /// are the calendar's.
  static let dateTime =
    "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    + #"[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"#
    + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
}
