import LinecheckJSON
import Testing

struct SyntaxErrorTests {
  @Test(
    arguments: [
      ("", .empty, 0),
      (" \t\r\n", .empty, 4),
      ("\u{feff} ", .empty, 4),
      ("[", .unexpectedEnd(expected: .valueOrClosingBracket), 1),
      ("[ ", .unexpectedEnd(expected: .valueOrClosingBracket), 2),
      ("[1", .unexpectedEnd(expected: .commaOrClosingBracket), 2),
      ("[1,", .unexpectedEnd(expected: .value), 3),
      ("{", .unexpectedEnd(expected: .nameOrClosingBrace), 1),
      (#"{"a"#, .unexpectedEnd(expected: .closingQuote), 3),
      (#"{"a""#, .unexpectedEnd(expected: .colon), 4),
      (#"{"a":"#, .unexpectedEnd(expected: .value), 5),
      (#"{"a":1"#, .unexpectedEnd(expected: .commaOrClosingBrace), 6),
      (#"{"a":1,"#, .unexpectedEnd(expected: .name), 7),
      (#""\"#, .unexpectedEnd(expected: .closingQuote), 2),
      ("tru", .unexpectedEnd(expected: .literalTrue), 3),
      ("fals", .unexpectedEnd(expected: .literalFalse), 4),
      ("n", .unexpectedEnd(expected: .literalNull), 1),
      ("-", .unexpectedEnd(expected: .digit), 1),
      ("1.", .unexpectedEnd(expected: .digit), 2),
      ("1e", .unexpectedEnd(expected: .digit), 2),
      ("1E+", .unexpectedEnd(expected: .digit), 3),
    ] as [(String, JSONError.Reason, Int)])
  func saysWhatIsMissingAtTheEnd(text: String, reason: JSONError.Reason, offset: Int) {
    #expect(Verdict(text) == .rejected(reason, offset: offset))
  }

  @Test(
    arguments: [
      ("?", "?", .value, 0),
      ("[,1]", ",", .valueOrClosingBracket, 1),
      ("[}", "}", .valueOrClosingBracket, 1),
      ("[1,]", "]", .value, 3),
      ("[1 2]", "2", .commaOrClosingBracket, 3),
      ("[1}", "}", .commaOrClosingBracket, 2),
      ("[1\u{0}]", "\u{0}", .commaOrClosingBracket, 2),
      ("{1:2}", "1", .nameOrClosingBrace, 1),
      ("{]", "]", .nameOrClosingBrace, 1),
      (#"{"a":1,}"#, "}", .name, 7),
      (#"{"a" 1}"#, "1", .colon, 5),
      (#"{"a":}"#, "}", .value, 5),
      (#"{"a":1 "b":2}"#, "\"", .commaOrClosingBrace, 7),
      (#"{"a":1]"#, "]", .commaOrClosingBrace, 6),
      ("[truE]", "E", .literalTrue, 4),
      ("falze", "z", .literalFalse, 3),
      ("nul ", " ", .literalNull, 3),
      ("-a", "a", .digit, 1),
      ("-.5", ".", .digit, 1),
      ("-e1", "e", .digit, 1),
      ("1.e1", "e", .digit, 2),
      ("1.5ee", "e", .digit, 4),
      ("1e-+1", "+", .digit, 3),
      ("+1", "+", .value, 0),
      (".5", ".", .value, 0),
      ("'a'", "'", .value, 0),
      ("True", "T", .value, 0),
    ] as [(String, Unicode.Scalar, JSONError.Expectation, Int)])
  func saysWhichByteCannotStandThere(
    text: String, scalar: Unicode.Scalar, expected: JSONError.Expectation, offset: Int
  ) {
    let reason = JSONError.Reason.unexpectedByte(UInt8(ascii: scalar), expected: expected)
    #expect(Verdict(text) == .rejected(reason, offset: offset))
  }

  @Test(
    arguments: [
      ("1 x", .trailingByte(UInt8(ascii: "x")), 2),
      ("[]]", .trailingByte(UInt8(ascii: "]")), 2),
      ("1a", .trailingByte(UInt8(ascii: "a")), 1),
      ("{}{}", .trailingByte(UInt8(ascii: "{")), 2),
      ("null\u{0}", .trailingByte(0), 4),
      ("01", .leadingZero, 0),
      ("-00", .leadingZero, 1),
      ("[1, 007.5]", .leadingZero, 4),
      ("\"a\nb\"", .controlByte(0x0a), 2),
      ("{\"\u{1f}\":1}", .controlByte(0x1f), 2),
      (#""ab\x""#, .invalidEscape, 3),
      (#""\u12g4""#, .invalidEscape, 1),
      (#""\ud800\u00""#, .invalidEscape, 7),
    ] as [(String, JSONError.Reason, Int)])
  func saysWhatIsWrong(text: String, reason: JSONError.Reason, offset: Int) {
    #expect(Verdict(text) == .rejected(reason, offset: offset))
  }

  @Test(
    arguments: [
      ([0xff, 0xfe, 0x31, 0], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0xfe, 0xff, 0, 0x31], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0x31, 0], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0, 0x31], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0x31, 0, 0x32, 0], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0, 0x31, 0, 0x32], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0x31, 0, 0, 0], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0, 0, 0, 0x31], .otherEncoding("UTF-16 or UTF-32"), 0),
      ([0x80], .invalidUTF8, 0),
      ([0x5b, 0xc3], .invalidUTF8, 1),
      ([0x5b, 0xc3, 0xa9], .unexpectedByte(0xc3, expected: .valueOrClosingBracket), 1),
      ([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], .unexpectedByte(0xef, expected: .value), 3),
      ([0xef, 0xbb], .invalidUTF8, 0),
      ([0x22, 0xc3, 0x22], .invalidUTF8, 1),
      ([0x22, 0x61, 0xf0, 0x9f, 0x98], .invalidUTF8, 2),
    ] as [([UInt8], JSONError.Reason, Int)])
  func saysWhichBytesAreNotUTF8(bytes: [UInt8], reason: JSONError.Reason, offset: Int) {
    #expect(Verdict(bytes) == .rejected(reason, offset: offset))
  }

  @Test func rejectsEveryProperPrefixOfADocument() {
    #expect(Verdict(Sample.bytes) == .accepted([]))
    for count in Sample.bytes.indices {
      let verdict = Verdict(Sample.bytes[..<count])
      #expect(verdict.offset.map { (0...count).contains($0) } == true, "\(count) bytes")
    }
  }
}
