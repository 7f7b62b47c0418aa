import Foundation
import TestSupport
import Testing

@testable import LinecheckCommands

/// What was recorded says the same again, byte for byte, and says something else where it was edited.
struct LiveReplayTests {
  private static let formats = ReportRequest.Format.allCases.map(\.rawValue)

  /// Everything that a run writes.
  private func reports(_ words: [String], at server: HTTPServer?, in folder: URL) async throws
    -> [String: String]
  {
    let reports = Self.formats.flatMap { ["--report", "\($0)=\($0).out"] }
    let words = words + ["--notes", "--coverage", "coverage.json"] + reports
    let run =
      if let server {
        try await Live.run(words, at: server, in: folder)
      } else {
        try await Live.run(words, in: folder)
      }
    var written = try Dictionary(
      uniqueKeysWithValues: (Self.formats.map { "\($0).out" } + ["coverage.json"]).map {
        ($0, try text(of: folder.appending(path: $0)))
      })
    written["output"] = run.output
    written["code"] = "\(run.code)"
    return written
  }

  static let bodies = [Bodies.valid, Bodies.doubtful, Bodies.noted, Bodies.faulty, "{", "[]", "7"]

  @Test(arguments: bodies)
  func saysTheSame(body: String) async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { request in
        request.target.contains("list")
          ? .json(Live.page([body, Bodies.faulty])) : .json(body, headers: ["X-Of": "Kz5Qx"])
      } _: { server in
        for words in [Live.number, ["retell", "--all"], Live.number + ["--probe-errors"]] {
          let kept = "kept/\(words.count)"
          let first = try await reports(words + ["--record", kept], at: server, in: folder)
          let count = server.requests.count
          let second = try await reports(words + ["--replay", kept], at: nil, in: folder)
          #expect(server.requests.count == count)
          for (name, text) in first { #expect(second[name] == text, "\(name)") }
        }
      }
    }
  }

  /// Faults are recorded as well.
  @Test(arguments: LiveFaultTests.faults)
  func saysTheSame(fault: LiveFaultTests.Fault) async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { _ in
        fault.reply
      } _: { server in
        let words = Live.number + ["--timeout", fault.name.hasPrefix("slow") ? "1" : "20"]
        let first = try await reports(words + ["--record", "kept"], at: server, in: folder)
        let second = try await reports(words + ["--replay", "kept"], at: nil, in: folder)
        #expect(first["code"] == "\(fault.code)")
        for (name, text) in first { #expect(second[name] == text, "\(name)") }
      }
    }
  }

  /// One recorded value that is edited makes its finding, and no other.
  @Test func editIsFound() async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { _ in
        .json(Bodies.valid)
      } _: { server in
        let run = try await Live.run(Live.number + ["--record", "kept"], at: server, in: folder)
        #expect(run.code == 0, "\(run.everything)")
      }
      let path = "kept/retell/get-phone-number/1.exchange.json"
      let recorded = try text(of: folder.appending(path: path))
      #expect(recorded.contains("retell-twilio"))
      try folder.write(recorded.replacing("retell-twilio", with: "retell-twillio"), to: path)
      let run = try await Live.run(
        Live.number + ["--replay", "kept", "--notes", "--report", "json"], in: folder)
      #expect(run.code == 1)
      #expect(
        try Report(run).payloads.flatMap(\.findings).map(\.rule)
          == ["retell.phone-number.phone_number_type.enum"])
    }
  }

  /// What was not recorded is not checked.
  @Test func absenceIsSaid() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("", to: "kept/empty")
      for words in [Live.number, ["vapi", "--all"]] {
        let run = try await Live.run(words + ["--replay", "kept"], in: folder)
        #expect(run.code == 4, "\(run.everything)")
        #expect(run.everything.contains("there is no recording of this call"))
      }
    }
  }

  /// A folder that cannot be written to is a report that is missing.
  @Test func recordingThatFails() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("", to: "kept")
      try await withHTTPServer { _ in
        .json(Bodies.valid)
      } _: { server in
        let run = try await Live.run(Live.number + ["--record", "kept"], at: server, in: folder)
        #expect(run.code == 5, "\(run.everything)")
      }
    }
  }
}
