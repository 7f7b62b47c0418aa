import Linecheck

/// The parts of a request's URL that rules are about.
package struct WebAddress: Sendable, Hashable {
  /// Scheme, host and port, in small letters: `https://api.retellai.com`. Who asks, as some URLs have
  /// it before the host, is left out.
  package let server: String
  /// Host and port, the latter only where the scheme does not say it: what tells servers apart.
  let host: String
  /// The segments of the path as they were sent.
  let segments: [String]
  /// The names and values of the query, decoded, in order.
  let query: [(name: String, value: String)]

  /// Takes an absolute URL apart; nil where it has no scheme or host.
  package init?(_ url: String) {
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
    let authority = rest[..<slash]
    var host = String(
      authority[
        (authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex)...]
    ).lowercased()
    let protocolName = url[..<scheme.lowerBound].lowercased()
    // The ports of the schemes go without saying (RFC 9110, 4.2), and so does the root of names.
    let port = ["https": ":443", "http": ":80"][protocolName]
    if let port, host.hasSuffix(port) { host.removeLast(port.utf8.count) }
    if host.hasSuffix(".") { host.removeLast() }
    if host.isEmpty { return nil }
    self.host = host
    server = protocolName + "://" + host
    segments = rest[slash...].split(separator: "/").map(String.init)
    query = pairs
  }

  package static func == (left: WebAddress, right: WebAddress) -> Bool {
    left.server == right.server && left.segments == right.segments
      && left.query.elementsEqual(right.query, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(server)
    hasher.combine(segments)
  }

  /// The segments of the path, decoded.
  var decoded: [String] { segments.map { Self.decoded($0[...]) } }

  /// The server as everybody may see it.
  var shape: String {
    let scheme = server.hasPrefix("http://") ? "http" : server.hasPrefix("https://") ? "https" : "?"
    return "\(scheme)://\(Redaction.shape(of: host))"
  }

  /// The values of a template's parameters, decoded; nil where the path is another one.
  ///
  /// The template may stand behind further segments: of a proxy, say.
  func parameters(of template: String) -> [(name: String, value: String)]? {
    let wanted = template.split(separator: "/")
    guard segments.count >= wanted.count else { return nil }
    var found: [(name: String, value: String)] = []
    for (part, segment) in zip(wanted, segments.suffix(wanted.count)) {
      let value = Self.decoded(segment[...])
      if part.first == "{", part.last == "}" {
        found.append((String(part.dropFirst().dropLast()), value))
      } else if part != value {
        return nil
      }
    }
    return found
  }

  /// Whether the path is a template below the path of a base address.
  func isPath(_ template: String, below base: [String]) -> Bool {
    segments.count == base.count + template.split(separator: "/").count
      && zip(base, segments).allSatisfy { $0 == Self.decoded($1[...]) }
      && parameters(of: template) != nil
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
