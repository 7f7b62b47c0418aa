import Linecheck
import LinecheckJSON
import Testing

@testable import LinecheckRunner

struct ConfigurationTests {
  private static let whole = """
    {
      "linecheck": 1,
      "contract": "sample/",
      "maps": [
        { "paths": "calls/**", "contract": "sample/body/200" },
        { "paths": "{a,b}.json", "contract": "other/thing/request" }
      ],
      "baseURLs": [{ "url": "https://proxy.example.com/sample", "provider": "sample" }],
      "failOn": "warning",
      "notes": true,
      "severities": { "sample.body.200.name.type": "note", "json.*": "error" },
      "suppressions": [
        { "rule": "json.duplicate-key", "reason": "old", "expires": "2027-01-31" },
        {
          "rule": "sample.body.*", "paths": "old/**", "pointer": "/parts/*",
          "reason": "é", "expires": "2026-12-31"
        }
      ],
      "minPayloads": 10,
      "require": ["sample/body/200", "other/"],
      "reports": ["text", "json=-", "junit=build/out.xml"],
      "baseline": "known.baseline",
      "failOnStale": true,
      "redaction": { "secret": ["x-token"], "personal": ["nickname"] }
    }
    """

  @Test func saysEverythingThatIsWritten() throws {
    let read = try Sampling.configuration(Self.whole, at: "up/linecheck.json")
    #expect((read.path, read.folder, read.contract) == ("up/linecheck.json", "up", "sample/"))
    #expect(read.maps.map(\.paths.pattern) == ["calls/**", "{a,b}.json"])
    #expect(read.maps.map(\.contract) == ["sample/body/200", "other/thing/request"])
    #expect(
      read.baseURLs == [.init(url: "https://proxy.example.com/sample", provider: "sample")])
    #expect(read.failOn == .warning)
    #expect(read.notes == true)
    #expect(
      read.severities == [
        .init(RulePattern("sample.body.200.name.type"), .note),
        .init(RulePattern("json.*"), .error),
      ])
    #expect(read.minPayloads == 10)
    #expect(read.require == ["sample/body/200", "other/"])
    #expect(read.failOnStale == true)
    #expect(read.additions == RedactionAdditions(secret: ["x-token"], personal: ["nickname"]))
  }

  @Test func suppressionsKnowWhereTheyStand() throws {
    let read = try Sampling.configuration(Self.whole)
    #expect(
      read.suppressions == [
        Suppression(
          rule: RulePattern("json.duplicate-key"), reason: "old", expires: .sure("2027-01-31"),
          position: SourcePosition(line: 13, column: 5)),
        Suppression(
          rule: RulePattern("sample.body.*"), paths: Glob("old/**"),
          pointer: PointerPattern("/parts/*"), reason: "é", expires: .sure("2026-12-31"),
          position: SourcePosition(line: 14, column: 5)),
      ])
  }

  @Test(arguments: [
    ("linecheck.json", "build/out.xml", "known.baseline"),
    ("a/b/linecheck.json", "a/b/build/out.xml", "a/b/known.baseline"),
    ("/a/linecheck.json", "/a/build/out.xml", "/a/known.baseline"),
    ("/linecheck.json", "/build/out.xml", "/known.baseline"),
    ("../linecheck.json", "../build/out.xml", "../known.baseline"),
  ])
  func pathsAreRelativeToItsFolder(path: String, report: String, baseline: String) throws {
    let read = try Sampling.configuration(Self.whole, at: path)
    #expect(read.reports == ["text", "json=-", "junit=\(report)"])
    #expect(read.baseline == baseline)
  }

  @Test func saysNothingBesideItsVersion() throws {
    let read = try Sampling.configuration(#"{"linecheck": 1}"#)
    #expect(read.contract == nil && read.failOn == nil && read.notes == nil)
    #expect(read.minPayloads == nil && read.baseline == nil && read.failOnStale == nil)
    #expect(read.maps.isEmpty && read.baseURLs.isEmpty && read.severities.isEmpty)
    #expect(read.suppressions.isEmpty && read.require.isEmpty && read.reports.isEmpty)
    #expect(!read.raisesNotes)
  }

  @Test(arguments: [
    (#""json.unsafe-integer": "error""#, true), (#""json.unsafe-integer": "note""#, false),
    (#""json.duplicate-key": "error""#, false), (#""json.*": "warning""#, true),
    (#""sample.noted": "warning""#, true), (#""sample.body.*": "error""#, false),
  ])
  func knowsWhetherNotesCountForMore(severities: String, isRaised: Bool) throws {
    let read = try Sampling.configuration(#"{"linecheck": 1, "severities": {\#(severities)}}"#)
    #expect(read.raisesNotes == isRaised)
  }
}
