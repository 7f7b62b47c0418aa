import Foundation
import TestSupport
import Testing

/// What the README shows of `linecheck live` is what happens, with a server of ours for the provider.
struct ReadmeLiveTests {
  private static let section = "Check the live API"

  /// A number of Retell's with one fault: the sample's.
  private static let broken = """
    {
      "phone_number": "+14155550123",
      "phone_number_type": "retell-twilio",
      "inbound_agents": [{ "agent_id": "agent_1", "weight": 1.5 }],
      "last_modification_timestamp": 1722430805999
    }
    """

  private static let valid = broken.replacing("1.5", with: "1")

  /// What the providers answer, with some body for Retell's numbers.
  private static func answer(_ request: HTTPServer.Request, _ number: String) -> HTTPServer.Reply {
    let key = request.headers["authorization"] ?? request.headers["xi-api-key"] ?? ""
    if !key.hasSuffix(Live.key) {
      return .json(#"{"message": "Invalid Key."}"#, status: 401)
    }
    switch request.target {
    case let path where path.hasPrefix("/v2/list-phone-numbers"):
      let others = (1...34).map {
        "\(valid.filter { !$0.isNewline })".replacing("0123", with: "02\($0)")
      }
      return .json(Live.page(others + [number]))
    case "/get-phone-number/%2B14155550123": return .json(number)
    case let path where path.hasPrefix("/get-phone-number/"):
      return .json(#"{"status": "error", "message": "none"}"#, status: 422)
    case "/import-phone-number": return .json(number, status: 201)
    case let path where path.hasPrefix("/phone-number?"): return .json("[]")
    default: return .json(#"{"message": "none"}"#, status: 400)
    }
  }

  /// Runs a script of the README in a folder, asking a server in place of the provider.
  private static func shell(
    _ script: String, at server: HTTPServer, in folder: URL
  ) async throws -> Program.Run {
    let variables = Live.environment.map { "\($0.key)='\($0.value)'" }.sorted()
    let options = "--base-url \(server.url) --send-key-to-base-url --rate 100"
    return try await Program.shell(
      "export \(variables.joined(separator: " ")); "
        + script.replacing("linecheck live", with: "linecheck live \(options)")
        .replacing("--retry-for 300 --rate 2", with: "--retry-for 0"), in: folder)
  }

  @Test func commandsWorkAsWritten() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(
        try #require(try ReadmeTests.blocks("json", below: Self.section).first), to: "plan.json")
      let body = """
        {"phone_number": "+14155550123", "termination_uri": "someuri.pstn.twilio.com"}
        """
      try folder.write(body, to: "import.json")
      try await withHTTPServer { request in
        Self.answer(request, Self.valid)
      } _: { server in
        let lines = try ReadmeTests.blocks("sh", below: Self.section).joined().split(
          separator: "\n")
        #expect(lines.count > 6)
        for line in lines {
          let count = server.requests.count
          let run = try await Self.shell(String(line), at: server, in: folder)
          #expect(run.code == 0, "\(line)\n\(run.everything)")
          let isQuiet = ["--dry-run", "--replay"].contains { line.contains($0) }
          #expect((server.requests.count == count) == isQuiet, "\(line)")
        }
      }
    }
  }

  @Test func findingIsAsShown() async throws {
    let sample = try #require(
      try ReadmeTests.blocks("", below: Self.section).first { $0.contains("error[") })
    try await withTemporaryFolder { folder in
      try await withHTTPServer { request in
        Self.answer(request, Self.broken)
      } _: { server in
        let run = try await Live.run(["retell", "--all"], at: server, in: folder)
        #expect(run.output == sample, "\(run.output)")
      }
    }
  }

  struct Night: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reply: HTTPServer.Reply?
    let code: Int32
    let isWarned: Bool
  }

  /// The nightly job is red for a broken promise, and for nothing else.
  @Test(arguments: [
    Night(testDescription: "all is well", reply: nil, code: 0, isWarned: false),
    Night(
      testDescription: "a broken promise", reply: .json(Live.page([broken])), code: 1,
      isWarned: false),
    Night(testDescription: "down", reply: .json("{}", status: 503), code: 0, isWarned: true),
    Night(testDescription: "busy", reply: .json("{}", status: 429), code: 0, isWarned: true),
    Night(testDescription: "nobody", reply: .reset, code: 0, isWarned: true),
    Night(testDescription: "refused", reply: .json("{}", status: 401), code: 4, isWarned: false),
  ])
  func nightlyJob(night: Night) async throws {
    let workflow = try #require(try ReadmeTests.blocks("yaml", below: Self.section).first)
    let lines = workflow.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasSuffix("run: |") })
    let script = lines[(start + 1)...].prefix { $0.hasPrefix("          ") }
      .joined(separator: "\n")
    try await withTemporaryFolder { folder in
      try await withHTTPServer { request in
        night.reply ?? Self.answer(request, Self.valid)
      } _: { server in
        let first = try await Self.shell(
          "linecheck live retell --all --baseline live.baseline --update-baseline --fail-on never",
          at: server, in: folder)
        #expect(first.code != 2, "\(first.everything)")
        // What was found is not to be known: the baseline is one of a good day.
        let head = try text(of: folder.appending(path: "live.baseline")).prefix { $0 != "\n" }
        try folder.write(head + "\n", to: "live.baseline")
        let run = try await Self.shell(
          "GITHUB_STEP_SUMMARY=step.md; set -e\n" + script, at: server, in: folder)
        #expect(run.code == night.code, "\(run.everything)")
        #expect(run.output.contains("::warning::") == night.isWarned, "\(run.everything)")
        #expect(try !text(of: folder.appending(path: "step.md")).isEmpty)
      }
    }
  }
}
