import Foundation
import TestSupport
import Testing

/// Schemas that ask for too much: bounded time and memory, and a message that says what it is.
struct SchemaHostileTests {
  /// Checks a payload in little memory and time: seconds of a processor, whatever else there is to do,
  /// and many of them, since what is tested was built for debugging.
  private func check(_ schema: String, _ payload: String) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      try folder.write(schema, to: "hostile.json")
      try folder.write(payload, to: "a.json")
      let run = try await Program.run(
        ["check", "--schema", "hostile.json", "a.json", "--jobs", "1"], in: folder,
        setup: "ulimit -v 1500000; ulimit -t 60")
      #expect(run.reason == .exit, "\(run.errors.prefix(500))")
      return run
    }
  }

  @Test func patternThatGoesBackIsNotChecked() async throws {
    let run = try await check(
      #"{"properties": {"a": {"pattern": "^(a+)+(a+)+\\1\\2b$"}}}"#,
      #"{"a": "\#(String(repeating: "a", count: 2000))"}"#)
    #expect(run.code == 4, "\(run.everything)")
    #expect(
      run.output.hasPrefix(
        #"not checked: a.json: the pattern ^(a+)+(a+)+\1\2b$ takes too many steps here, at /a"#),
      "\(run.output)")
    #expect(run.output.contains("help: a pattern without back-references is always decided"))
  }

  @Test func patternThatDoesNotGoBackIsDecided() async throws {
    let run = try await check(
      #"{"pattern": "^(a|a|aa|(a*)*)*$"}"#, #""\#(String(repeating: "a", count: 50_000))b""#)
    #expect(run.code == 1, "\(run.everything)")
  }

  @Test(arguments: [
    ##"{"$ref": "#"}"##, ##"{"allOf": [{"$ref": "#"}]}"##,
    ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"##,
    ##"{"anyOf": [{"type": "string"}, {"not": {"$ref": "#"}}]}"##,
  ])
  func circleIsAMistake(schema: String) async throws {
    let run = try await check(schema, "1")
    #expect(run.code == 2, "\(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.contains("error[schema.mistake]: "), "\(run.errors)")
    #expect(run.errors.contains(" --> hostile.json:1:"), "\(run.errors)")
  }

  @Test func circleThroughMembersIsNone() async throws {
    let schema = ##"{"type": "object", "properties": {"a": {"$ref": "#"}}}"##
    let depth = 200
    let good =
      String(repeating: #"{"a":"#, count: depth) + "{}" + String(repeating: "}", count: depth)
    #expect(try await check(schema, good).code == 0)
    #expect(try await check(schema, good.replacing("{}", with: "1")).code == 1)
  }

  @Test func nestingEndsSomewhere() async throws {
    for keyword in ["allOf", "not"] {
      let isList = keyword == "allOf"
      let (open, close) = isList ? (#"{"allOf":["#, "]}") : (#"{"not":"#, "}")
      let schema =
        String(repeating: open, count: 10_000) + "true" + String(repeating: close, count: 10_000)
      let run = try await check(schema, "1")
      #expect(run.code == 2)
      #expect(run.errors.contains("more than 512 arrays and objects inside each other"))
    }
  }

  @Test func chainOfReferencesHasAnEnd() async throws {
    let links = (0..<10_000).map { ##""d\##($0)": {"$ref": "#/$defs/d\##($0 + 1)"}"## }
    let schema =
      ##"{"$ref": "#/$defs/d0", "$defs": {"##
      + links.joined(separator: ",") + ##", "d10000": {"type": "integer"}}}"##
    #expect([0, 2, 4].contains(try await check(schema, "1").code))
    #expect([1, 2, 4].contains(try await check(schema, "\"a\"").code))
  }

  @Test func longEnumerationIsRead() async throws {
    let words = (0..<400_000).map { "\"word \($0)\"" }.joined(separator: ",")
    let schema = "{\"enum\": [\(words)]}"
    #expect(schema.utf8.count > 5_000_000)
    #expect(try await check(schema, "\"word 399999\"").code == 0)
    let run = try await check(schema, "\"word\"")
    #expect(run.code == 1)
    #expect(run.output.utf8.count < 5000)
  }

  /// Each schema refers to the next one twice: 2^40 ways lead to the last.
  @Test(arguments: ["allOf", "anyOf", "oneOf"])
  func diamondsDoNotMultiply(keyword: String) async throws {
    let levels = (0..<40).map { level in
      let next = ##"{"$ref": "#/$defs/d\##(level + 1)"}"##
      return ##""d\##(level)": {"\##(keyword)": [\##(next), \##(next)]}"##
    }
    let schema =
      ##"{"$ref": "#/$defs/d0", "$defs": {"##
      + levels.joined(separator: ",") + ##", "d40": {"type": "integer"}}}"##
    #expect([0, 1, 4].contains(try await check(schema, "1").code))
    #expect([1, 4].contains(try await check(schema, "\"a\"").code))
  }
}
