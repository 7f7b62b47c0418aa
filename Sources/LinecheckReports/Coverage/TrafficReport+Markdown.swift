import Linecheck
import LinecheckRunner

extension TrafficReport {
  /// The report as Markdown: a table a contract, what was never exercised first; contracts without a
  /// payload on a line each.
  public var markdown: String {
    var text = head
    for traffic in coverage.contracts where traffic.payloads > 0 { text += section(traffic) }
    let others = coverage.contracts.filter { $0.payloads == 0 }
    if !others.isEmpty { text += "\n## Contracts without a payload\n\n" }
    for traffic in others {
      text += "- \(traffic.id): \(traffic.constraints.count, "constraint")\n"
    }
    return text.markup
  }

  private var head: MarkdownText {
    let summary = summary
    var text: MarkdownText = "# Coverage by traffic\n\n"
    text += "\(summary.payloads, "payload") exercised \(summary.exercised) of "
    text += "\(summary.constraints, "documented constraint") in "
    text += "\(summary.exercisedContracts) of \(summary.contracts, "contract"): "
    text += "\(summary.broken) were broken at least once, \(summary.never) never exercised"
    if summary.unknown > 0 { text += ", \(summary.unknown) not looked for" }
    text += ".\n\n"
    text += """
      Numbers are payloads: a constraint is *exercised* by a payload in which it has a value to judge,
      and that payload *satisfies* or *breaks* it. *Near* are payloads with a value at its bound or one
      step from it: one character, one item, one for integers, a hundredth of the bound for other
      numbers; of formats with a shortest and a longest form, at those lengths or one character from
      them. Where a constraint has no bound stands –.

      """
    return text
  }

  private func section(_ traffic: ContractTraffic) -> MarkdownText {
    let rows = rows(of: traffic)
    let known = rows.filter(\.isKnown)
    let exercised = known.count { $0.count.exercised > 0 }
    var text: MarkdownText = "\n## \(traffic.id)\n\n"
    text += "\(traffic.payloads, "payload") exercised \(exercised) of "
    text += "\(known.count, "constraint").\n\n"
    text += "| Constraint | Expects | Exercised | Satisfied | Broken | Near |\n"
    text += "| --- | --- | ---: | ---: | ---: | ---: |\n"
    for row in rows { text += line(row) }
    return text
  }

  private func line(_ row: Row) -> MarkdownText {
    let near: MarkdownText = row.near.map { "\($0)" } ?? "–"
    let count = row.count
    var cells: MarkdownText = "\(count.exercised) | \(count.satisfied) | \(count.broken) | \(near)"
    if count.exercised == 0 { cells = "never | – | – | –" }
    if !row.isKnown { cells = "not looked for | – | – | –" }
    return "| \(row.constraint.id.name) | \(row.constraint.requirement) | \(cells) |\n"
  }
}
