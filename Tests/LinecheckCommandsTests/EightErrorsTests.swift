import Foundation
import TestSupport
import Testing

/// One body with eight faults: each found once, where it is, with its document, in every report.
struct EightErrorsTests {
  struct Fault: Sendable {
    let rule: String
    let line: Int
    let column: Int
    let pointer: String
    /// What the report says about the document.
    let documented: String
  }

  private static let faults = [
    Fault(
      rule: "retell.phone-number.last_modification_timestamp.required", line: 1, column: 1,
      pointer: "/last_modification_timestamp", documented: "PhoneNumberResponse (schema)"),
    Fault(
      rule: "retell.phone-number.allowed_inbound_country_list.item.iso3166", line: 4, column: 42,
      pointer: "/allowed_inbound_country_list/1",
      documented: "PhoneNumberResponse.allowed_inbound_country_list (prose)"),
    Fault(
      rule: "retell.phone-number.area_code.type", line: 5, column: 16, pointer: "/area_code",
      documented: "PhoneNumberResponse.area_code (schema)"),
    Fault(
      rule: "retell.phone-number.fallback_number.not-self", line: 6, column: 22,
      pointer: "/fallback_number", documented: "PhoneNumberResponse.fallback_number (prose)"),
    Fault(
      rule: "retell.phone-number.sip_outbound_trunk_config.transport.enum", line: 8, column: 18,
      pointer: "/sip_outbound_trunk_config/transport",
      documented: "PhoneNumberResponse.sip_outbound_trunk_config.transport (prose)"),
    Fault(
      rule: "retell.agent-weight.agent_version.pattern", line: 11, column: 49,
      pointer: "/inbound_agents/0/agent_version", documented: "AgentVersionReference (schema)"),
    Fault(
      rule: "retell.phone-number.outbound_agents.weights-sum", line: 13, column: 22,
      pointer: "/outbound_agents", documented: "PhoneNumberResponse.outbound_agents (prose)"),
    Fault(
      rule: "retell.agent-weight.weight.maximum", line: 18, column: 38,
      pointer: "/inbound_sms_agents/0/weight", documented: "AgentWeight.weight (schema)"),
  ]

  private static let page = "https://docs.retellai.com/api-references/get-phone-number"

  private func run(_ format: String, _ body: String = Bodies.faulty) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      try folder.write(body, to: "number.json")
      let run = try await Program.run(
        ["check", "--contract", Bodies.contract, "--report", format, "number.json"], in: folder)
      #expect(run.code == 1)
      #expect(run.errors == "")
      return run
    }
  }

  /// What people read is the same in three formats, once their markup is taken away.
  @Test(arguments: ["text", "junit", "markdown"])
  func standWhereTheyAre(format: String) async throws {
    let text = try await run(format).output
      .replacing(/<a href="(?<url>[^"]*)">(?<words>[^<]*)<\/a>/) { $0.output.words }
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("</pre>", with: "")
      // A folded finding says where it is in the line that is seen.
      .replacing("</code><br><code>", with: "\n--> ").replacing("</code></summary>", with: "")
    let blocks = text.components(separatedBy: "error[").dropFirst()
    let found = blocks.map { block in
      let lines = block.split(separator: "\n").map(String.init)
      let documented = lines.first { $0.contains("= documented: ") } ?? ""
      return [
        String(block.prefix { $0 != "]" }), Self.trimmed(lines[1]),
        Self.trimmed(documented.prefix { $0 != "<" }),
      ]
    }
    let expected = Self.faults.map { fault in
      [
        fault.rule, "--> number.json:\(fault.line):\(fault.column)  at \(fault.pointer)",
        "= documented: Retell API, Get Phone Number, \(fault.documented)",
      ]
    }
    #expect(found == expected)
  }

  @Test func standInJSON() async throws {
    let report = try Report(try await run("json"))
    let findings = report.payloads.flatMap(\.findings)
    #expect(findings.map(\.rule) == Self.faults.map(\.rule))
    #expect(findings.map(\.line) == Self.faults.map(\.line))
    #expect(findings.map(\.column) == Self.faults.map(\.column))
    #expect(findings.map(\.pointer) == Self.faults.map(\.pointer))
    #expect(findings.allSatisfy { $0.documented.url == Self.page })
    #expect(findings.allSatisfy { $0.documented.at.hasPrefix("#/components/schemas/") })
    #expect(findings.allSatisfy { $0.severity == "error" })
    #expect(report.summary.errors == 8)
    #expect(report.summary.exit == 1)
  }

  @Test func areCasesOfJUnit() async throws {
    let xml = try await run("junit").output
    #expect(xml.contains(#"<testsuites name="linecheck" tests="8" failures="8" errors="0""#))
    for fault in Self.faults {
      let name = #"name="number.json \#(fault.pointer) \#(fault.rule)""#
      #expect(xml.contains(#"\#(name) file="number.json" line="\#(fault.line)""#))
    }
  }

  @Test func areLinkedInMarkdown() async throws {
    let markdown = try await run("markdown").output
    let links = markdown.split(separator: "<a href=\"\(Self.page)\">")
    #expect(links.count - 1 >= Self.faults.count)
    #expect(markdown.hasPrefix("## Linecheck: 1 of 1 payload failed\n"))
  }

  @Test(arguments: [Bodies.faulty, Bodies.faultyOnOneLine, Bodies.faultyReversed])
  func areTheSameInEveryLayout(body: String) async throws {
    let report = try Report(try await run("json", body))
    let rules = report.payloads.flatMap(\.findings).map(\.rule)
    #expect(rules.sorted() == Self.faults.map(\.rule).sorted())
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }
}
