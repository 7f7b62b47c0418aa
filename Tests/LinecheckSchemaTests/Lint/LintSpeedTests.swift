import Linecheck
import LinecheckJSON
import LinecheckSchema
import Testing

@Suite("Hostile schemas for the lint", .serialized)
struct LintSpeedTests {
  private static func count(_ schema: String) -> Int {
    SchemaLint().findings(in: Array(schema.utf8), at: LintCase.uri, title: "test.json").count
  }

  private static func seconds(_ schema: String) -> Double {
    let clock = ContinuousClock()
    let time = clock.measure { _ = count(schema) }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
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
    "four times the schema takes no sixteen times the time; the machine may be busy",
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
    #expect(large < small * 40 + 10, "\(small) s, then \(large) s")
  }
}
