/// An address of a schema, absolute or relative (RFC 3986).
struct SchemaURI: Hashable, Sendable {
  private(set) var scheme: String?
  private(set) var authority: String?
  private(set) var path: String
  private(set) var query: String?
  /// What stands behind `#`, still encoded; nil where there is no `#`.
  private(set) var fragment: String?

  /// Takes any text apart; there is none that is no address.
  init(_ text: String) {
    var rest = Substring(text).utf8
    func string(_ part: Substring.UTF8View) -> String { String(Substring(part)) }
    func cut(_ mark: Unicode.Scalar) -> String? {
      guard let place = rest.firstIndex(of: UInt8(ascii: mark)) else { return nil }
      defer { rest = rest[..<place] }
      return string(rest[place...].dropFirst())
    }
    fragment = cut("#")
    query = cut("?")
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = string(rest[..<colon]).lowercased()
      rest = rest[colon...].dropFirst()
    }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = string(rest[..<slash]).lowercased()
      rest = rest[slash...]
    }
    path = string(rest)
    if scheme != nil { normalise() }
  }

  private static func isScheme(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, isLetter(first) else { return false }
    return text.allSatisfy { byte in
      isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// What the address means inside a document of another one (section 5.2).
  func resolved(against base: SchemaURI) -> SchemaURI {
    if scheme != nil { return self }
    var result = self
    result.scheme = base.scheme
    if authority == nil {
      result.authority = base.authority
      if path.isEmpty {
        result.path = base.path
        result.query = query ?? base.query
      } else if path.utf8.first != UInt8(ascii: "/") {
        result.path = merged(with: base)
      }
    }
    result.normalise()
    return result
  }

  private func merged(with base: SchemaURI) -> String {
    if base.authority != nil && base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(base.path[...slash]) + path
  }

  /// Writes equivalent addresses alike (section 6.2.2).
  private mutating func normalise() {
    path = Self.normalisedEscapes(path)
    if authority != nil || path.utf8.first == UInt8(ascii: "/") {
      path = Self.withoutDots(path)
      if path.isEmpty { path = "/" }
    }
    query = query.map(Self.normalisedEscapes)
  }

  /// The path without `.` and `..` (section 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard segments.contains(where: { $0 == "." || $0 == ".." }) else { return path }
    var kept: [String] = []
    for (position, segment) in segments.enumerated() {
      let isLast = position == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }

  /// Escapes of unreserved characters undone, others in capitals.
  private static func normalisedEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard let byte = escaped(bytes, index) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let isUnreserved = isLetter(byte) || byte &- 0x30 < 10 || "-._~".utf8.contains(byte)
      if isUnreserved {
        result.append(byte)
      } else {
        result += "%".utf8
        for digit in bytes[index + 1...index + 2] {
          result.append(digit >= 0x61 ? digit - 0x20 : digit)
        }
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The byte that an escape at an index stands for; nil where there is none.
  private static func escaped(_ bytes: [UInt8], _ index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count else { return nil }
    func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    guard let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) else { return nil }
    return high << 4 | low
  }

  /// A text with its escapes undone.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let byte = escaped(bytes, index) {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension SchemaURI: CustomStringConvertible {
  /// The address as it is written.
  var description: String { address + (fragment.map { "#" + $0 } ?? "") }

  /// The address without its fragment.
  var address: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
      + (query.map { "?" + $0 } ?? "")
  }

  /// The same without a fragment.
  var withoutFragment: SchemaURI {
    var uri = self
    uri.fragment = nil
    return uri
  }

  /// The last part of the path without its ending: `tree` of `http://example.com/tree.json`.
  var stem: String {
    let last = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
    guard let dot = last.utf8.firstIndex(of: UInt8(ascii: ".")), dot > last.startIndex else {
      return String(last)
    }
    return String(last[..<dot])
  }
}
