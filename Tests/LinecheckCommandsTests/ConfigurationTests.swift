import Foundation
import TestSupport
import Testing

/// `linecheck.json`: found, checked, and outdone by options.
struct ConfigurationTests {
  /// Runs `check` in a folder with a configuration and some payloads.
  private func run(
    _ configuration: String?, _ words: [String] = ["captures"],
    _ files: [String: String] = ["captures/a.json": Bodies.valid], in working: String = "",
    input: String = ""
  ) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      // Whatever stands above the temporary folder is not found.
      try folder.write("", to: ".git")
      if let configuration { try folder.write(configuration, to: "linecheck.json") }
      for (path, text) in files { try folder.write(text, to: path) }
      let place = working.isEmpty ? folder : folder.appending(path: working)
      return try await Program.run(["check"] + words, in: place, input: input)
    }
  }

  private static func configuration(_ members: String) -> String {
    #"{"linecheck": 1, "contract": "\#(Bodies.contract)"\#(members.isEmpty ? "" : ", ")\#(members)}"#
  }

  @Test func anUnknownRuleIsAFindingWithItsPlace() async throws {
    let run = try await run(
      """
      {
        "linecheck": 1,
        "severities": { "retell.agent-weight.weight.maximun": "note" }
      }
      """)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        error[configuration.severities.name.rule]: "retell.agent-weight.weight.maximun" is not a \
        rule to decide about
         --> linecheck.json:3:19  at /severities/retell.agent-weight.weight.maximun
          |
        3 |   "severities": { "retell.agent-weight.weight.maximun": "note" }
          |                   \(String(repeating: "^", count: 36)) the id of a rule, or the beginning \
        of several and .*
          |
          = help: did you mean retell.agent-weight.weight.maximum?

        linecheck: the configuration linecheck.json has a mistake
          nothing was checked; --config none leaves it out
          `linecheck help` shows the commands, `linecheck help COMMAND` its options

        """)
  }

  @Test(arguments: [
    (#"{"linecheck": 1,}"#, "error[json.syntax]: "),
    ("", "error[json.syntax]: "),
    (#"{"linecheck": 1, "mapz": []}"#, "mapz is no documented member; did you mean maps?"),
    (#"{"linecheck": 1, "failOn": "error", "failOn": "never"}"#, "error[json.duplicate-key]: "),
    (#"{"linecheck": 1, "contract": "retel/"}"#, "help: `linecheck contracts` lists them"),
  ])
  func aBrokenOneStopsEverything(configuration: String, words: String) async throws {
    let run = try await run(configuration)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(words.replacing("error[json.dup", with: "[json.dup")))
    #expect(run.errors.contains("linecheck: the configuration linecheck.json has a mistake\n"))
  }

  @Test func isFoundAboveThePayloadsAndSeenFromTheWorkingFolder() async throws {
    let files = ["x/y/a.json": Bodies.doubtful, "x/z/b.json": "{}"]
    let named = try await run(
      Self.configuration(#""failOn": "warning""#), ["a.json"], files, in: "x/y")
    #expect(named.code == 1)
    let input = try await run(
      Self.configuration(#""failOn": "warning""#), ["-"], files, in: "x/z", input: Bodies.doubtful)
    #expect(input.code == 1)
    let without = try await run(nil, ["a.json", "--contract", Bodies.contract], files, in: "x/y")
    #expect(without.code == 0)
  }

  @Test(arguments: [
    (#""failOn": "warning""#, [String](), 1), (#""failOn": "warning""#, ["--fail-on", "error"], 0),
    (#""failOn": "warning""#, ["--config", "none", "--contract", Bodies.contract], 0),
    (#""minPayloads": 2"#, [], 3), (#""minPayloads": 2"#, ["--min-payloads", "1"], 0),
    (#""require": ["vapi/"]"#, [], 3), (#""require": ["vapi/"]"#, ["--require", "retell"], 0),
    (#""contract": "vapi/""#, [], 2),
  ])
  func optionsWin(members: String, options: [String], code: Int32) async throws {
    let run = try await run(
      Self.configuration(members), ["captures"] + options, ["captures/a.json": Bodies.doubtful])
    #expect(run.code == code)
  }

  @Test(arguments: [
    ("", 0, "1 payload: 1 passed\n0 errors, 0 warnings;"),
    (
      #""severities": {"retell.phone-number.unknown-property": "error"}"#, 1,
      "1 payload: 0 passed, 1 failed\n1 error, 0 warnings;"
    ),
    (
      #""severities": {"retell.phone-number.*": "warning"}"#, 0,
      "1 payload: 1 passed\n0 errors, 1 warning;"
    ),
    (#""notes": true"#, 0, "1 payload: 1 passed\n0 errors, 0 warnings, 1 note;"),
  ])
  func aNoteThatIsRaisedIsFound(members: String, code: Int32, summary: String) async throws {
    let run = try await run(
      Self.configuration(members), ["captures"], ["captures/a.json": Bodies.noted])
    #expect(run.code == code)
    #expect(run.output.contains(summary))
  }

  @Test func itsReportsAreBesideIt() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.configuration(#""reports": ["json=out.json"]"#), to: "linecheck.json")
      try folder.write(Bodies.valid, to: "x/a.json")
      let run = try await Program.run(["check", "."], in: folder.appending(path: "x"))
      #expect(run.code == 0)
      #expect(run.output == "")
      #expect(try text(of: folder.appending(path: "out.json")).contains(#""passed": 1"#))
    }
  }

  @Test(arguments: [
    (
      ["--config", "gone.json"],
      "the configuration gone.json cannot be read: No such file or directory"
    ),
    (
      ["--report", "json=linecheck.json"],
      "the report linecheck.json would take the place of the configuration"
    ),
  ])
  func aMistakeIsNamed(words: [String], message: String) async throws {
    let run = try await run(Self.configuration(""), ["captures"] + words)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("linecheck: \(message)\n"))
  }

  /// Somebody may name a payload in the place of the configuration.
  @Test func nothingOfAPayloadIsShown() async throws {
    let run = try await run(
      nil, ["captures", "--config", "captures/a.json"],
      ["captures/a.json": #"{"phone_number": "Canary", "canary": "Canary 1"}"#])
    #expect(run.code == 2)
    #expect(!run.everything.lowercased().contains("canary"))
  }

  /// What a configuration calls a secret is one, also where it is revealed otherwise.
  @Test(arguments: [(#""redaction": {"secret": ["area_code"]}"#, false), ("", true)])
  func itsSecretsAreNotShown(members: String, isShown: Bool) async throws {
    let body = Bodies.valid.replacing("{", with: #"{ "area_code": "canary","#)
    let run = try await run(
      Self.configuration(members), ["captures", "--reveal"], ["captures/a.json": body])
    #expect(run.code == 1)
    #expect(run.output.contains("canary") == isShown)
  }
}
