import Linecheck
import LinecheckRunner

/// The table that shows of every rule how it is proven.
struct RuleProofs {
  private struct Row {
    var rule: Constraint
    var written: Int
    var derived: Int
    var alone: Int
    var followed: Int
    var sides: Int
    var tried: Int
  }

  private let rows: [Row]

  /// Of a rule of several contracts the least proven one decides.
  init(_ coverage: [ContractCoverage]) {
    var order: [RuleID] = []
    var rows: [RuleID: Row] = [:]
    for row in coverage.flatMap(\.rows) {
      let own = Row(
        rule: row.constraint, written: row.written.broken, derived: row.derived.broken,
        alone: row.alone, followed: row.satisfied, sides: row.sides.count,
        tried: row.triedSides.intersection(row.sides).count)
      let id = row.constraint.id
      guard let known = rows[id] else {
        order.append(id)
        rows[id] = own
        continue
      }
      rows[id]?.written = min(known.written, own.written)
      rows[id]?.derived = min(known.derived, own.derived)
      rows[id]?.alone = min(known.alone, own.alone)
      rows[id]?.followed = min(known.followed, own.followed)
      if own.sides - own.tried > known.sides - known.tried || known.sides == 0 {
        rows[id]?.sides = own.sides
        rows[id]?.tried = own.tried
      }
    }
    self.rows = order.compactMap { rows[$0] }
  }

  /// The section of the report.
  var text: String {
    let proven = rows.filter { $0.rule.coveredBy == nil }
    let sides = proven.reduce(0) { $0 + $1.sides }
    let tried = proven.reduce(0) { $0 + $1.tried }
    var text = "\n## How each rule is proven\n\n"
    text +=
      "\(proven.count { $0.alone > 0 }) of \(proven.count) rules are all that is broken in some "
    text += "payload, and \(tried) of \(sides) sides of their boundaries are tried; "
    text +=
      "\(rows.count - proven.count) more never decide, since another rule always does before. "
    text += "Counted are payloads: those in files, and those that were derived from the rules and "
    text += "valid payloads. Of a rule of several contracts the least number stands here.\n\n"
    text += "| rule | severity | broken by files | broken by derived | alone | followed by "
    text += "| boundary sides tried |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n"
    for row in rows {
      text += "| `\(row.rule.id)` | \(row.rule.severity.rawValue) "
      if let other = row.rule.coveredBy {
        text += "| covered by `\(other)` | | | | |\n"
        continue
      }
      text += "| \(row.written) | \(row.derived) | \(row.alone) | \(row.followed) "
      text += row.sides == 0 ? "| |\n" : "| \(row.tried) of \(row.sides) |\n"
    }
    return text
  }
}
