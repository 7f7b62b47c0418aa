import Linecheck
@_spi(Scanning) import LinecheckJSON

/// The grammar of URIs (RFC 3986, appendix A) and of IRIs (RFC 3987, 2.2), read from left to right.
///
///     http://user@example.com:80/path?query#fragment
///     scheme authority           path query fragment
struct URIGrammar {
  private let reader: GrammarReader
  private let queryReader: GrammarReader

  static func accepts(
    _ text: Text, _ range: Range<Int>, needsScheme: Bool, isInternational: Bool = false
  ) -> Bool {
    URIGrammar(text, range.upperBound, isInternational: isInternational)
      .accepts(from: range.lowerBound, needsScheme: needsScheme)
  }

  private init(_ text: Text, _ end: Int, isInternational: Bool) {
    reader = GrammarReader(
      text: text, end: end, beyondASCII: isInternational ? .universal : .nothing)
    queryReader = GrammarReader(
      text: text, end: end, beyondASCII: isInternational ? .universalAndPrivate : .nothing)
  }

  private func accepts(from start: Int, needsScheme: Bool) -> Bool {
    let scheme = schemeEnd(start)
    if scheme == nil && needsScheme { return false }
    guard var index = hierarchyEnd(scheme ?? start, hasScheme: scheme != nil) else { return false }
    if reader.byte(index) == UInt8(ascii: "?") {
      index = queryReader.encodedTextEnd(Self.queryCharacters, from: index + 1)
    }
    if reader.byte(index) == UInt8(ascii: "#") {
      index = reader.encodedTextEnd(Self.queryCharacters, from: index + 1)
    }
    return index == reader.end
  }

  /// The index behind the colon of a scheme; nil where the string begins with none.
  private func schemeEnd(_ start: Int) -> Int? {
    guard ASCIISet.letters.contains(reader.byte(start)) else { return nil }
    var index = start
    while Self.schemeCharacters.contains(reader.byte(index)) { index += 1 }
    return reader.byte(index) == UInt8(ascii: ":") ? index + 1 : nil
  }

  /// Where authority and path end; nil where the authority is wrong.
  private func hierarchyEnd(_ start: Int, hasScheme: Bool) -> Int? {
    let slash = UInt8(ascii: "/")
    var index = start
    if reader.byte(index) == slash && reader.byte(index, ahead: 1) == slash {
      guard let end = authorityEnd(index + 2) else { return nil }
      index = end
      // The path behind an authority is empty or begins with a slash.
      guard reader.byte(index) == slash else { return index }
    } else if !hasScheme {
      // A colon in the first segment would make a scheme of it.
      index = reader.encodedTextEnd(Self.pathCharacters - ASCIISet(":/"), from: index)
      guard reader.byte(index) == slash else { return index }
    }
    return reader.encodedTextEnd(Self.pathCharacters, from: index)
  }
}

extension URIGrammar {
  /// Where an authority ends, which is a host, perhaps a user before and a port behind it.
  private func authorityEnd(_ start: Int) -> Int? {
    var index = reader.encodedTextEnd(Self.nameCharacters + ASCIISet(":"), from: start)
    index = reader.byte(index) == UInt8(ascii: "@") ? index + 1 : start
    if reader.byte(index) == UInt8(ascii: "[") {
      guard let end = literalEnd(index) else { return nil }
      index = end
    } else {
      index = reader.encodedTextEnd(Self.nameCharacters, from: index)
    }
    guard reader.byte(index) == UInt8(ascii: ":") else { return index }
    return reader.runEnd(.digits, from: index + 1)
  }

  /// The index behind an address in brackets: one of IPv6, or of a version to come.
  private func literalEnd(_ start: Int) -> Int? {
    let first = start + 1
    let end = reader.runEnd(Self.literalCharacters, from: first)
    guard reader.byte(end) == UInt8(ascii: "]") else { return nil }
    return isFutureAddress(first..<end) || IPAddress.isV6(reader.text, first..<end) ? end + 1 : nil
  }

  /// `v`, a version in hexadecimal digits, a dot and the address.
  private func isFutureAddress(_ range: Range<Int>) -> Bool {
    guard reader.byte(range.lowerBound) | 0x20 == UInt8(ascii: "v") else { return false }
    let version = range.lowerBound + 1
    let dot = reader.runEnd(.hexadecimalDigits, from: version)
    return dot > version && reader.byte(dot) == UInt8(ascii: ".") && dot + 1 < range.upperBound
  }

  private static let schemeCharacters = ASCIISet.letters + .digits + ASCIISet("+-.")
  private static let unreserved = ASCIISet.letters + .digits + ASCIISet("-._~")
  /// Those of users and of registered names.
  private static let nameCharacters = unreserved + ASCIISet("!$&'()*+,;=")
  private static let literalCharacters = nameCharacters + ASCIISet(":")
  private static let pathCharacters = nameCharacters + ASCIISet(":@/")
  /// Those of queries and of fragments.
  private static let queryCharacters = pathCharacters + ASCIISet("?")
}
