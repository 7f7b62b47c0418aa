/// The parts of a request's URL that rules are about.
struct WebAddress: Sendable, Hashable {
  /// Scheme and authority, in small letters: `https://api.retellai.com`.
  let server: String
  /// The segments of the path as they were sent.
  let segments: [String]
  /// The names and values of the query, decoded, in order.
  let query: [(name: String, value: String)]

  /// Takes an absolute URL apart; nil where it has no scheme or host.
  init?(_ url: String) {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    var rest = url[scheme.upperBound...]
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    var pairs: [(name: String, value: String)] = []
    if let mark = rest.firstIndex(of: "?") {
      for pair in rest[rest.index(after: mark)...].split(separator: "&") {
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = sides.count > 1 ? sides[1] : ""
        pairs.append((Self.decoded(sides[0], isForm: true), Self.decoded(value, isForm: true)))
      }
      rest = rest[..<mark]
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = rest[..<slash]
    if host.isEmpty { return nil }
    let server = (url[..<scheme.lowerBound] + "://" + host).lowercased()
    // The port of HTTPS goes without saying (RFC 9110, 4.2.2).
    let isDefault = server.hasPrefix("https://") && server.hasSuffix(":443")
    self.server = isDefault ? String(server.dropLast(4)) : server
    segments = rest[slash...].split(separator: "/").map(String.init)
    query = pairs
  }

  static func == (left: WebAddress, right: WebAddress) -> Bool {
    left.server == right.server && left.segments == right.segments
      && left.query.elementsEqual(right.query, by: ==)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(server)
    hasher.combine(segments)
  }

  /// The values of a template's parameters, decoded; nil where the path is another one.
  ///
  /// The template may stand behind further segments: of a proxy, say.
  func parameters(of template: String) -> [(name: String, value: String)]? {
    let wanted = template.split(separator: "/")
    guard segments.count >= wanted.count else { return nil }
    var found: [(name: String, value: String)] = []
    for (part, segment) in zip(wanted, segments.suffix(wanted.count)) {
      if part.first == "{", part.last == "}" {
        found.append((String(part.dropFirst().dropLast()), Self.decoded(segment[...])))
      } else if part != segment {
        return nil
      }
    }
    return found
  }

  /// A text with its percent-encoded bytes decoded (RFC 3986, 2.1); in a query `+` is a blank.
  static func decoded(_ text: Substring, isForm: Bool = false) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(isForm && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
