import Linecheck
import LinecheckJSON
import LinecheckReports
import LinecheckRunner
import Testing

@Suite struct JSONReportTests {
  /// The example that tools are built on, to the letter.
  @Test func writesTheExampleOfTheHandbook() {
    var finding = FixedRun.weight
    finding.help = nil
    let payload = PayloadResult(
      index: 0, source: "captures/number.json", contract: FixedRun.contract, resolvedBy: "option",
      outcome: .failed, rules: 59, findings: [finding])
    var summary = Summary()
    summary.add(payload)
    summary.exit = 1
    #expect(FixedRun.report(JSONReport(), [payload], summary) == Self.example)
  }

  @Test func isReadBack() throws {
    let report = FixedRun.report(JSONReport())
    let root = try Document(report.utf8).root
    #expect(root["linecheck"]?.integer == 1)
    #expect(root["summary"]?["errors"]?.integer == 7)
    #expect(root["summary"]?["shard"]?.isNull == true)
    let payloads = try #require(root["payloads"]?.items)
    #expect(payloads.count == FixedRun.payloads.count)
    for (read, payload) in zip(payloads, FixedRun.payloads) {
      #expect(read["source"]?.string == payload.source)
      #expect(read["entry"]?.string == payload.entry)
      #expect(read["reason"]?.string == payload.reason)
      #expect(read["outcome"]?.string == payload.outcome.rawValue)
      let findings = try #require(read["findings"]?.items)
      #expect(findings.count == payload.findings.count)
      for (read, finding) in zip(findings, payload.findings) {
        #expect(read["message"]?.string == finding.message)
        #expect(read["pointer"]?.string == finding.pointer)
        #expect(read["documented"]?["url"]?.string == finding.citations.first?.document.url)
        #expect(read["notes"]?[0]?["message"]?.string == finding.notes.first?.message)
        #expect(read["known"]?.boolean == finding.known)
      }
    }
  }

  @Test func holdsNothingInvisible() {
    let report = FixedRun.report(JSONReport())
    #expect(!report.unicodeScalars.contains { $0 != "\n" && JSONText.isInvisible($0) })
  }

  @Test(.enabled(if: Python.isPresent, "python3 is missing"))
  func isReadByPython() throws {
    let program = "import json, sys; print(len(json.load(sys.stdin.buffer)['payloads']))"
    #expect(try Python.run(program, FixedRun.report(JSONReport())) == "6\n")
    #expect(try Python.run(program, FixedRun.emptyReport(JSONReport())) == "0\n")
  }
}

extension JSONReportTests {
  private static let example = """
    {
      "linecheck": 1,
      "payloads": [
        {
          "index": 0,
          "source": "captures/number.json",
          "entry": null,
          "contract": "retell/get-phone-number/200",
          "resolvedBy": "option",
          "remark": null,
          "outcome": "failed",
          "reason": null,
          "reasonHelp": null,
          "rules": 59,
          "findings": [
            {
              "rule": "retell.agent-weight.weight.maximum",
              "severity": "error",
              "basis": "schema",
              "message": "1.5 is greater than 1, the maximum",
              "requirement": "the weight of one agent is above 0 and at most 1",
              "pointer": "/inbound_agents/0/weight",
              "line": 14, "column": 17, "endLine": 14, "endColumn": 20, "offset": 512, "length": 3,
              "documented": { "title": "Retell API, Get Phone Number", \
    "at": "#/components/schemas/AgentWeight/properties/weight/maximum", \
    "url": "https://docs.retellai.com/api-references/get-phone-number" },
              "alsoDocumented": [],
              "help": null,
              "notes": [],
              "frame": { "line": 14, "text": "      \\"weight\\": 1.5", "mark": 16, "length": 3 },
              "fingerprint": "5f1c2e9a0b7d4c33",
              "known": false,
              "suppressed": null
            }
          ]
        }
      ],
      "summary": {
        "payloads": 1, "passed": 0, "failed": 1, "notChecked": 0, "foreign": 0,
        "errors": 1, "warnings": 0, "notes": null, "known": 0, "shard": null, "exit": 1,
        "rules": 59, "suppressed": 0, "expired": 0, "interrupted": false,
        "failOn": "error", "minPayloads": 0, "failOnStale": false,
        "required": [],
        "unmet": [],
        "unmatched": [],
        "stale": null
      }
    }

    """
}
