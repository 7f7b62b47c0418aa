import Linecheck
public import LinecheckRunner

/// Coverage by traffic: which documented constraints some payloads exercised, and which never.
public struct TrafficReport: Sendable {
  let coverage: TrafficCoverage

  /// The report of a run.
  public init(_ coverage: TrafficCoverage) { self.coverage = coverage }

  /// The report for a file: JSON where its name ends in `.json`, else Markdown.
  public func text(for file: String) -> String { file.hasSuffix(".json") ? json : markdown }

  /// One constraint and what became of it.
  struct Row {
    let constraint: Constraint
    let count: ContractTraffic.Count
    /// In how many payloads a value was near the bound; nil where there is none.
    let near: Int?
    /// Whether it was looked for.
    let isKnown: Bool
  }

  /// The constraints of a contract, those that were exercised least first.
  func rows(of traffic: ContractTraffic) -> [Row] {
    let rows = Row.all(of: traffic, from: coverage.severity)
    // Of equal ones the order of the rules stays.
    return rows.enumerated().sorted { left, right in
      (left.element.rank, left.offset) < (right.element.rank, right.offset)
    }.map(\.element)
  }

  /// What became of all constraints of contracts that had traffic, and of all others.
  var summary: TrafficSummary {
    var summary = TrafficSummary()
    for traffic in coverage.contracts {
      summary.contracts += 1
      summary.payloads += traffic.payloads
      if traffic.payloads > 0 { summary.exercisedContracts += 1 }
      for row in rows(of: traffic) {
        summary.constraints += 1
        if !row.isKnown {
          summary.unknown += 1
        } else if row.count.exercised == 0 {
          summary.never += 1
        } else {
          summary.exercised += 1
        }
        if row.isKnown && row.count.broken > 0 { summary.broken += 1 }
      }
    }
    return summary
  }
}

/// How many constraints a run exercised.
struct TrafficSummary: Sendable, Hashable {
  var payloads = 0
  var contracts = 0
  var exercisedContracts = 0
  var constraints = 0
  var exercised = 0
  var broken = 0
  var never = 0
  /// Those that were not looked for.
  var unknown = 0
}

extension TrafficReport.Row {
  /// The constraints of a contract, in the order of its rules.
  static func all(of traffic: ContractTraffic, from severity: Severity) -> [Self] {
    traffic.constraints.indices.map { place in
      Self(
        constraint: traffic.constraints[place], count: traffic.counts[place],
        near: traffic.isBounded[place] ? traffic.counts[place].near : nil,
        isKnown: traffic.constraints[place].severity >= severity)
    }
  }

  /// What comes first: the least exercised, then what nobody looked for.
  fileprivate var rank: Int { isKnown ? count.exercised : .max }
}
