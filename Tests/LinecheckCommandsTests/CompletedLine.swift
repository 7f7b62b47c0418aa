import Testing

/// A line that is typed, and what its last word becomes.
struct CompletedLine: Sendable, CustomTestStringConvertible {
  let typed: String
  let completed: String
  /// Whether a file completes it, which bash does itself.
  var isFile = false
  /// What else begins so, without its beginning.
  var others: [String] = []

  var testDescription: String { typed }
  /// What is typed of the last word.
  var word: String {
    typed.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  static let all = [
    CompletedLine(typed: "comp", completed: "completions"),
    CompletedLine(typed: "--ver", completed: "--version"),
    CompletedLine(typed: "check --rep", completed: "--report"),
    CompletedLine(typed: "check --report js", completed: "json"),
    CompletedLine(typed: "check --report=js", completed: "--report=json"),
    CompletedLine(
      typed: "check --report=json=nu", completed: "--report=json=number.json", isFile: true),
    CompletedLine(typed: "check --report json=nu", completed: "json=number.json", isFile: true),
    CompletedLine(typed: "check --fail-on w", completed: "warning"),
    CompletedLine(typed: "check --quiet --input=nd", completed: "--input=ndjson"),
    CompletedLine(typed: "check --junit-flavor s", completed: "strict"),
    CompletedLine(typed: "check nu", completed: "number.json", isFile: true),
    CompletedLine(typed: "check -- nu", completed: "number.json", isFile: true),
    CompletedLine(typed: "check --baseline nu", completed: "number.json", isFile: true),
    CompletedLine(
      typed: "check --contract retell/get-phone-number/para",
      completed: "retell/get-phone-number/parameters"),
    CompletedLine(
      typed: "check --require=vapi/as", completed: "--require=vapi/assistant-request/",
      others: ["request", "response"]),
    CompletedLine(
      typed: "check --contract=retell/get-phone-number/200@",
      completed: "--contract=retell/get-phone-number/200@2026-02"),
    CompletedLine(
      typed: "redact --map a=vapi/get-phone-number/p",
      completed: "a=vapi/get-phone-number/parameters"),
    CompletedLine(typed: "check --base-url el", completed: "elevenlabs="),
    CompletedLine(typed: "live --rate 5 vapi g", completed: "get-phone-number"),
    CompletedLine(typed: "live --all re", completed: "retell"),
    CompletedLine(typed: "rules exp", completed: "explain"),
    CompletedLine(
      typed: "rules explain retell.agent-weight.weight.maxi",
      completed: "retell.agent-weight.weight.maximum"),
    CompletedLine(
      typed: "contracts show retell/imp", completed: "retell/import-phone-number/",
      others: ["201", "400", "401", "500", "request"]),
    CompletedLine(typed: "completions z", completed: "zsh"),
    CompletedLine(typed: "help --m", completed: "--man"),
    CompletedLine(typed: "help mer", completed: "merge"),
  ]
}
