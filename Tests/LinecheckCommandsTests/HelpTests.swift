import Foundation
import TestSupport
import Testing

/// What the program says about itself: on standard output, with exit code 0.
struct HelpTests {
  private func output(_ words: String...) async throws -> String { try await output(words) }

  private func output(_ words: [String]) async throws -> String {
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
    for code in [0, 1, 2, 3, 4, 5, 130] { #expect(overview.contains("\n  \(code) ")) }
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

  @Test(arguments: [
    "", "check", "live", "redact", "merge", "conformance", "contracts", "rules", "schema",
    "bowtie", "completions", "help",
  ])
  func fitsATerminal(command: String) async throws {
    let help = try await output(["help"] + (command.isEmpty ? [] : [command]))
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines where !line.hasPrefix("  linecheck ") && !line.hasPrefix("      ") {
      #expect(line.count <= 80)
    }
    guard let start = lines.firstIndex(of: "Options:") else { return }
    // What options mean begins in one column.
    let options = lines[(start + 1)...].prefix { !$0.isEmpty }
    let columns = options.map { line in
      guard line.hasPrefix("  --") else { return line.prefix { $0 == " " }.count }
      let gap = line.dropFirst(2).firstRange(of: "  ")
      return line.count - line[(gap?.lowerBound ?? line.startIndex)...].drop { $0 == " " }.count
    }
    #expect(Set(columns).count == 1, "\(help)")
  }

  @Test func tellsTheVersion() async throws {
    let version = try await output("--version")
    #expect(version.wholeMatch(of: /linecheck \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func listsContracts() async throws {
    let list = try await output("contracts")
    #expect(try await output("contracts", "list") == list)
    let ids = list.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(ids.count == 27 && ids == ids.sorted())
    for part in ["parameters", "200", "200@2026-02", "400", "401", "422", "500"] {
      #expect(ids.contains("retell/get-phone-number/\(part)"))
    }
    let older = list.split(separator: "\n").first { $0.contains("@") }?.split(separator: " ")
    #expect(
      older?.prefix(6).elementsEqual([
        "retell/get-phone-number/200@2026-02", "retell", "get-phone-number", "200", "2026-02", "59",
      ]) == true)
    for id in ["vapi/assistant-request/response", "elevenlabs/get-phone-number/422"] {
      #expect(try await output("contracts", "show", id).hasPrefix("\(id)\n"))
    }
  }

  @Test func listsWhatTheReadmeLists() async throws {
    let readme = try String(
      contentsOf: SharedFolder.project.appending(path: "README.md"), encoding: .utf8)
    let providers = ["retell": "Retell", "elevenlabs": "ElevenLabs", "vapi": "Vapi"]
    let rows = try await output("contracts").split(separator: "\n").map { line in
      let cells = line.split(separator: " ").map(String.init)
      let part = cells[4] == "current" ? cells[3] : "\(cells[3])@\(cells[4])"
      return "| \(providers[cells[1]] ?? "?") | `\(cells[2])` | `\(part)` | \(cells[5]) |"
    }
    let listed = readme.split(separator: "\n").filter { line in
      providers.values.contains { line.hasPrefix("| \($0) |") }
    }
    #expect(listed.map(String.init) == rows)
  }

  @Test func showsAContractAsATree() async throws {
    let retell = try await output("contracts", "show", "retell/get-phone-number/200")
    for line in [
      "the body: an object; none of the agent members that were withdrawn on 2026-04-21 (warning)",
      "│  └─ *: a string; one of the 249 officially assigned codes, two capital letters",
      "│     └─ weight: a number; required; a weight above 0 and at most 1",
      "│  └─ *: an object; as inbound_agents/*",
      "all bodies of one account: a fallback without a fallback of its own",
    ] {
      #expect(retell.contains("\(line)\n"), "\(line)")
    }
    let vapi = try await output("contracts", "show", "vapi/get-phone-number/200")
    for line in [
      "├─ provider: \"byo-phone-number\": an object",
      "│  ├─ twilioAuthToken: a string; secret",
      "its HTTP exchange: the id that the path asks for (warning)",
    ] {
      #expect(vapi.contains(line), "\(line)")
    }
  }

  @Test func listsAndExplainsRules() async throws {
    let list = try await output("rules")
    #expect(try await output("rules", "list") == list)
    let ids = list.split(separator: "\n").map { $0.split(separator: "\t") }
    let states = Dictionary(grouping: ids.map { $0[1].prefix { $0 != " " } }) { $0 }
      .mapValues(\.count)
    // The 752 documented ones and the seven of JSON itself.
    #expect(states == ["checked": 737, "covered": 7, "not": 15])
    #expect(ids.allSatisfy { $0.count == 2 })
    #expect(
      list.contains(
        "vapi.twilio.provider.const\tcovered by vapi.phone-number.variant.known\n"))
    #expect(list.contains("retell.webhook.response.deadline\tnot encoded: needs a clock\n"))
    #expect(ids.map { $0[0] } == ids.map { $0[0] }.sorted())
    #expect(Set(ids.map { $0[0] }).count == ids.count)
    let explained = try await output("rules", "explain", "retell.agent-weight.weight.maximum")
    for words in [
      "  expects     a weight above 0 and at most 1\n", "  severity    error\n",
      "  judges      /outbound_sms_agents/*/weight\n",
      "  documented  Retell API, Get Phone Number, AgentWeight.weight\n",
      "  passes      1\n", "  fails       1.0001\n", "              (above 1)\n",
      "  contract    retell/get-phone-number/200\n",
    ] {
      #expect(explained.contains(words))
    }
    let left = try await output("rules", "explain", "vapi.webhook.auth.bearer")
    #expect(left.contains("  state       not encoded: "))
    #expect(left.contains("  fails       \"s3cret\"\n"))
  }
}
