import Linecheck
import LinecheckRunner

/// The results of a report, kept by how bad they are, as many as GitHub takes.
struct SARIFResults: Sendable {
  /// How many results GitHub takes of a run.
  static let limit = 25_000

  /// What was kept of one rank: where each result ends, in bytes.
  private struct Kept {
    var ends: [Int] = []
  }

  /// Errors, warnings and notes.
  private var ranks = Array(repeating: Kept(), count: 3)
  /// How many there were.
  private var count = 0

  private static func rank(of finding: ReportedFinding) -> Int {
    switch finding.severity {
    case .error: return 0
    case .warning: return 1
    case .note: return 2
    }
  }

  /// Counts a finding; false where there are enough that are as bad or worse.
  mutating func hasRoom(for finding: ReportedFinding) -> Bool {
    count += 1
    return ranks[...Self.rank(of: finding)].reduce(0) { $0 + $1.ends.count } < Self.limit
  }

  /// Keeps a result.
  mutating func add(_ result: SARIFResult, _ output: ReportOutput) {
    let rank = Self.rank(of: result.finding)
    var json = JSONWriter(.oneLine)
    json.write(ranks[rank].ends.isEmpty ? "\n        " : ",\n        ")
    result.write(to: &json)
    output.keep(json.bytes, in: rank)
    ranks[rank].ends.append((ranks[rank].ends.last ?? 0) + json.bytes.count)
  }

  /// Writes the worst; returns how many are left out.
  func write(to output: ReportOutput) -> Int {
    var written = 0
    for (rank, kept) in ranks.enumerated() {
      let number = min(kept.ends.count, Self.limit - written)
      if number > 0 && written > 0 { output.write(",") }
      output.writeKept(rank, limit: number > 0 ? kept.ends[number - 1] : 0)
      written += number
    }
    return count - written
  }
}
