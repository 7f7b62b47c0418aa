import TestSupport
import Testing

/// Command lines about schemas that mean nothing: one message, exit code 2.
struct SchemaMistakeTests {
  typealias Mistake = MistakeTests.Mistake

  private static let together = "with --schema all payloads are checked by that schema"
  private static let actions = "linecheck schema lint FILE | export CONTRACT"

  @Test(arguments: [
    Mistake("check --schema", "--schema needs a value: --schema FILE"),
    Mistake("check --schema= a.json", "--schema names no file"),
    Mistake(
      "check --schema gone.json a.json",
      "the schema gone.json cannot be read: No such file or directory"),
    Mistake("check --schema . a.json", "the schema . cannot be read: Is a directory"),
    Mistake(
      "check --schema s.json --schema t.json a.json", "--schema takes one file",
      "one schema can refer to others, such as by anyOf"),
    Mistake(
      "check --schema s.json --contract retell/ a.json",
      "--contract and --schema do not go together", together),
    Mistake(
      "check --schema s.json --map *.json=retell/get-phone-number/200 a.json",
      "--map and --schema do not go together", together),
    Mistake(
      "check --schema s.json --group a.json", "--group and --schema do not go together", together),
    Mistake(
      "check --resolve http://x/=. a.json", "--resolve is about a schema",
      "name its file with --schema FILE"),
    Mistake(
      "check --assert-formats a.json", "--assert-formats is about a schema",
      "name its file with --schema FILE"),
    Mistake(
      "check --dialect draft7 a.json", "--dialect is about a schema",
      "name its file with --schema FILE"),
    Mistake(
      "check --side request a.json", "--side is about a schema",
      "name its file with --schema FILE"),
    Mistake(
      "check --schema s.json --dialect draft8 a.json",
      "--dialect takes draft4, draft6, draft7, draft2019, draft2020, not draft8",
      "did you mean draft4?"),
    Mistake(
      "check --schema s.json --side answer a.json",
      "--side takes request, response, not answer"),
    Mistake(
      "check --schema s.json --resolve schemas a.json", "--resolve takes URL=DIR, not schemas",
      "such as https://example.com/schemas/=schemas"),
    Mistake(
      "check --schema s.json --resolve http://x/= a.json",
      "--resolve takes URL=DIR, not http://x/=", "such as https://example.com/schemas/=schemas"),
    Mistake(
      "check --schema s.json --resolve http://x/=gone a.json",
      "--resolve http://x/=gone: there is no folder gone"),
    Mistake(
      "check --schema s.json --resolve http://x/=a.json a.json",
      "--resolve http://x/=a.json: there is no folder a.json"),
    Mistake("check --schema a.json", "check needs a path", "linecheck check FILE, FOLDER or -"),
    Mistake("live --schema s.json retell", "there is no option --schema"),
    Mistake("conformance --schema s.json", "there is no option --schema"),
    Mistake("redact --schema s.json a.json", "there is no option --schema"),
    Mistake("schema", "schema needs to be told what to do", actions),
    Mistake("schema lnt a.json", "schema lnt means nothing", actions),
    Mistake(
      "schema lint", "schema lint needs a file", "linecheck schema lint FILE, FOLDER or -"),
    Mistake("schema lint - -", "standard input can be read only once"),
    Mistake(
      "schema lint --output x a.json", "--output is about schema export, not schema lint"),
    Mistake(
      "schema export --dialect draft7 retell/get-phone-number/200",
      "--dialect is about schema lint, not schema export"),
    Mistake(
      "schema export", "schema export needs a contract", "`linecheck contracts` lists them"),
    Mistake("schema export a b", "b is one operand too many"),
    Mistake(
      "schema export retell/get-phone-number/201",
      "there is no contract retell/get-phone-number/201",
      "did you mean retell/get-phone-number/200?"),
    Mistake(
      "schema export vapi/assistant-request",
      "vapi/assistant-request is several contracts: vapi/assistant-request/request,"
        + " vapi/assistant-request/response", "name one of them"),
    Mistake(
      "schema export --output= retell/get-phone-number/200", "--output names no file"),
    Mistake("bowtie run", "bowtie takes no operand: run", "it reads standard input"),
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
