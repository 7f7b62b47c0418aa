import Foundation
import TestSupport
import Testing

/// Ctrl-C and other ways to be asked to stop: at once, with the reports of what was done.
struct InterruptTests {
  private static let words = [
    "check", "--contract", Bodies.contract, "--report", "text", "--report", "json=j", "--report",
    "junit=u", "--report", "markdown=m", "--report", "ndjson=n",
  ]

  private static let valid = Bodies.valid.filter { !$0.isWhitespace }

  /// An archive whose list goes on.
  private static let archive = """
    {"log": {"entries": [
    {"request": {"method": "GET", "url": "https://api.retellai.com/get-phone-number/%2B14157774444",
      "headers": [{"name": "authorization", "value": "Bearer key_1"}]},
     "response": {"status": 200, "headers": [],
      "content": {"mimeType": "application/json", "text": "{}"}}},

    """

  /// What is said by then, whether it is a log or an archive, and how many payloads are checked.
  private static let inputs: [(format: String, text: String, heard: String, payloads: Int)] = [
    ("ndjson", valid + "\n" + Bodies.faultyOnOneLine + "\n" + valid.prefix(9), "<stdin>:2:1 ", 2),
    ("har", archive, "entry 1 response", 2), ("ndjson", "", "", 0), ("json", valid, "", 0),
  ]

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP], inputs)
  func leaveTheReportsOfWhatWasDone(
    signal: Int32, input: (format: String, text: String, heard: String, payloads: Int)
  ) async throws {
    try await withTemporaryFolder { folder in
      let talk = try Conversation(Self.words + ["--input", input.format, "-"], in: folder)
      try talk.write(input.text)
      if input.heard.isEmpty {
        // There is nothing to hear of; its reports have begun where it waits for its input.
        try await talk.begins("j")
      } else {
        try await talk.hears(input.heard)
      }
      talk.send(signal)
      let run = try await talk.end(within: .seconds(2))
      #expect(run.reason == .exit)
      #expect(run.code == 130)
      #expect(run.errors.hasPrefix("linecheck: interrupted\n"), "\(run.errors)")
      #expect(run.output.contains("\(input.payloads) payload"))
      #expect(run.output.hasSuffix("\ninterrupted: the rest of the input was not checked\n"))
      let json = try text(of: folder.appending(path: "j"))
      let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
      #expect(report.payloads.map(\.index) == Array(0..<input.payloads))
      #expect(report.summary.payloads == input.payloads)
      #expect(report.summary.exit == 130)
      #expect(json.contains(#""interrupted": true"#))
      let lines = try text(of: folder.appending(path: "n")).split(separator: "\n")
      #expect(lines.count == input.payloads + 1)
      #expect(lines.last?.contains(#""interrupted": true"#) == true)
      let junit = try text(of: folder.appending(path: "u"))
      #expect(junit.contains(#"<property name="interrupted" value="true"/>"#))
      #expect(junit.hasSuffix("</testsuites>\n"))
      #expect(try text(of: folder.appending(path: "m")).contains("The run was interrupted"))
      #expect(try parts(in: folder) == [])
    }
  }

  /// The first signal cannot be heeded where a report waits for its reader: the second one kills.
  @Test func endsWithTheSecondSignalWhateverItWaitsFor() async throws {
    try await withTemporaryFolder { folder in
      let words = [
        "check", "--contract", Bodies.contract, "--input", "ndjson", "--report", "ndjson", "-",
      ]
      let talk = try Conversation(words, in: folder, output: .pipe)
      try talk.write(String(repeating: Bodies.faultyOnOneLine + "\n", count: 60))
      try await talk.fillsItsPipe()
      talk.send(SIGINT)
      try await Task.sleep(for: .milliseconds(200))
      #expect(talk.process.isRunning)
      talk.send(SIGINT)
      let run = try await talk.end(within: .seconds(2))
      #expect(run.reason == .uncaughtSignal)
      #expect(run.code == SIGINT)
    }
  }

  /// Who is started deaf to a signal, as by `nohup`, stays deaf to it.
  @Test func staysDeaf() async throws {
    try await withTemporaryFolder { folder in
      let words = [
        "check", "--contract", Bodies.contract, "--input", "ndjson", "--report", "ndjson", "-",
      ]
      let talk = try Conversation(words, in: folder, setup: "trap '' HUP")
      try talk.write(Self.valid + "\n")
      #expect(try await talk.lines(1).count == 1)
      talk.send(SIGHUP)
      try talk.write(Self.valid + "\n")
      #expect(try await talk.lines(2).count == 2)
      try talk.close()
      let run = try await talk.end()
      #expect(run.code == 0)
      #expect(!run.output.contains(#""interrupted": true"#))
    }
  }
}
