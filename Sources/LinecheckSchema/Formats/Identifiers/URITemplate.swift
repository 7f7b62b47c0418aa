import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A URI with expressions in braces, such as `https://example.com/{user}{?page,size}`.
  ///
  /// Source: RFC 6570, 2 (with erratum 6937: an apostrophe is a literal). An operator that is kept
  /// for later is one of the grammar and therefore taken.
  static let uriTemplate = Format(
    "uri-template", "a URI template",
    requirement: "characters of URIs, and expressions in braces such as {name} or {?first,second}",
    source: "RFC 6570, 2", bytes: URITemplate.accepts
  )
  .edges(
    right: ["", "a/{b}{?c,d*,e:30}", "{+a.b}"],
    wrong: ["{", "}", "{}", "{a", "{a,}", "{a:0}", "{a..b}", "a b"])
}

enum URITemplate {
  private static let literals =
    ASCIISet.range(0x21...0x7e) - ASCIISet("\"%<>\\^`{|}")
  private static let operators = ASCIISet("+#./;?&=,!@|")
  private static let nameCharacters = ASCIISet.letters + .digits + ASCIISet("_")

  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    let literalReader = GrammarReader(
      text: text, end: range.upperBound, beyondASCII: .universalAndPrivate)
    let reader = GrammarReader(text: text, end: range.upperBound)
    var index = range.lowerBound
    while true {
      index = literalReader.encodedTextEnd(literals, from: index)
      if index == range.upperBound { return true }
      guard let end = expressionEnd(reader, index) else { return false }
      index = end
    }
  }

  /// The index behind the closing brace of an expression.
  private static func expressionEnd(_ reader: GrammarReader, _ start: Int) -> Int? {
    guard reader.byte(start) == UInt8(ascii: "{") else { return nil }
    var index = start
    if operators.contains(reader.byte(start + 1)) { index += 1 }
    repeat {
      guard let end = variableEnd(reader, index + 1) else { return nil }
      index = end
    } while reader.byte(index) == UInt8(ascii: ",")
    return reader.byte(index) == UInt8(ascii: "}") ? index + 1 : nil
  }

  /// Where a variable and its modifier end.
  private static func variableEnd(_ reader: GrammarReader, _ start: Int) -> Int? {
    var index = start
    while true {
      let end = reader.encodedTextEnd(nameCharacters, from: index)
      guard end > index else { return nil }
      index = end
      guard reader.byte(index) == UInt8(ascii: ".") else { break }
      index += 1
    }
    switch reader.byte(index) {
    case UInt8(ascii: "*"): return index + 1
    case UInt8(ascii: ":"): return lengthEnd(reader, index + 1)
    default: return index
    }
  }

  /// Where a length of 1 to 9999 ends.
  private static func lengthEnd(_ reader: GrammarReader, _ start: Int) -> Int? {
    let end = reader.runEnd(.digits, from: start)
    return 1...4 ~= end - start && reader.byte(start) != UInt8(ascii: "0") ? end : nil
  }
}
