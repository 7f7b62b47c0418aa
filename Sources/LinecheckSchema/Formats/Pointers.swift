import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A JSON Pointer, such as `/foo/0`.
  ///
  /// Source: RFC 6901, 3; as a string, not as the fragment of a URI (5 and 6 there).
  static let jsonPointer = Format(
    "json-pointer", "a JSON Pointer",
    requirement: "nothing, or names that each follow a slash, with ~ written as ~0 and / as ~1",
    source: "RFC 6901, 3", advice: PointerText.advice
  ) { text, range in PointerText.accepts(text, range) }
  .edges(right: ["", "/", "/a~0b/~1"], wrong: ["a", "#/a", "/~", "/~2"])

  /// A JSON Pointer that begins at some value inside the document, such as `1/foo` or `0#`.
  ///
  /// Source: draft-bhutton-relative-json-pointer-00, 3, with the shift of an index, `+` or `-` and a
  /// number, that it adds to the drafts before.
  static let relativeJSONPointer = Format(
    "relative-json-pointer", "a relative JSON Pointer",
    requirement: "a number of levels to go up, then # or a JSON Pointer",
    source: "draft-bhutton-relative-json-pointer-00, 3", bytes: PointerText.isRelative
  )
  .edges(right: ["0", "10/a", "0#", "0-1/a"], wrong: ["", "/a", "-1/a", "01/a", "0##", "0#/a"])
}

enum PointerText {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard text.byte(range.lowerBound) == UInt8(ascii: "/") else { return false }
    return range.allSatisfy { index in
      guard text.byte(index) == UInt8(ascii: "~") else { return true }
      return index + 1 < range.upperBound && text.byte(index + 1) & 0xfe == UInt8(ascii: "0")
    }
  }

  static func isRelative(_ text: Text, _ range: Range<Int>) -> Bool {
    let reader = GrammarReader(text: text, end: range.upperBound)
    guard var index = numberEnd(reader, range.lowerBound) else { return false }
    if reader.byte(index) == UInt8(ascii: "+") || reader.byte(index) == UInt8(ascii: "-") {
      guard let end = numberEnd(reader, index + 1) else { return false }
      index = end
    }
    if reader.byte(index) == UInt8(ascii: "#") { return index + 1 == range.upperBound }
    return accepts(text, index..<range.upperBound)
  }

  /// Where a number without leading zeros ends; nil where none begins.
  private static func numberEnd(_ reader: GrammarReader, _ start: Int) -> Int? {
    let end = reader.runEnd(.digits, from: start)
    guard end > start, end == start + 1 || reader.byte(start) != UInt8(ascii: "0") else {
      return nil
    }
    return end
  }

  static func advice(_ string: String) -> String? {
    string.hasPrefix("#/") ? "leave the # out: it belongs to a URI" : nil
  }
}
