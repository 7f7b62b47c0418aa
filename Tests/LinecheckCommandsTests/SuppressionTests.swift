import Foundation
import TestSupport
import Testing

struct SuppressionTests {
  private static let rule = "retell.agent-weight.weight.maximum"
  private static let body = """
    {
      "phone_number": "+14157774444", "phone_number_type": "retell-twilio",
      "last_modification_timestamp": 1722430805999,
      "inbound_agents": [{ "agent_id": "a", "weight": 7.5 }]
    }
    """

  private func run(_ suppression: String, _ words: [String] = []) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      try folder.write(
        """
        {
          "linecheck": 1, "contract": "\(Bodies.contract)",
          "suppressions": [
            {\(suppression)}
          ]
        }
        """, to: "linecheck.json")
      try folder.write(Self.body, to: "captures/old/a.json")
      return try await Program.run(["check", "captures"] + words, in: folder)
    }
  }

  @Test(arguments: [
    #""rule": "retell.agent-weight.weight.maximum""#, #""rule": "retell.agent-weight.*""#,
    #""rule": "retell.*", "paths": "captures/old/**""#,
    #""rule": "retell.*", "paths": "captures/*/*.json", "pointer": "/inbound_agents/*/weight""#,
  ])
  func holdsUpToItsDay(fitting: String) async throws {
    let run = try await run(fitting + #", "reason": "why", "expires": "2999-12-31""#)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(!run.output.contains(Self.rule))
  }

  @Test(arguments: [[], ["--fail-on", "never"]])
  func failsPastItsDay(words: [String]) async throws {
    let run = try await run(
      #""rule": "retell.agent-weight.*", "reason": "the importer of 2019", "expires": "2020-01-31""#,
      words)
    #expect(run.code == 1)
    #expect(run.output.contains("error[\(Self.rule)]"))
    #expect(
      run.errors == """
        linecheck: linecheck.json:4:5: the suppression of retell.agent-weight.* expired after \
        2020-01-31: the importer of 2019
        linecheck: a suppression is past its date

        """)
  }

  @Test(arguments: [
    (#""rule": "json.*""#, "json.*"),
    (#""rule": "retell.agent-weight.*", "paths": "captures/new/**""#, "retell.agent-weight.*"),
    (#""rule": "retell.agent-weight.*", "pointer": "/inbound_agents/*""#, "retell.agent-weight.*"),
  ])
  func thatFitsNothingIsNamed(fitting: String, rule: String) async throws {
    let run = try await run(fitting + #", "reason": "why", "expires": "2999-12-31""#)
    #expect(run.code == 1)
    #expect(
      run.errors
        == "linecheck: linecheck.json:4:5: the suppression of \(rule) fits no finding; it can go\n")
  }

  @Test func itsReasonIsReportedAndNothingOfThePayload() async throws {
    let run = try await run(
      #""rule": "retell.*", "reason": "Grace said so", "expires": "2999-12-31""#,
      ["--report", "json"])
    #expect(run.code == 0)
    #expect(run.output.contains("Grace said so"))
    #expect(!run.everything.contains("14157774444"))
  }
}
