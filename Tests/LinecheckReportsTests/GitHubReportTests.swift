import LinecheckJSON
import LinecheckRunner
import Testing

@testable import LinecheckReports

@Suite struct GitHubReportTests {
  private static func errors(_ count: Int, notChecked: Int = 0) -> [PayloadResult] {
    (0..<count).map { index in
      PayloadResult(
        index: index, source: "\(index).json", outcome: .failed, findings: [FixedRun.weight])
    }
      + (0..<notChecked).map { index in
        PayloadResult(index: count + index, source: "n\(index)", outcome: .notChecked, reason: "no")
      }
  }

  private static func read(_ payloads: [PayloadResult]) -> [WorkflowCommand] {
    WorkflowCommand.read(FixedRun.report(GitHubReport(), payloads)).commands
  }

  @Test func saysWhereAndWhat() throws {
    let command = try #require(Self.read([FixedRun.payloads[1]]).first)
    #expect(command.name == "error")
    #expect(
      command.properties == [
        "file": "captures/number.json", "line": "14", "endLine": "14", "col": "17",
        "endColumn": "19", "title": "retell.agent-weight.weight.maximum",
      ])
    #expect(
      command.data == """
        1.5 is greater than 1, the maximum
        expected: the weight of one agent is above 0 and at most 1
        at /inbound_agents/0/weight
        documented: Retell API, Get Phone Number, AgentWeight.weight (schema)
        help: weights of a list add up to 1
        """)
  }

  @Test func showsLevelsAndLeavesOutWhatDoesNotCount() {
    let (commands, others) = WorkflowCommand.read(FixedRun.report(GitHubReport()))
    #expect(
      commands.map(\.name) == Array(repeating: "error", count: 6) + [
        "warning", "warning", "notice",
      ])
    #expect(commands[4].properties["title"] == "not checked")
    #expect(commands[4].properties["file"] == "captures/empty.json")
    #expect(commands[4].properties["line"] == nil)
    #expect(others.count == 1)
    #expect(others.first?.hasPrefix("linecheck: 6 payloads: 2 passed, 2 failed") == true)
  }

  @Test(arguments: [
    (10, 0, ""), (11, 0, "2 more errors"), (100, 0, "91 more errors"),
    (10, 1, "1 more error and 1 payload that was not checked"),
    (9, 2, "2 payloads that were not checked"), (3, 20, "14 payloads that were not checked"),
    (3, 7, ""),
  ])
  func countsTheRest(errors: Int, notChecked: Int, rest: String) {
    let commands = Self.read(Self.errors(errors, notChecked: notChecked))
    #expect(commands.count == 10)
    let last = commands.last?.data ?? ""
    if rest.isEmpty {
      #expect(!last.contains("see the other reports"))
    } else {
      #expect(last == "and \(rest); see the other reports")
    }
  }

  @Test(arguments: [
    "::error::x", "##[error]x", " ##[command]x", "a\n::warning::b\r::stop-commands::c", "###[",
    "%0A::x",
    "##[##[#[", "\u{85}::error::x", "\u{2028}::error::",
  ])
  func letsNoTextBeACommand(text: String) throws {
    var finding = FixedRun.weight
    (finding.message, finding.rule, finding.pointer) = (text, text, text)
    (finding.help, finding.requirement) = (text, text)
    let payload = PayloadResult(
      index: 0, source: text, entry: text, outcome: .failed, reason: text, findings: [finding])
    let log = FixedRun.report(GitHubReport(), [payload])
    let (commands, others) = WorkflowCommand.read(log)
    #expect(commands.map(\.name) == ["error"])
    #expect(others.count == 1)
    let command = try #require(commands.first)
    #expect(!command.data.contains("##["))
    #expect(command.data.hasPrefix(Visible.line(text).replacing("##[", with: "#\\u0023[")))
    #expect(command.properties["title"] == Visible.line(text))
  }

  @Test func keepsAnyNameOfAFile() {
    let names = ["a:b,c%0A=d.json", "a\nb\r\nc.json", "%25%2C.json", "x=y,file=z.json", "é 漢.json"]
    for name in names {
      let payload = PayloadResult(
        index: 0, source: name, outcome: .failed, findings: [FixedRun.weight])
      #expect(Self.read([payload]).first?.properties["file"] == name)
    }
  }

  @Test func namesNoFileThatIsNone() throws {
    for source in ["<stdin>", "/elsewhere/a.json", "../a.json"] {
      let payload = PayloadResult(
        index: 0, source: source, outcome: .failed, findings: [FixedRun.weight])
      let command = try #require(Self.read([payload]).first)
      #expect(command.properties.keys.sorted() == ["title"])
      #expect(
        command.data.contains("\nin \(source), line 14, column 17, at /inbound_agents/0/weight\n"))
    }
  }

  /// The runner cuts messages at 4,096 characters; several lines stay several lines.
  @Test func keepsMessagesShort() {
    for command in Self.read(FixedRun.payloads) {
      #expect(command.data.unicodeScalars.count < 4096)
    }
  }

  @Test func givesNoColumnsForSeveralLines() throws {
    var finding = FixedRun.weight
    finding.span.end = SourcePosition(line: 20, column: 2)
    let payload = PayloadResult(index: 0, source: "a", outcome: .failed, findings: [finding])
    let command = try #require(Self.read([payload]).first)
    #expect(command.properties.keys.sorted() == ["endLine", "file", "line", "title"])
  }

  @Test func saysThatNothingWasChecked() {
    #expect(
      FixedRun.emptyReport(GitHubReport()) == """
        ::error title=linecheck::there is nothing to check
        linecheck: 0 payloads: nothing was checked; 0 errors, 0 warnings; rules applied 0 times

        """)
  }

  @Test(arguments: 0..<20) func isReadWhateverIsInIt(seed: UInt64) {
    var random = RandomRun(seed: seed)
    let payloads = random.payloads()
    let (commands, others) = WorkflowCommand.read(FixedRun.report(GitHubReport(), payloads))
    let levels = ["error", "warning", "notice"]
    #expect(commands.allSatisfy { levels.contains($0.name) })
    #expect(others.count == 1)
    for level in levels { #expect(commands.count { $0.name == level } <= 10) }
  }
}
