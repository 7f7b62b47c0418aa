import Foundation
import Linecheck
import LinecheckJSON
import LinecheckSchema
import Testing

@Suite("Hostile schemas for the lint", .serialized)
struct LintSpeedTests {
  private static func count(_ schema: String) -> Int {
    SchemaLint().findings(in: Array(schema.utf8), at: LintCase.uri, title: "test.json").count
  }

  /// The processor's time for a lint on this thread, whatever else the machine does.
  private static func seconds(_ schema: String) -> Double {
    func now() -> Double {
      var time = timespec()
      _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    _ = count(schema)
    return now() - start
  }

  @Test("500 schemas inside each other: all are looked at, and too many to compile is one finding")
  func deep() {
    let schema =
      String(repeating: #"{"not":"#, count: 500) + "{}" + String(repeating: "}", count: 500)
    #expect(Self.count(schema) == 1)
    let deeper =
      String(repeating: #"{"not":"#, count: 600) + "{}" + String(repeating: "}", count: 600)
    #expect(Self.count(deeper) == 1)
  }

  @Test(
    "four times the schema takes about four times the time",
    arguments: [
      { "{\"enum\": [\((0..<$0).map { "\"value \($0)\"" }.joined(separator: ","))]}" },
      { size in
        let members = (0..<size / 20).map {
          "\"p\($0)\": {\"type\": \"string\", \"default\": \"\"}"
        }
        return "{\"properties\": {\(members.joined(separator: ","))}}"
      },
      { "{\"anyOf\": [\((0..<$0 / 20).map { "{\"minimum\": \($0)}" }.joined(separator: ","))]}" },
      { "{\((0..<$0 / 20).map { "\"k\($0)\": 1" }.joined(separator: ","))}" },
      { size in
        let links = (0..<size / 20).map { "\"a\($0)\": {\"$ref\": \"#/$defs/a\($0 + 1)\"}" }
        return "{\"$defs\": {\(links.joined(separator: ",")), \"a\(size / 20)\": {}}}"
      },
    ] as [@Sendable (Int) -> String])
  func linear(_ schema: @Sendable (Int) -> String) {
    let (small, large) = (Self.seconds(schema(10_000)), Self.seconds(schema(40_000)))
    #expect(large < small * 10 + 0.5, "\(small) s, then \(large) s")
  }
}
