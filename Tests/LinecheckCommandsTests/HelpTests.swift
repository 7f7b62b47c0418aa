import TestSupport
import Testing

/// What the program says about itself: on standard output, with exit code 0.
struct HelpTests {
  private func output(_ words: String...) async throws -> String {
    try await withTemporaryFolder { folder in
      let run = try await Program.run(words, in: folder)
      #expect(run.code == 0)
      #expect(run.errors == "")
      return run.output
    }
  }

  @Test func isTheSameHoweverItIsAskedFor() async throws {
    let overview = try await output()
    for command in ["check", "conformance", "contracts", "rules"] {
      #expect(overview.contains("\n  \(command) "))
      let help = try await output("help", command)
      #expect(help.hasPrefix("linecheck \(command) "))
      #expect(try await output(command, "--help") == help)
      #expect(try await output(command, "--frobnicate", "-h") == help)
    }
    for words in ["help", "--help", "-h"] { #expect(try await output(words) == overview) }
    for code in 0...5 { #expect(overview.contains(" \(code) ")) }
  }

  @Test func namesEveryOptionOfCheck() async throws {
    let help = try await output("help", "check")
    for option in [
      "--contract ID", "--report FORMAT[=FILE]", "--fail-on SEVERITY", "--notes", "--reveal",
      "--quiet", "--no-color",
    ] {
      #expect(help.contains("\n  \(option)  "))
    }
  }

  @Test func fitsATerminal() async throws {
    for words in [["help"], ["help", "check"], ["help", "conformance"], ["help", "rules"]] {
      let lines = try await withTemporaryFolder { folder in
        try await Program.run(words, in: folder).output.split(separator: "\n")
      }
      #expect(lines.allSatisfy { $0.count <= 100 })
    }
  }

  @Test func tellsTheVersion() async throws {
    let version = try await output("--version")
    #expect(version.wholeMatch(of: /linecheck \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func listsContracts() async throws {
    let list = try await output("contracts")
    #expect(try await output("contracts", "list") == list)
    let ids = list.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(ids == [200, 400, 401, 422, 500].map { "retell/get-phone-number/\($0)" })
    for id in ids {
      #expect(try await output("contracts", "show", String(id)).hasPrefix("\(id)\n"))
    }
    let shown = try await output("contracts", "show", "retell/get-phone-number/200")
    #expect(shown.contains("\n/inbound_agents/*/weight\n"))
    #expect(shown.contains("  retell.agent-weight.weight.maximum\n"))
  }

  @Test func listsAndExplainsRules() async throws {
    let list = try await output("rules")
    #expect(try await output("rules", "list") == list)
    let ids = list.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(ids.allSatisfy { $0.count == 2 && $0[1] == "checked" })
    #expect(ids.map { $0[0] } == ids.map { $0[0] }.sorted())
    #expect(Set(ids.map { $0[0] }).count == ids.count)
    let explained = try await output("rules", "explain", "retell.agent-weight.weight.maximum")
    for words in [
      "  expects     a weight above 0 and at most 1\n", "  severity    error\n",
      "  judges      /outbound_sms_agents/*/weight\n",
      "  documented  Retell API, Get Phone Number, AgentWeight.weight\n",
      "  contract    retell/get-phone-number/200\n",
    ] {
      #expect(explained.contains(words))
    }
  }
}
