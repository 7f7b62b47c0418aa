import Testing

@testable import LinecheckRunner

struct InputFormatTests {
  private static let texts: [(String, InputFormat)] = [
    ("", .json), (" \n\n", .json), ("{}", .json), ("{}\n", .json), ("{\n}\n{", .json),
    ("{\n  \"a\": 1\n}\n", .json), ("[1]\n", .json), ("<html>\n<p>", .json), ("1", .json),
    ("{}\n{}", .ndjson), ("{\"a\":\"}\"}\r\n\r\n {\"b\":2}\n", .ndjson), ("1\n2\n", .ndjson),
    ("\u{feff}{}\n{}", .ndjson), ("\"a\\\"\"\n\"b\"", .ndjson), ("[1]\n[2]", .ndjson),
    // A line that its end cuts off, in a string or behind one.
    ("{\"a\": \"b\n{\"a\": \"b\"}\n", .ndjson), ("{}\n<p>", .json),
    (#"{"log":{"version":"1.2","entries":[]}}"#, .har),
    ("{\n \"log\" : {\n \"creator\": {}, ", .har), (#"{"log":{"a":{"entries":1}}}"#, .json),
    (#"{"log":[{"entries":1}]}"#, .json), (#"{"log":{}, "entries": []}"#, .json),
    (#"{"request":{"method":"GET","url":"/"}}"#, .exchange),
    ("{\"response\": {\"status\": 200}}\n", .exchange), (#"{"request":{"id":1}}"#, .json),
    (#"{"request":"GET"}"#, .json),
    ("{\"log\":{\"entries\":[]}}\n{\"log\":{\"entries\":[]}}", .ndjson),
  ]

  @Test(arguments: texts)
  func isToldByTheFirstBytes(text: String, format: InputFormat) {
    #expect(InputFormat.likely(Array(text.utf8), isWhole: true) == format)
  }

  /// Once there is one payload a line, more bytes change nothing; and no beginning stops anything.
  @Test(arguments: texts)
  func isToldOfBeginnings(text: String, format: InputFormat) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      let early = InputFormat.likely(bytes[..<count], isWhole: false)
      if early == .ndjson { #expect(format == .ndjson, "\(count) bytes") }
    }
  }

  @Test func looksNoFartherThanTheHead() {
    let long = Array(repeating: UInt8(ascii: "1"), count: InputFormat.headSize) + Array("\n2".utf8)
    #expect(InputFormat.likely(long, isWhole: true) == .json)
    #expect(InputFormat.likely(long.dropFirst(9), isWhole: true) == .ndjson)
  }

  @Test(
    arguments: [
      ("a.json", .json), ("a.exchange.json", .exchange), ("a.ndjson", .ndjson),
      ("x/a.jsonl", .ndjson), ("a.har", .har), ("a.txt", nil), ("json", nil), ("a.JSON", nil),
    ] as [(String, InputFormat?)])
  func isToldByTheName(name: String, format: InputFormat?) {
    #expect(InputFormat(nameOf: name) == format)
  }
}
