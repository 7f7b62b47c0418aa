/// Secrets inside of texts that are none as a whole: the password of an address, the value of a
/// parameter whose name means a secret.
///
///     Credentials.hidden(in: "sip:user:pass@host")             // sip:user:•••@host
///     Credentials.hidden(in: "https://host/?api_key=a&page=2") // https://host/?api_key=•••&page=2
package enum Credentials {
  /// A text with `•••` in the place of each secret.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func hidden(in text: String) -> String {
    // What has neither sign has no such secret, and is most of what there is.
    let signs = text.utf8.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "=") }
    guard signs else { return text }
    let scalars = Array(text.unicodeScalars)
    let ranges = ranges(in: scalars)
    guard !ranges.isEmpty else { return text }
    var hidden = String.UnicodeScalarView()
    var place = 0
    for range in ranges where range.lowerBound >= place {
      hidden.append(contentsOf: scalars[place..<range.lowerBound])
      hidden.append(contentsOf: Redaction.secret.unicodeScalars)
      place = range.upperBound
    }
    hidden.append(contentsOf: scalars[place...])
    return String(hidden)
  }

  /// Where the secrets stand, in order.
  package static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      if isBorder(scalars[start]) {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex(where: isBorder) ?? scalars.count
      let password = password(scalars, start..<end)
      if let password { ranges.append(password) }
      addParameters(scalars, (password?.upperBound ?? start)..<end, &ranges)
      start = end
    }
    return ranges
  }

  /// What stands between two addresses of one text.
  private static func isBorder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case _ where scalar.value <= 0x20: true
    case "\"", "<", ">": true
    default: false
    }
  }

  /// The password before the last `@` of an address, or all that stands there where an address of
  /// the web has no user: what is written so is a key mostly.
  private static func password(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var isWeb = false
    if let colon = scalars[range].firstIndex(of: ":") {
      let scheme = String(String.UnicodeScalarView(scalars[start..<colon])).lowercased()
      isWeb = scalars[(colon + 1)..<range.upperBound].starts(with: ["/", "/"])
      if isWeb {
        start = colon + 3
      } else if ["sip", "sips", "tel", "mailto"].contains(scheme) {
        start = colon + 1
      }
    }
    // The path and the query of an address may have an @ of their own.
    let marks: [Unicode.Scalar] = isWeb ? ["/", "?", "#"] : ["?"]
    var end =
      scalars[start..<range.upperBound].firstIndex(where: marks.contains) ?? range.upperBound
    if isWeb, let slash = scalars[start..<range.upperBound].firstIndex(of: "/"), end == slash {
      // A slash in a password belongs to no URL, and is written all the same: no port is a word.
      let colon = scalars[start..<slash].firstIndex(of: ":")
      let isPort = colon.map { scalars[($0 + 1)..<slash].allSatisfy { "0"..."9" ~= $0 } } ?? true
      if !isPort, !scalars[start..<slash].contains("@") { end = range.upperBound }
    }
    guard let at = scalars[start..<end].lastIndex(of: "@"), at > start else { return nil }
    if let colon = scalars[start..<at].firstIndex(of: ":") {
      return colon + 1 < at ? colon + 1..<at : nil
    }
    return isWeb ? start..<at : nil
  }

  /// Adds the values of parameters whose names mean secrets.
  private static func addParameters(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ ranges: inout [Range<Int>]
  ) {
    var place = range.lowerBound
    while let sign = scalars[place..<range.upperBound].firstIndex(of: "=") {
      let start = scalars[place..<sign].lastIndex(where: isSeparator).map { $0 + 1 } ?? place
      let end =
        scalars[(sign + 1)..<range.upperBound].firstIndex(where: isSeparator) ?? range.upperBound
      let name = String(String.UnicodeScalarView(scalars[start..<sign]))
      if sign + 1 < end, SecretNames.mean(name) { ranges.append(sign + 1..<end) }
      place = SecretNames.mean(name) ? end : sign + 1
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "&" || scalar == ";" || scalar == "?" || scalar == "#"
  }
}
