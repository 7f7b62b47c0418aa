/// An address that requests are made of: scheme, host, port and the beginning of paths, nothing else.
struct BaseAddress: Sendable, Hashable {
  /// The address, with the scheme in small letters and without a slash at its end.
  let url: String

  /// Reads an address; nil for one that is none, or has a name, a password, a query or a fragment.
  init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    guard Self.isAuthority(authority), rest.utf8.allSatisfy(Self.isPlain) else { return nil }
    var url = scheme + rest
    while url.hasSuffix("/") { url.removeLast() }
    self.url = url
  }

  /// Whether a text is a host, if need be with a port.
  private static func isAuthority(_ text: Substring) -> Bool {
    var host = text
    var port: Substring?
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return false }
      let rest = text[text.index(after: end)...]
      (host, port) = (text[...end], rest.isEmpty ? nil : rest)
    } else if let colon = text.firstIndex(of: ":") {
      (host, port) = (text[..<colon], text[colon...])
      if host.contains("[") { return false }
    }
    if host.isEmpty || host == "[]" || host.contains("%") { return false }
    guard let port else { return true }
    let number = port.dropFirst()
    return port.hasPrefix(":") && number.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      && (1...65535).contains(Int(number) ?? 0)
  }

  /// Letters, digits and what else stands in hosts and paths by itself, or encoded.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isUnreserved || ":/[]%".utf8.contains(byte)
  }
}
