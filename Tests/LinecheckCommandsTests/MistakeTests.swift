import TestSupport
import Testing

/// Command lines that mean nothing: one message, the nearest thing that does, exit code 2.
struct MistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let words: [String]
    let message: String
    let help: String?

    init(_ line: String, _ message: String, _ help: String? = nil) {
      words = line.split(separator: " ").map(String.init)
      self.message = message
      self.help = help
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let formats =
    "text, json, ndjson, junit, markdown, github, sarif, html, tap, codeclimate"

  @Test(arguments: [
    Mistake("chek number.json", "there is no command chek", "did you mean check?"),
    Mistake("frobnicate", "there is no command frobnicate"),
    Mistake("help chek", "there is no command chek", "did you mean check?"),
    Mistake("help --mann", "there is no option --mann", "did you mean --man?"),
    Mistake("help check rules", "rules is one operand too many"),
    Mistake(
      "completions", "completions needs a shell: bash, zsh, fish", "linecheck completions bash"),
    Mistake(
      "completions powershell",
      "there are no completions for powershell; there are some for bash, zsh, fish"),
    Mistake(
      "completions fisch", "there are no completions for fisch; there are some for bash, zsh, fish",
      "did you mean fish?"),
    Mistake("completions zsh bash", "bash is one operand too many"),
    Mistake("check", "check needs a path", "linecheck check FILE, FOLDER or -"),
    Mistake("check --quiet", "check needs a path", "linecheck check FILE, FOLDER or -"),
    Mistake("check --", "check needs a path", "linecheck check FILE, FOLDER or -"),
    Mistake("check - -", "standard input can be read only once"),
    Mistake("check --contrct x a.json", "there is no option --contrct", "did you mean --contract?"),
    Mistake("check --frobnicate a.json", "there is no option --frobnicate"),
    Mistake("check -v a.json", "there is no option -v"),
    Mistake("contracts --reveal", "there is no option --reveal"),
    Mistake("check a.json --report", "--report needs a value: --report FORMAT[=FILE]"),
    Mistake("check --quiet=yes a.json", "--quiet takes no value"),
    Mistake(
      "check --contract retell/get-phone-number/201 a.json",
      "there is no contract retell/get-phone-number/201",
      "did you mean retell/get-phone-number/200?"),
    Mistake(
      "check --contract twilio a.json", "there is no contract twilio",
      "`linecheck contracts` lists them"),
    Mistake(
      "check --contract= a.json", "there is no contract ", "`linecheck contracts` lists them"),
    Mistake(
      "check --report jsn a.json",
      "there is no report format jsn; there are \(formats)",
      "did you mean json?"),
    Mistake(
      "check --report sariff=a b",
      "there is no report format sariff; there are \(formats)", "did you mean sarif?"),
    Mistake("check --report json= a.json", "--report json= names no file"),
    Mistake(
      "check --report text --report json a.json",
      "text and json would both go to standard output",
      "name a file for one of them: --report json=FILE"),
    Mistake(
      "check --report json --report=json=- a.json",
      "json and json would both go to standard output",
      "name a file for one of them: --report json=FILE"),
    Mistake(
      "check --report json=r --report junit=r a.json", "two reports would go to r"),
    Mistake(
      "check --report json=./r --report junit=r a.json", "two reports would go to r"),
    Mistake(
      "check --markdown-budget 10 a.json", "--markdown-budget takes a number from 1000 on, not 10"),
    Mistake(
      "check --fail-on errors a.json", "--fail-on takes error, warning, never, not errors",
      "did you mean error?"),
    Mistake("conformance here", "conformance takes no path: here", "linecheck check here"),
    Mistake(
      "contracts shw x", "contracts shw x means nothing", "linecheck contracts list | show ID"),
    Mistake("contracts show", "contracts show needs the id of a contract"),
    Mistake("rules explain", "rules explain needs the id of a rule"),
    Mistake(
      "rules explain retell.error.status.enumm", "there is no rule retell.error.status.enumm",
      "did you mean retell.error.status.enum?"),
    Mistake(
      "rules explain x", "there is no rule x", "`linecheck rules` lists them"),
  ])
  func areNamed(mistake: Mistake) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "a.json")
      let run = try await Program.run(mistake.words, in: folder)
      let help = mistake.help.map { "  \($0)\n" } ?? ""
      let more = "  `linecheck help` shows the commands, `linecheck help COMMAND` its options\n"
      #expect(run.errors == "linecheck: \(mistake.message)\n\(help)\(more)")
      #expect(run.output == "")
      #expect(run.code == 2)
    }
  }
}
