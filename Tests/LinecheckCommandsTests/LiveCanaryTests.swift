import Foundation
import TestSupport
import Testing

@testable import LinecheckCommands

/// No word of an answer, and no key, leaves a live run: words are planted in everything that a server
/// can say, and looked for in every report, in standard error and in the recordings.
struct LiveCanaryTests {
  private static let formats = ReportRequest.Format.allCases.map(\.rawValue)

  /// A run, and the contracts whose planted bodies answer it: one body, or one for each kind of answer.
  struct Visit: Sendable, CustomTestStringConvertible {
    let words: [String]
    let provider: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ line: String) {
      words = line.split(separator: " ").map(String.init)
      provider = words[0]
    }
  }

  static let visits = [
    Visit("retell get-phone-number --phone-number +14157774444 --probe-errors"),
    Visit("retell --all"),
    Visit("elevenlabs get-phone-number --phone-number-id Kz90Qx --probe-errors"),
    Visit("elevenlabs --all"),
    Visit("vapi get-phone-number --id Kz91Qx --probe-errors"),
    Visit("vapi --all"),
    Visit("retell import-phone-number --body import.json --allow-writes --force"),
  ]

  /// What a server answers that knows our key and tells everybody.
  private static func answer(
    _ request: HTTPServer.Request, _ visit: Visit, _ files: [String: String]
  ) -> HTTPServer.Reply {
    let own = request.headers["authorization"] ?? request.headers["xi-api-key"] ?? ""
    let isKnown = own.hasSuffix(Live.key)
    let isSomebody = !["2025550199", "phnum_0000", "/00000000-"].contains {
      request.target.contains($0)
    }
    let unknown = visit.provider == "vapi" ? 400 : 422
    let right = !isSomebody ? unknown : request.method == "POST" ? 201 : 200
    let status = isKnown ? right : 401
    let operation = request.method == "POST" ? "import-phone-number" : "get-phone-number"
    let body = files["\(visit.provider)/\(operation)/\(status)/body.json"] ?? #"{"a": "Kz92Qx"}"#
    let echo = #"{"seen": "\#(own)", "slashed": "\#(own.replacing("/", with: #"\/"#))", "#
    let told = echo + body.drop { $0 != "{" }.dropFirst()
    let isList = !request.target.contains("get-phone-number") && visit.words.contains("--all")
    let page = visit.provider == "retell" ? Live.page([told]) : "[\(told)]"
    return .json(
      isList ? page : told, status: status,
      headers: [
        "Set-Cookie": "session=Sz93Qx", "X-Key": own, "X-Request-Id": "Kz94Qx",
        "Link": "<https://Kz95Qx:Sz96Qx@a.example/?token=Sz97Qx>", "Kz98Qx": "Sz99Qx",
      ])
  }

  @Test(
    arguments: visits,
    [["--fail-on", "warning"], ["--fail-on", "warning", "--notes", "--reveal"]])
  func singsNowhere(visit: Visit, options: [String]) async throws {
    try await withTemporaryFolder { folder in
      var planting = CanaryPlanting()
      let files = try planting.files()
      try folder.write(
        files["retell/import-phone-number/request/body.json"] ?? "{}", to: "import.json")
      try await withHTTPServer { request in
        Self.answer(request, visit, files)
      } _: { server in
        let reports = Self.formats.flatMap { ["--report", "\($0)=out/\($0)"] }
        try folder.write("", to: "out/empty")
        let run = try await Live.run(
          visit.words + options + ["--record", "kept", "--coverage", "out/coverage.md"] + reports,
          at: server, in: folder)
        let bare = try await Live.run(visit.words + options, at: server, in: folder)
        #expect(run.code == 1, "\(run.everything)")
        #expect(!server.requests.isEmpty)
        var texts = try folder.appending(path: "out").files()
        let kept = try folder.appending(path: "kept").files()
        #expect(!kept.isEmpty)
        // With --reveal persons are shown to who asks, and still not recorded.
        let persons = options.contains("--reveal") ? [] : [CanaryPlanting.personal]
        for (name, text) in kept {
          expectNone(of: [CanaryPlanting.secret, CanaryPlanting.personal], in: name, name)
          expectNone(of: [CanaryPlanting.secret, CanaryPlanting.personal], in: text, name)
        }
        texts["errors"] = run.errors + bare.errors
        texts["output"] = run.output + bare.output
        for (name, text) in texts {
          expectNone(of: [CanaryPlanting.secret] + persons, in: text, name)
        }
      }
    }
  }

  private func expectNone(of words: [String], in text: String, _ name: String) {
    for word in words {
      let found = text.firstRange(of: /[A-Z]z[0-9]+Qx/.ignoresCase())
      guard let found, text[found].hasPrefix(word) else { continue }
      let place = text[..<found.lowerBound].suffix(60) + text[found.lowerBound...].prefix(40)
      Issue.record("\(name): \(place)")
    }
    #expect(!text.contains("0123456789"), "\(name) has the key")
  }
}
