import Linecheck
public import LinecheckJSON
import LinecheckRunner

/// A report that was written as `json` or `ndjson`, read back: its summary, then its payloads one by
/// one, so that only its bytes are kept.
public struct ReportReader: Sendable {
  /// What people call the report: its file.
  public let name: String
  let summary: Summary
  let shard: Shard?
  private let bytes: PaddedBytes
  /// Where the payloads stand.
  private let ranges: [Range<Int>]
  private var indices: [Int] = []
  private var position = 0
  private var document = Document()

  /// The next payload.
  mutating func next() -> PayloadResult? {
    guard position < ranges.count else { return nil }
    defer { position += 1 }
    return read(ranges[position]).map { PayloadResult($0) }
  }

  /// The index of the next payload.
  var nextIndex: Int? { position < indices.count ? indices[position] : nil }

  /// Whether it has each payload of a step, beginning with one.
  func isComplete(from first: Int, each step: Int) -> Bool {
    indices.enumerated().allSatisfy { $1 == first + $0 * step }
  }

  private mutating func read(_ range: Range<Int>) -> Value? {
    guard (try? document.read(bytes[range])) != nil else { return nil }
    return document.root
  }
}

extension ReportReader {
  /// The reports in a file: one where it is JSON; one or several behind each other where each
  /// payload has a line.
  ///
  /// - Throws: `ReportMistake` where the file holds something else.
  public static func all(in bytes: PaddedBytes, name: String) throws(ReportMistake)
    -> [ReportReader]
  {
    let text = ReportText(bytes, name: name)
    return try text.isOfLines ? lines(text) : [report(text)]
  }

  private static func report(_ text: ReportText) throws(ReportMistake) -> ReportReader {
    try text.check([0..<text.bytes.count], ReportRules.report)
    guard let document = try? Document(text.bytes), let payloads = document.root["payloads"],
      let summary = document.root["summary"]
    else { throw text.mistake(at: 0, "it is no report") }
    let ranges = document.children(of: payloads.index).map { document.nodes[$0].outerRange }
    return try ReportReader(text, ranges, Summary(summary))
  }

  private static func lines(_ text: ReportText) throws(ReportMistake) -> [ReportReader] {
    var readers: [ReportReader] = []
    var ranges: [Range<Int>] = []
    for range in Lines(text.bytes) {
      guard text.isLast(range) else {
        ranges.append(range)
        continue
      }
      try text.check([range], ReportRules.lastLine)
      try text.check(ranges, ReportRules.line)
      guard let document = try? Document(text.bytes[range]),
        let summary = document.root["summary"]
      else { throw text.mistake(at: range.lowerBound, "it is no report") }
      readers.append(try ReportReader(text, ranges, Summary(summary)))
      ranges = []
    }
    guard ranges.isEmpty, !readers.isEmpty else {
      throw text.mistake(
        at: ranges.last?.lowerBound ?? 0, "the report ends without its summary",
        help: "the run that wrote it did not come to its end")
    }
    return readers
  }

  private init(
    _ text: ReportText, _ ranges: [Range<Int>], _ summary: Summary
  ) throws(ReportMistake) {
    (name, bytes, self.ranges, self.summary) = (text.name, text.bytes, ranges, summary)
    shard = summary.shard.flatMap { Shard($0) }
    if summary.payloads != ranges.count {
      throw ReportMistake(
        "\(name): the summary counts \(counted(summary.payloads, "payload")), and there "
          + (ranges.count == 1 ? "is 1" : "are \(ranges.count)"))
    }
    indices.reserveCapacity(ranges.count)
    for range in ranges {
      let index = read(range)?["index"]?.integer.flatMap { Int(exactly: $0) } ?? 0
      if let last = indices.last, index <= last {
        throw text.mistake(
          at: range.lowerBound, "payload \(index) comes behind payload \(last)")
      }
      if let shard, !shard.contains(index) {
        throw text.mistake(
          at: range.lowerBound, "payload \(index) is none of share \(shard)")
      }
      indices.append(index)
    }
  }
}
