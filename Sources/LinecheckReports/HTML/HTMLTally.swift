import Linecheck
import LinecheckRunner

/// How many findings there are of each rule, of each contract or in each file.
struct HTMLTally: Sendable {
  /// The findings of one name.
  struct Row: Sendable {
    let name: String
    /// What elements of its findings say in their attributes: its place among all names.
    let number: Int
    var errors = 0
    var warnings = 0
    var notes = 0
    /// Those that a baseline has or the configuration suppresses.
    var apart = 0

    /// Those that count.
    var counting: Int { errors + warnings + notes }
    var all: Int { counting + apart }
  }

  /// The names in the order in which they came.
  private(set) var rows: [Row] = []
  /// Findings of further names, which are not told apart.
  private(set) var rest = Row(name: "", number: -1)
  private var numbers: [String: Int] = [:]
  private let limit: Int

  /// Nothing yet.
  ///
  /// - Parameter limit: how many names are told apart.
  init(limit: Int = 50_000) { self.limit = limit }

  /// Counts a finding; gives the number of the name, -1 where it has none.
  mutating func add(_ finding: ReportedFinding, of name: String) -> Int {
    guard let number = number(of: name) else {
      rest.add(finding)
      return -1
    }
    rows[number].add(finding)
    return number
  }

  private mutating func number(of name: String) -> Int? {
    if let number = numbers[name] { return number }
    guard rows.count < limit else { return nil }
    numbers[name] = rows.count
    rows.append(Row(name: name, number: rows.count))
    return rows.count - 1
  }

  /// The names, the worst first: those with most errors, then with most warnings, then with most
  /// notes, then with most that do not count; of equal ones the first comes first.
  var worstFirst: [Row] {
    rows.sorted { left, right in
      (right.errors, right.warnings, right.notes, right.apart, left.number)
        < (left.errors, left.warnings, left.notes, left.apart, right.number)
    }
  }
}

extension HTMLTally.Row {
  mutating func add(_ finding: ReportedFinding) {
    guard finding.counts else { return apart += 1 }
    switch finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
  }

  mutating func add(_ other: HTMLTally.Row) {
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    apart += other.apart
  }
}
