import Foundation
import TestSupport
import Testing

/// Maps, patterns as paths, and logs of several kinds of webhooks.
struct MapTests {
  private func run(_ words: [String]) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      for path in ["in/a.json", "in/x/b.json", "in/[c].json", "in/.hidden.json"] {
        try folder.write(Bodies.valid, to: path)
      }
      try folder.write(Self.log, to: "log.ndjson")
      return try await Program.run(["check"] + words, in: folder)
    }
  }

  private static let log = """
    {"event":"call_inbound","call_inbound":{"from_number":"+12135550123","to_number":"+12135550199"}}
    {"message":{"type":"assistant-request","call":{}}}
    {"event":"chat_inbound","chat_inbound":{"from_number":"+12135550123","to_number":"+12135550199"}}
    {"type":"conversation_initiation_client_data","dynamic_variables":{}}
    {"message":{"type":"end-of-call-report"}}

    """

  @Test(
    arguments: [
      (["in/*.json"], 2, 0, ""), (["in/**/*.json"], 3, 0, ""), (["in/[c].json"], 1, 0, ""),
      (["in/*.json", "in"], 3, 0, ""), (["in/a.json", "in/a.json", "./in"], 4, 0, ""),
      (["in/{a,x/b}.json"], 2, 0, ""), (["in/.*"], 1, 0, ""),
      (["in/*.jsn", "in/a.json"], 1, 3, "linecheck: nothing fits in/*.jsn\n"),
      (["in", "--map", "out/*=retell/"], 3, 3, "linecheck: nothing fits --map out/*=retell/\n"),
      (["in", "--map", "x/*=retell/get-phone-number/200"], 3, 0, ""),
    ] as [([String], Int, Int32, String)])
  func findFiles(words: [String], payloads: Int, code: Int32, errors: String) async throws {
    let run = try await run(words)
    #expect(
      run.output.contains("\(payloads) payload\(payloads == 1 ? "" : "s"): \(payloads) passed"))
    #expect(run.errors == errors)
    #expect(run.code == code)
  }

  @Test(
    arguments: [
      (["--map", "in"], "--map takes GLOB=ID, not in"),
      (
        ["--map", "*=retell/get-phone-number/20"],
        "there is no contract retell/get-phone-number/20, which --map *=retell/get-phone-number/20 names"
      ),
    ])
  func refuseMapsThatMeanNothing(words: [String], message: String) async throws {
    let run = try await run(["in"] + words)
    #expect(run.errors.hasPrefix("linecheck: \(message)\n"))
    #expect(run.code == 2)
  }

  @Test func tellWebhooksOfOneLogApart() async throws {
    let run = try await run(["log.ndjson", "--report", "json"])
    let contracts = try Report(run).payloads.map {
      "\($0.contract ?? "none") \($0.resolvedBy ?? "")"
    }
    #expect(
      contracts == [
        "retell/inbound-call-webhook/request tag", "vapi/assistant-request/request tag",
        "retell/inbound-sms-webhook/request tag", "elevenlabs/initiation-webhook/response tag",
        "none ",
      ])
    #expect(
      run.output.contains("no contract is known for it; near are vapi/assistant-request/request"))
  }
}
