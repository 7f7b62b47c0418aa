/// Texts as URIs: what may not stand in one is percent-encoded (RFC 3986, section 2).
enum URI {
  /// The relative reference that leads to a path (section 4.2). All but unreserved characters and `/`
  /// is encoded, `:` too, which would end a scheme.
  static func reference(to path: String) -> String {
    encoded(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  /// Whether an address leads to a page, and not to a script say.
  static func isPage(_ url: String) -> Bool {
    url.hasPrefix("https://") || url.hasPrefix("http://")
  }

  /// The address of a page; nil for what leads to none, but to a script say.
  static func webAddress(_ url: String) -> String? {
    guard isPage(url) else { return nil }
    return encoded(url) { isUnreserved($0) || ":/?#[]@!$&'()*+,;=%".utf8.contains($0) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func encoded(_ text: String, where mayStand: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(mayStand) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if mayStand(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
