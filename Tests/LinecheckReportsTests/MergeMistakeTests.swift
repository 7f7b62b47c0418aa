import LinecheckJSON
import LinecheckReports
import LinecheckRunner
import Testing

/// What is no report, or does not belong together, is said with its place.
struct MergeMistakeTests {
  private static let good = FixedRun.report(JSONReport(), [FixedRun.payloads[1]], end)
  private static let lines = FixedRun.report(NDJSONReport(), [FixedRun.payloads[1]], end)

  private static var end: Summary {
    var summary = Summary(countsNotes: true)
    summary.add(FixedRun.payloads[1])
    return summary
  }

  private static func message(_ texts: [String]) -> String {
    do {
      let readers = try texts.enumerated().flatMap { number, text in
        try ReportReader.all(in: PaddedBytes(text), name: "\(number + 1).json")
      }
      _ = try MergedReport(readers)
      return "merged"
    } catch {
      return "\(error)"
    }
  }

  private static let faults: [(String, String, String, String)] = [
    (good, "\"index\": 1", "\"index\": \"x\"", "1.json:5:16: "),
    (good, "\"index\": 1,", "", "1.json:4:5: "),
    (good, "\"linecheck\": 1", "\"linecheck\": 2", "1.json:2:16: 2 is not 1, at /linecheck"),
    (good, "\"severity\": \"warning\"", "\"severity\": \"bad\"", "1.json:35:23: "),
    (good, "\"basis\": \"prose\",", "", "1.json:33:9: "),
    (
      good, "\"rules\": 59", "\"rules\": 9223372036854775807",
      "is greater than 1099511627776, the maximum, at /payloads/0/rules"
    ),
    (good, "\"shard\": null", "\"shard\": \"5/4\"", "at /summary/shard"),
    (good, "\"payloads\": 1,", "\"payloads\": 2,", "the summary counts 2 payloads, and there is 1"),
    (good, "\"shard\": null", "\"shard\": \"1/2\"", "1.json:4:5: payload 1 is none of share 1/2"),
    (good, "  }\n}\n", "", "1.json:"),
    (good, good, "", "1.json:1:1: "),
    (good, good, "[]", "1.json:1:1: "),
    (lines, "\"index\": 1", "\"index\": true", "1.json:1:11: "),
    (lines, "\"linecheck\": 1", "\"linecheck\": 7", "1.json:2:15: 7 is not 1, at /linecheck"),
    (lines, "{\"linecheck\": 1", "{\"no\": 1", "the report ends without its summary"),
    (lines, "{\"index\"", "{\"index\": 1}\n{\"index\"", "1.json:1:1: "),
  ]

  @Test(arguments: faults)
  func isSaidWithItsPlace(text: String, part: String, other: String, message: String) throws {
    #expect(Self.message([text]) == "merged")
    try #require(text.contains(part))
    let found = Self.message([text.replacing(part, with: other, maxReplacements: 1)])
    #expect(found.contains(message), "\(found)")
  }

  private static func share(_ shard: String?, _ gates: Gates = Gates()) -> String {
    var summary = Summary()
    summary.shard = shard
    summary.gates = gates
    return FixedRun.report(NDJSONReport(), [], summary)
  }

  private static let groups: [([String?], String)] = [
    (["1/2", "2/2"], "merged"), (["2/3", "3/3", "1/3"], "merged"), ([nil, nil], "merged"),
    (["1/2"], "share 2/2 is missing"), (["3/3", "1/3"], "share 2/3 is missing"),
    (["1/2", "2/2", "1/2"], "share 1/2 is in 1.json and 3.json"),
    (["1/2", nil], "1.json is about a share of its input, and 2.json is not"),
    (["1/2", "2/3"], "1.json is one of 2 shares, and 2.json is one of 3"),
  ]

  @Test(arguments: groups)
  func sharesAreAllThereOnce(shards: [String?], message: String) {
    #expect(Self.message(shards.map { Self.share($0) }) == message)
  }

  private static let gates: [(Gates, String)] = [
    (Gates(failOn: .warning), "--fail-on"), (Gates(minPayloads: 3), "--min-payloads"),
    (Gates(required: ["a/b/c"]), "--require"), (Gates(failOnStale: true), "--fail-on-stale"),
  ]

  @Test(arguments: gates)
  func optionsAgree(gates: Gates, option: String) {
    let found = Self.message([Self.share(nil), Self.share(nil, gates)])
    #expect(found == "1.json and 2.json were made with a different \(option)")
  }
}
