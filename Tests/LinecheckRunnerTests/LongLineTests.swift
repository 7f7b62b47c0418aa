import Testing

@testable import LinecheckRunner

/// Lines are cut around the mark; what is marked stays the same text.
struct LongLineTests {
  /// The marked part of the only frame of a body, and the whole line.
  private func marked(_ body: String) throws -> (part: String, line: [Unicode.Scalar]) {
    let frames = try reported(Array(body.utf8)).compactMap(\.frame)
    let frame = try #require(frames.first)
    let line = Array(frame.text.unicodeScalars)
    #expect(frames.count == 1)
    try #require(frame.mark >= 0 && frame.mark + frame.length <= line.count)
    var part = String.UnicodeScalarView()
    part.append(contentsOf: line[frame.mark..<frame.mark + frame.length])
    return (String(part), line)
  }

  private static func items(_ count: Int) -> String {
    (0..<count).map(String.init).joined(separator: ",")
  }

  @Test(arguments: [0, 1, 30, 60, 159, 160, 161, 162, 500], [0, 1, 60, 159, 160, 161, 500])
  func areCutAroundAnItem(before: Int, after: Int) throws {
    let body =
      "{\"parts\":[\(Self.items(before))\(before > 0 ? "," : "")\"own 1\"\(after > 0 ? "," : "")"
      + "\(Self.items(after))]}"
    let (part, line) = try marked(body)
    #expect(part == "\"aaa 9\"")
    #expect(line.count <= 98)
    #expect(line.count == body.utf8.count || line.contains("…"))
    #expect((line.first == "…") == (before > 20), "\(before)")
  }

  @Test(arguments: 90..<100, ["x", "ü", "字", "🚀"])
  func areCutBetweenScalars(count: Int, scalar: String) throws {
    let text = String(repeating: scalar, count: count)
    for blanks in ["", " ", "  ", "   "] {
      let (part, line) = try marked("{\"name\":\"\(text)\(blanks)\" %}")
      #expect(part == "%")
      #expect(line.suffix(blanks.utf8.count + 4).map(String.init).joined() == "\(blanks)\" %}")
    }
  }

  @Test(arguments: [41, 97, 1000])
  func showTheBeginningOfALongValue(count: Int) throws {
    let text = String(repeating: "Ab1", count: count)
    let personal = try marked(#"{"name":"\#(text)","count":1}"#)
    #expect(personal.part == "\"" + String(repeating: "Aa9", count: 13) + "A…\"")
    let plain = try marked(#"{"colour":"\#(text)"}"#)
    #expect(plain.part.hasPrefix("\"Ab1Ab1"))
    #expect(plain.line.count <= 98)
  }

  @Test func pointAtTheMiddleOfABodyWithoutLineEnds() throws {
    let noise = (0..<400).map { "\"member \($0)\": \"person \($0)\"" }.joined(separator: ",")
    let (part, line) = try marked(
      "{\(noise),\"count\":12,\(noise.replacing("member", with: "more"))}")
    #expect(part == "12")
    let text = line.map(String.init).joined()
    #expect(text.contains("\"count\":12,\"aaaa 9\": \"aaaaaa 9\""))
    #expect(!text.contains("person"))
    #expect(!text.contains("mem"))
  }
}
