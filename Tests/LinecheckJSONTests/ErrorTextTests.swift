import LinecheckJSON
import Testing

struct ErrorTextTests {
  @Test(
    arguments: [
      (.empty, "there is no JSON value, only an empty text"),
      (.unexpectedEnd(expected: .colon), "the text ends where a colon should follow"),
      (.unexpectedByte(0x7b, expected: .name), "'{' where a name in quotes should stand"),
      (.unexpectedByte(0x0a, expected: .digit), "a line feed where a digit should stand"),
      (.unexpectedByte(0x0d, expected: .digit), "a carriage return where a digit should stand"),
      (.unexpectedByte(0x20, expected: .literalNull), "a blank where null should stand"),
      (.trailingByte(0xff), "the byte 0xff behind the end of the JSON value"),
      (.leadingZero, "a number with a leading zero"),
      (.controlByte(0x09), "a tab inside a string, not escaped"),
      (.controlByte(0x01), "the byte 0x01 inside a string, not escaped"),
      (.invalidEscape, "a backslash that begins no JSON escape"),
      (.invalidUTF8, "bytes that are not UTF-8"),
      (.otherEncoding("UTF-16"), "the text looks like UTF-16; JSON is UTF-8"),
      (.tooDeep(limit: 3), "more than 3 arrays and objects inside each other"),
      (.tooLong(limit: 9), "more than 9 bytes"),
    ] as [(JSONError.Reason, String)])
  func describesEveryReasonInOneLine(reason: JSONError.Reason, text: String) {
    #expect(JSONError(reason, offset: 7).description == text)
  }

  @Test(arguments: [
    ("[1,]", "take the comma before it away"),
    (#"{"a":1,}"#, "take the comma before it away"),
    (#"{"a":}"#, nil),
    ("[}", nil),
    ("{]", nil),
    ("['a']", "JSON strings and names stand in double quotes"),
    ("[1 // one\n]", "JSON has no comments"),
    ("[1 # one\n]", "JSON has no comments"),
    ("[NaN]", "JSON knows true, false and null in small letters, and no NaN or Infinity"),
    ("<html>", "this looks like HTML or XML, an error page perhaps"),
    ("{} {}", "one payload is one value; several, one a line, are NDJSON"),
    ("[1", "the capture may have been cut off"),
    ("", "write a JSON value, or take the file away"),
    ("\"\n\"", "write it as \\n, or close the string before it"),
    ("\"\u{1}\"", "write it as \\u00XX"),
    ("1\u{0}", "save the text as UTF-8"),
    ("01", nil),
  ])
  func saysWhatToDoAboutIt(text: String, help: String?) throws {
    let reason = try #require(Verdict(text).reason)
    #expect(JSONError(reason, offset: 0).help == help)
  }
}
