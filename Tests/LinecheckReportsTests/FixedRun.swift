import Linecheck
import LinecheckReports
import LinecheckRunner

/// Runs that are the same every time, for every format.
enum FixedRun {
  /// Characters that terminals, XML, Markdown or log readers act on.
  static let odd =
    "\u{0}\u{1b}[31m\\ud800\u{fffe}]]>|`<script>x</script>`\n::error::x\r##[error]\t@all &amp; \"'*_$\\ "
    + "https://example.com www.example.com \u{202e}שלום مرحبا\u{2028}漢字 👩🏽\u{200d}🚀 e\u{301}"

  static let contract = "retell/get-phone-number/200"

  /// All outcomes and severities, with and without each optional part.
  static let payloads: [PayloadResult] = [
    PayloadResult(
      index: 0, source: "captures/good.json", contract: contract, resolvedBy: "folder",
      outcome: .passed, rules: 59),
    PayloadResult(
      index: 1, source: "captures/number.json", contract: contract, resolvedBy: "option",
      outcome: .failed, rules: 59, findings: [weight, nickname, known, unknown]),
    PayloadResult(
      index: 2, source: "captures/log.ndjson", entry: "line 812", contract: contract,
      resolvedBy: "shape", remark: "the body of the other operations looks the same",
      outcome: .passed, rules: 57, findings: [nickname, suppressed]),
    PayloadResult(
      index: 3, source: "captures/empty.json", outcome: .notChecked, reason: "the file is empty",
      reasonHelp: "record the answer again"),
    PayloadResult(
      index: 4, source: odd, entry: odd, contract: odd, resolvedBy: odd, outcome: .failed,
      rules: 3, findings: [oddFinding, oddFinding, endless, oddSuppressed]),
    PayloadResult(
      index: 5, source: odd, contract: odd, outcome: .notChecked, reason: odd, reasonHelp: odd),
  ]

  static func summary(_ payloads: [PayloadResult], expired: Int = 0) -> Summary {
    var summary = Summary(countsNotes: true)
    for payload in payloads { summary.add(payload) }
    summary.foreign = 2
    summary.stale = ["0011223344556677", "8899aabbccddeeff"]
    summary.expired = expired
    summary.exit = 1
    return summary
  }

  /// What a run came to that was stopped early.
  static func interrupted(_ payloads: [PayloadResult]) -> Summary {
    var summary = Summary()
    for payload in payloads { summary.add(payload) }
    summary.isInterrupted = true
    summary.exit = 130
    return summary
  }

  /// What a writer makes of payloads.
  static func report(
    _ writer: some ReportWriter, _ payloads: [PayloadResult] = payloads, _ end: Summary? = nil
  ) -> String {
    var writer = writer
    return text { output in
      writer.begin(output)
      for payload in payloads { writer.add(payload, to: output) }
      writer.end(end ?? summary(payloads), to: output)
    }
  }

  /// What is written.
  static func text(_ write: (ReportOutput) -> Void) -> String {
    let output = ReportOutput()
    write(output)
    return (try? output.text()) ?? "not kept"
  }

  /// What a writer makes of nothing.
  static func emptyReport(_ writer: some ReportWriter) -> String { report(writer, [], Summary()) }
}

extension FixedRun {
  static let page = SourceDocument(
    title: "Retell API, Get Phone Number",
    url: "https://docs.retellai.com/api-references/get-phone-number")

  static func span(_ line: Int, _ columns: Range<Int>, at byte: Int = 512) -> SourceSpan {
    SourceSpan(
      start: SourcePosition(line: line, column: columns.lowerBound),
      end: SourcePosition(line: line, column: columns.upperBound),
      bytes: byte..<byte + columns.count)
  }

  /// The finding of the example in the handbook.
  static let weight = ReportedFinding(
    rule: "retell.agent-weight.weight.maximum", severity: .error, basis: .schema,
    message: "1.5 is greater than 1, the maximum",
    requirement: "the weight of one agent is above 0 and at most 1",
    help: "weights of a list add up to 1", pointer: "/inbound_agents/0/weight",
    span: span(14, 17..<20),
    citations: [Citation(page, at: "#/components/schemas/AgentWeight/properties/weight/maximum")],
    fingerprint: "5f1c2e9a0b7d4c33",
    frame: CodeFrame(line: 14, text: #"      "weight": 1.5"#, mark: 16, length: 3))

  static let nickname = ReportedFinding(
    rule: "retell.phone-number.nickname.type", severity: .warning, basis: .prose,
    message: "a number stands where a string is expected", requirement: "a nickname is a string",
    pointer: "/nickname", span: span(3, 15..<16, at: 40),
    citations: [
      Citation(page, at: "#/components/schemas/PhoneNumberResponse/properties/nickname"),
      Citation(SourceDocument(title: "RFC 8259", url: "http://example.com/8259"), at: "Section 7"),
    ],
    notes: [
      ReportedNote(
        message: "the number is written here", pointer: "/phone_number", span: span(2, 19..<33))
    ],
    fingerprint: "00c0ffee00c0ffee",
    frame: CodeFrame(line: 3, text: "\t\"nickname\":\t7", mark: 13, length: 1))

  static let known: ReportedFinding = {
    var finding = weight
    finding.pointer = "/outbound_agents/0/weight"
    finding.fingerprint = "0123456789abcdef"
    finding.known = true
    return finding
  }()

  static let suppressed: ReportedFinding = {
    var finding = weight
    finding.fingerprint = "89abcdef01234567"
    finding.suppression = "the provider promises to mend it in May"
    return finding
  }()

  static let oddSuppressed: ReportedFinding = {
    var finding = oddFinding
    finding.suppression = odd
    return finding
  }()

  static let unknown = ReportedFinding(
    rule: "retell.phone-number.body.unknown", severity: .note, basis: .implied,
    message: "the page names no such member", requirement: "", pointer: "", span: span(1, 1..<2),
    citations: [], fingerprint: "fedcba9876543210")

  static let oddFinding = ReportedFinding(
    rule: odd, severity: .error, basis: .public, message: odd, requirement: odd, help: odd,
    pointer: "/" + odd, span: span(9, 4..<6),
    citations: [
      Citation(SourceDocument(title: odd, url: "https://example.com/\(odd)"), at: odd),
      Citation(SourceDocument(title: odd, url: "javascript:\(odd)"), at: odd),
    ],
    notes: [ReportedNote(message: odd, pointer: "/" + odd, span: span(9, 1..<2))],
    fingerprint: odd, frame: CodeFrame(line: 9, text: odd, mark: 100, length: 30))

  static let endless = ReportedFinding(
    rule: "endless", severity: .error, basis: .schema,
    message: String(repeating: "long ", count: 2000), requirement: "short", pointer: "/x",
    span: span(1, 1..<2), citations: [], fingerprint: "1111111111111111")
}
