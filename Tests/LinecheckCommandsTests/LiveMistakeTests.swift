import Foundation
import TestSupport
import Testing

/// Command lines of `linecheck live` that mean nothing, and a program that is not there.
struct LiveMistakeTests {
  typealias Mistake = MistakeTests.Mistake

  static let mistakes = [
    Mistake(
      "live", "live needs a provider: elevenlabs, retell, vapi",
      "linecheck live retell get-phone-number --phone-number +14155550123"),
    Mistake(
      "live retel --all", "there is no provider retel; there are elevenlabs, retell, vapi",
      "did you mean retell?"),
    Mistake(
      "live retell",
      "live retell needs an operation (get-phone-number, import-phone-number) or --all",
      "linecheck live retell get-phone-number --phone-number +14155550123"),
    Mistake(
      "live vapi", "live vapi needs an operation (get-phone-number) or --all",
      "linecheck live vapi get-phone-number --id 3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"),
    Mistake(
      "live retell get-phone-numbers",
      "retell has no operation get-phone-numbers to call; it has get-phone-number, import-phone-number",
      "did you mean get-phone-number?"),
    Mistake(
      "live vapi assistant-request",
      "vapi has no operation assistant-request to call; it has get-phone-number"),
    Mistake(
      "live retell get-phone-number", "get-phone-number of retell needs --phone-number",
      "such as --phone-number +14155550123; --all asks for all numbers"),
    Mistake(
      "live retell get-phone-number --id x", "--id is for vapi",
      "a number of retell is named by --phone-number"),
    Mistake(
      "live retell get-phone-number --phone-number=",
      "--phone-number takes a number's identifier, not “”", "such as +14155550123"),
    Mistake("live retell get-phone-number x y", "x is one operand too many"),
    Mistake(
      "live retell get-phone-number --all",
      "--all lists all numbers, and get-phone-number asks for one", "linecheck live retell --all"),
    Mistake(
      "live retell --all --phone-number +14155550123",
      "--all is about all numbers, and --phone-number about one"),
    Mistake(
      "live vapi --all --recrod x", "there is no option --recrod", "did you mean --record?"),
    Mistake(
      "live vapi --all --record a --replay b",
      "--record and --replay exclude each other: nothing new would be recorded"),
    Mistake("live vapi --all --record=", "--record names no file or folder"),
    Mistake(
      "live vapi --all --timeout 0", "--timeout takes a number from 0.001 to 86400, not 0"),
    Mistake(
      "live vapi --all --retry-for ever",
      "--retry-for takes a number from 0 to 86400, not ever"),
    Mistake("live vapi --all --rate nan", "--rate takes a number from 0.001 to 86400, not nan"),
    Mistake(
      "live vapi --all --base-url localhost:80",
      "--base-url takes an address that begins with https:// or http://, or PROVIDER=URL",
      "such as http://127.0.0.1:8080; neither a query nor a name and password"),
    Mistake("live vapi --all --send-key-to-base-url", "--send-key-to-base-url needs a --base-url"),
    Mistake(
      "live retell import-phone-number", "import-phone-number needs --body FILE: what is to be sent"
    ),
    Mistake(
      "live retell import-phone-number --body a.json", "import-phone-number changes the account",
      "--allow-writes lets it; --dry-run shows what would be sent"),
    Mistake(
      "live retell import-phone-number --probe-errors",
      "--probe-errors only reads, and import-phone-number does not"),
    Mistake(
      "live retell get-phone-number --phone-number +14155550123 --body a.json",
      "--body is for what changes an account, and nothing here does"),
    Mistake(
      "live retell --plan a.json",
      "--plan names providers and operations itself, and retell stands beside it"),
    Mistake("live --plan a.json --all", "--plan says for each request what --all says for one"),
    Mistake("live --plan a.json --id x", "--plan names numbers itself, and --id stands beside it"),
    Mistake(
      "live vapi --all", "there is no key for vapi: VAPI_API_KEY is not set",
      "--api-key-file FILE names a file with it; --dry-run needs none"),
    Mistake(
      "live vapi --all --api-key-file empty", "empty holds no key",
      "--api-key-file FILE names a file with it; --dry-run needs none"),
    Mistake(
      "live vapi --all --report jsn",
      "there is no report format jsn; there are \(MistakeTests.formats)",
      "did you mean json?"),
  ]

  @Test(arguments: mistakes)
  func areNamed(mistake: Mistake) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "a.json")
      try folder.write(" \n", to: "empty")
      let keys = ["RETELL_API_KEY": "", "ELEVENLABS_API_KEY": "", "VAPI_API_KEY": ""]
      let run = try await Program.run(mistake.words, in: folder, environment: keys)
      let help = mistake.help.map { "  \($0)\n" } ?? ""
      let more = "  `linecheck help` shows the commands, `linecheck help COMMAND` its options\n"
      #expect(run.errors == "linecheck: \(mistake.message)\n\(help)\(more)")
      #expect(run.output == "")
      #expect(run.code == 2)
    }
  }

  /// What is wrong with a plan is shown as findings are, and nothing is asked.
  @Test func planThatIsWrong() async throws {
    try await withTemporaryFolder { folder in
      let plan = """
        {"linecheck": 1, "requests": [
          {"provider": "retell", "operation": "get-phone-number"},
          {"provider": "vapi", "all": true, "id": "x"}
        ]}
        """
      try folder.write(plan, to: "plan.json")
      let run = try await Live.run(["--plan", "plan.json"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("--> plan.json:2:"), "\(run.errors)")
      #expect(run.errors.contains("the plan plan.json has 2 mistakes"), "\(run.errors)")
      #expect(run.errors.contains("nothing was asked"))
      #expect(run.output == "")
    }
  }

  /// What is read is never written over, by whatever name a report calls it.
  @Test(arguments: ["plan.json", "./plan.json"])
  func reportTakesNoInputsPlace(name: String) async throws {
    try await withTemporaryFolder { folder in
      let plan = #"{"linecheck": 1, "requests": [{"provider": "vapi", "all": true}]}"#
      try folder.write(plan, to: "plan.json")
      let run = try await Live.run(["--plan", "plan.json", "--report", "json=\(name)"], in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors.contains("the report \(name) would take the place of the input plan.json"))
      #expect(try text(of: folder.appending(path: "plan.json")) == plan)
    }
  }

  /// `linecheck` alone says what it lacks.
  @Test func programThatIsAlone() async throws {
    try await withTemporaryFolder { folder in
      let file = try Program.copy(into: folder)
      let run = try await Program.run(
        [], in: folder, setup: "'\(file)' live retell --all; exit $?")
      #expect(run.code == 2)
      #expect(
        run.errors == """
          linecheck: `linecheck live` needs the program linecheck-live beside it, and \
          \(file)-live is not there
            `swift build -c release --product linecheck-live` makes it; copy it there
            `linecheck help` shows the commands, `linecheck help COMMAND` its options

          """)
    }
  }

  /// What is there and cannot be started is another matter.
  @Test func programThatCannotBeStarted() async throws {
    try await withTemporaryFolder { folder in
      let file = try Program.copy(into: folder)
      try folder.write("", to: "linecheck-live")
      let run = try await Program.run(
        [], in: folder, setup: "'\(file)' live retell --all; exit $?")
      #expect(run.code == 2)
      #expect(run.errors.contains("linecheck-live cannot be started"), "\(run.errors)")
    }
  }
}
