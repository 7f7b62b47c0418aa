import Foundation
import Linecheck
import TestSupport
import Testing

@testable import LinecheckRunner

/// Logs of one payload a line.
struct LineStreamTests {
  private static let right = #"{"name": "a"}"#
  private static let wrong = #"{"name": 7}"#

  /// Checks a log, and tells of its payloads.
  private func check(
    _ text: String, listsPassed: Bool = true, _ change: (inout CheckRun.Options) -> Void = { _ in }
  ) async throws -> (payloads: [PayloadResult], summary: Summary) {
    try await withCorpus(["log.ndjson": text]) { folder in
      var options = CheckRun.Options()
      change(&options)
      let run = CheckRun(
        try ContractSelection([Sample.contract], id: Sample.contract.id), options)
      var payloads: [PayloadResult] = []
      let inputs = PayloadInputs([folder + "/log.ndjson"])
      let summary = await run.check(inputs, in: folder, listsPassed: listsPassed) { event in
        if case .payload(let payload) = event { payloads.append(payload) }
      }
      return (payloads, summary)
    }
  }

  @Test func findsEachFaultWhereItStandsInTheFile() async throws {
    let lines = [
      Self.right, "", "  \t", Self.wrong, "{\"é\": 1, \"name\": 8}\r", "", "[1", Self.right,
      #"{"na"#,
    ]
    let text = lines.joined(separator: "\n")
    let (payloads, summary) = try await check(text)
    #expect(payloads.map(\.entry) == ["line 1", "line 4", "line 5", "line 7", "line 8", "line 9"])
    #expect(payloads.map(\.index) == Array(0..<6))
    #expect(
      payloads.map(\.outcome) == [.passed, .failed, .failed, .failed, .passed, .failed])
    let places = payloads.flatMap(\.findings).map { finding in
      let start = finding.span.start
      let bytes = Array(text.utf8)[finding.span.bytes.clamped(to: 0..<text.utf8.count)]
      return
        "\(finding.rule) \(start.line):\(start.column) \(String(decoding: bytes, as: UTF8.self))"
    }
    #expect(
      places == [
        "sample.body.200.name.type 4:10 7", "sample.body.200.name.type 5:18 8",
        "json.syntax 7:3 ",
        "json.syntax 9:5 ",
      ])
    #expect(payloads.compactMap { $0.findings.first?.frame?.line } == [4, 5, 7, 9])
    #expect((summary.payloads, summary.passed, summary.failed) == (6, 2, 4))
  }

  @Test(arguments: ["", "\n", "\n \n\r\n"])
  func holdsNoPayloadWhereNoLineDoes(text: String) async throws {
    let (payloads, summary) = try await check(text)
    #expect(payloads.isEmpty)
    #expect(summary.payloads == 0)
  }

  /// A log of more than one block, with lines that lie across their borders, and what is wrong in it.
  private static func log(_ seed: UInt64) -> (text: String, wrong: [Int]) {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    var faults: [Int] = []
    var index = 0
    while text.utf8.count < 3 << 20 {
      if Int.random(in: 0..<9, using: &generator) == 0 {
        text += "\n"
        continue
      }
      let isWrong = Int.random(in: 0..<50, using: &generator) == 0
      if isWrong { faults.append(index) }
      let length = Int.random(in: 0..<3000, using: &generator)
      let blanks = String(repeating: " ", count: length)
      text += "{\(blanks)\"name\": \(isWrong ? "7" : "\"a\"")}\n"
      index += 1
    }
    return (text, faults)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func isTheSameForAnyNumberOfJobs(seed: UInt64) async throws {
    let (text, faults) = Self.log(seed)
    let whole = try await check(text) { $0.jobs = 1 }
    #expect(whole.payloads.filter { !$0.findings.isEmpty }.map(\.index) == faults, "seed \(seed)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for payload in whole.payloads where !payload.findings.isEmpty {
      let start = payload.findings[0].span.start
      let line = Array(lines[start.line - 1])
      #expect(line[start.column - 1] == "7", "seed \(seed)")
      #expect(payload.entry == "line \(start.line)", "seed \(seed)")
    }
    for jobs in [2, 3, 16] {
      let other = try await check(text, listsPassed: false) { $0.jobs = jobs }
      #expect(other.summary == whole.summary, "seed \(seed)")
      #expect(other.payloads.map(\.index) == faults, "seed \(seed)")
      #expect(
        other.payloads.map { $0.findings.map(\.span) }
          == whole.payloads.filter { !$0.findings.isEmpty }.map { $0.findings.map(\.span) },
        "seed \(seed)")
    }
  }

  @Test(arguments: [1, 3, 4]) func isSharedOutByIndex(count: Int) async throws {
    let (text, faults) = Self.log(7)
    let whole = try await check(text)
    var seen: [PayloadResult] = []
    var summary = Summary()
    for number in 1...count {
      let share = try await check(text) { $0.shard = Shard(number, of: count) }
      #expect(share.summary.shard == "\(number)/\(count)")
      #expect(share.payloads.allSatisfy { $0.index % count == number - 1 })
      seen += share.payloads
      summary.add(share.summary)
      let few = try await check(text, listsPassed: false) { $0.shard = Shard(number, of: count) }
      #expect(few.summary == share.summary)
      #expect(few.payloads.map(\.index) == faults.filter { $0 % count == number - 1 })
    }
    seen.sort { $0.index < $1.index }
    #expect(seen.map(\.index) == whole.payloads.map(\.index))
    #expect(seen.map(\.entry) == whole.payloads.map(\.entry))
    #expect(summary == whole.summary)
  }

  @Test(arguments: [1, 2, 3, 900]) func endsAtTheLimit(limit: Int) async throws {
    let (text, faults) = Self.log(11)
    for jobs in [1, 4] {
      let few = try await check(text, listsPassed: false) { ($0.limit, $0.jobs) = (limit, jobs) }
      #expect(few.summary.payloads == limit)
      #expect(few.payloads.map(\.index).filter(faults.contains) == faults.filter { $0 < limit })
    }
  }
}

/// Lines that nobody should hold in memory.
struct LongLineStreamTests {
  @Test(arguments: [1, 5, 30])
  func areLeftOut(megabytes: Int) async throws {
    let long = String(repeating: "x", count: megabytes << 20)
    let text = "[1]\n\(long)\n\n[2]\n" + long
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "log").path(percentEncoded: false)
      try Data(text.utf8).write(to: URL(filePath: file))
      var reader = LineReader(try BlockReader(file), longest: 4 << 20)
      var seen: [String] = []
      while let block = try reader.next() {
        if block.isTooLong { seen.append("too long from line \(block.origin.line)") }
        for line in block.lines { seen.append(line.count < 9 ? "line" : "long line") }
      }
      let isLeftOut = megabytes > 4
      let expected = isLeftOut ? "too long from line 2" : "long line"
      let last = isLeftOut ? "too long from line 5" : "long line"
      #expect(seen == ["line", expected, "line", last])
    }
  }
}
