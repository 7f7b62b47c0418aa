@_spi(Scanning) import LinecheckJSON

extension Format {
  /// The media type `application/json`, with or without parameters.
  ///
  /// Source: RFC 8259, section 11 (the type), RFC 9110, 8.3.1 (type and subtype compare without
  /// regard to case; parameters stand behind a semicolon, blanks around it).
  public static let jsonMediaType = Format(
    "content-type", "the media type of JSON",
    requirement: "application/json, with or without parameters", source: "RFC 9110, 8.3.1",
    test: .string(JSONMediaType.accepts), sensitivity: .plain
  )
  .written(
    as: #"^[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]/[Jj][Ss][Oo][Nn][\t ]*(?:;[\s\S]*)?$"#
  )
  .edges(
    right: ["application/json", "Application/JSON; charset=utf-8"],
    wrong: ["application/jsonp", "application/problem+json", "text/json", "application/jso"])
}

enum JSONMediaType {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    for expected in "application/json".utf8 {
      guard index < range.upperBound else { return false }
      let byte = text.byte(index)
      if byte != expected && !(byte | 0x20 == expected && expected >= UInt8(ascii: "a")) {
        return false
      }
      index += 1
    }
    while index < range.upperBound, isBlank(text.byte(index)) { index += 1 }
    return index == range.upperBound || text.byte(index) == UInt8(ascii: ";")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
