import Foundation
import Linecheck
import LinecheckProviders
import LinecheckSchema
import TestSupport
import Testing

/// The Swift that the README shows compiles, and does what it says.
struct ReadmeSnippetTests {
  @Test func serverSnippetsFindWhatTheySay() throws {
    let readme = try String(
      contentsOf: SharedFolder.project.appending(path: "README.md"), encoding: .utf8)
    let snippets = readme.components(separatedBy: "\n```swift\n").dropFirst().map { block in
      String(block[..<(block.range(of: "\n```")?.lowerBound ?? block.endIndex)]) + "\n"
    }
    try #require(snippets.count == 3)
    let own = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for line in snippets.joined().split(separator: "\n") where !line.hasPrefix("//") {
      #expect(own.contains(line.trimmingCharacters(in: .whitespaces)), "not compiled: \(line)")
    }
    let body = Array(#"{"event": "call_inbound", "call_inbound": {}}"#.utf8)
    do {
      let findings = try Retell.inboundCallWebhookRequest.findings(in: body)
      for finding in findings { print(finding.severity, finding.rule, finding) }
      #expect(!findings.isEmpty)
    }
    do {
      let agent = Rule.object {
        Field("agent_id", .string.length(1...))
        Field("weight", .number.above(0).atMost(1))
        Field("note", .string.nullable()).optional()
      }
      let program = try Program(.array(of: agent).sum(of: "weight", equals: 1))
      let findings = try program.findings(in: #"[{"agent_id": "a", "weight": 1.5}]"#)
      #expect(snippets[1].contains("// \(findings)\n"))
    }
    let definition = readme.components(separatedBy: "\n```json\n").first {
      $0.contains("\"$defs\"")
    }
    do {
      let bytes = Array(try #require(definition?.components(separatedBy: "\n```").first).utf8)
      let schema = try JSONSchema(bytes, at: "file:///line.schema.json", title: "line.schema.json")
      let program = try schema.program(id: "line")
      let findings = try program.findings(in: #"{"number": "+14157774444", "weight": 2}"#)
      #expect(snippets[2].contains("// \(findings)\n"))
    }
  }
}
