import Foundation
import TestSupport
import Testing

/// `check` as a filter in a pipe: it keeps up with its input line by line.
struct StreamTests {
  private static let check = [
    "check", "--input", "ndjson", "--report", "ndjson", "--contract", Bodies.contract, "-",
  ]

  private static let valid = Bodies.valid.filter { !$0.isWhitespace }

  @Test(arguments: ["1", "2", "7"])
  func answersEachLineBeforeTheNextOneIsThere(jobs: String) async throws {
    try await withTemporaryFolder { folder in
      let talk = try Conversation(Self.check + ["--jobs", jobs], in: folder)
      let lines = [Self.valid, Bodies.faultyOnOneLine, Self.valid]
      for (index, line) in lines.enumerated() {
        try talk.write(line + "\n")
        let answers = try await talk.lines(index + 1)
        #expect(answers.count == index + 1)
        #expect(answers[index].contains(#""index": \#(index), "#))
        #expect(answers[index].contains(#""entry": "line \#(index + 1)""#))
        #expect(answers[index].contains(#""outcome": "\#(index == 1 ? "failed" : "passed")""#))
      }
      try talk.close()
      let run = try await talk.end()
      let summary = run.output.split(separator: "\n").last ?? ""
      #expect(run.output.split(separator: "\n").count == 4)
      #expect(summary.contains(#""payloads": 3, "passed": 2, "failed": 1, "notChecked": 0"#))
      #expect(summary.contains(#""exit": 1"#))
      #expect(run.code == 1)
      #expect(run.errors == "")
    }
  }

  /// A line that comes in pieces is one line, and what the end cuts off is a payload that failed.
  @Test func waitsForTheRestOfALine() async throws {
    try await withTemporaryFolder { folder in
      let talk = try Conversation(Self.check, in: folder)
      try talk.write(Self.valid + "\n" + Self.valid.prefix(20))
      #expect(try await talk.lines(1).count == 1)
      try talk.write(Self.valid.dropFirst(20) + "\n")
      let answers = try await talk.lines(2)
      #expect(answers.allSatisfy { $0.contains(#""outcome": "passed""#) })
      try talk.write(String(Self.valid.dropLast(9)))
      try talk.close()
      let run = try await talk.end()
      let last = run.output.split(separator: "\n").dropLast().last ?? ""
      #expect(last.contains(#""entry": "line 3""#))
      #expect(last.contains(#""rule": "json.syntax""#))
      #expect(run.code == 1)
    }
  }

  @Test(arguments: [("", 3), (valid + "\n", 0), (valid, 0)] as [(String, Int32)])
  func endsWithItsInput(input: String, code: Int32) async throws {
    try await withTemporaryFolder { folder in
      let talk = try Conversation(Self.check, in: folder)
      try talk.write(input)
      try talk.close()
      let run = try await talk.end()
      #expect(run.code == code)
      #expect(run.errors == (code == 3 ? "linecheck: there is nothing to check\n" : ""))
      #expect(run.output.contains(#""exit": \#(code)"#))
    }
  }

  /// Whoever reads its answers goes away: `tail -f log | linecheck check … - | head -1`. It does not
  /// wait for the end of its input then, which may never come.
  @Test(arguments: [true, false])
  func endsWithoutACrashWhereNobodyListens(isOpen: Bool) async throws {
    try await withTemporaryFolder { folder in
      let talk = try Conversation(Self.check, in: folder, output: .pipe)
      try talk.stopListening()
      try talk.write(Self.valid + "\n" + Bodies.faultyOnOneLine + "\n")
      if !isOpen { try talk.close() }
      let run = try await talk.end()
      #expect(run.reason == .exit)
      #expect(run.code == 5)
      #expect(run.errors == "linecheck: standard output cannot be written: Broken pipe\n")
    }
  }
}
