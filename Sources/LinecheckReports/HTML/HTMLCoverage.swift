import Linecheck
import LinecheckRunner

/// What was checked: the contracts of a run with what became of their payloads and, where that was
/// counted, a map of their documented constraints.
struct HTMLCoverage {
  let summary: Summary
  let coverage: TrafficCoverage?

  /// A contract of the run.
  private struct Part {
    let id: String
    let traffic: ContractTraffic?
    let cells: [HTMLCell]

    /// Whether there was anything to check.
    var isUsed: Bool {
      (traffic?.payloads ?? 0) > 0 || cells.contains { $0.row.count.exercised > 0 }
    }
  }

  /// The section.
  var element: HTMLText {
    let parts = self.parts
    var text: HTMLText = """
      <section id="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">Coverage of the documentation</h2>

      """
    guard let coverage else {
      text += "<p>This report does not say which documented constraints were exercised: that is "
      text += "counted where payloads are checked, and not kept in what it was made of.</p>\n"
      return text + articles(parts) + "</section>\n"
    }
    let used = parts.filter(\.isUsed)
    let unused = parts.filter { !$0.isUsed }
    text += sentence(used, of: coverage.contracts.count)
    if !used.isEmpty { text += Self.legend(used.flatMap(\.cells)) }
    text += articles(used)
    if !unused.isEmpty { text += Self.list(unused) }
    return text + "</section>\n"
  }

  /// The contracts that can be checked; without coverage those of which there were payloads.
  private var parts: [Part] {
    guard let coverage else {
      return summary.contracts.keys
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { Part(id: $0, traffic: nil, cells: []) }
    }
    return coverage.contracts.map { traffic in
      Part(
        id: traffic.id, traffic: traffic,
        cells: TrafficReport.Row.all(of: traffic, from: coverage.severity).map { HTMLCell(row: $0) }
      )
    }
  }

  private func sentence(_ used: [Part], of contracts: Int) -> HTMLText {
    let cells = used.flatMap(\.cells)
    let exercised = cells.count(where: \.isExercised)
    return """
      <p>Each cell is a constraint that a provider documents. \(exercised) of \(cells.count) were \
      exercised: payloads had a value for them to judge. There were payloads of \(used.count) of \
      \(contracts, "contract").</p>

      """
  }

  private static func legend(_ cells: [HTMLCell]) -> HTMLText {
    var text: HTMLText = "<div class=\"legend\">\n<ul>\n"
    for state in HTMLCell.State.allCases {
      let count = cells.count { $0.state == state }
      text +=
        "<li class=\"\(HTMLCell.className(state))\"><b aria-hidden=\"true\">\(state.sign)</b> "
      text += "\(count) \(state.words)</li>\n"
    }
    return text + "</ul>\n</div>\n"
  }

  private func articles(_ parts: [Part]) -> HTMLText {
    var text: HTMLText = "<div class=\"contracts\">\n"
    for part in parts { text += article(part) }
    return text + "</div>\n"
  }

  /// A contract: what became of its payloads, and its cells. The switch between map and list is a
  /// checkbox before the list, which works by style alone.
  private func article(_ part: Part) -> HTMLText {
    var text: HTMLText = "<article class=\"contract\">\n<h3><bdi>\(part.id)</bdi></h3>\n"
    text += "<p>\(outcome(of: part))</p>\n"
    guard !part.cells.isEmpty else { return text + "</article>\n" }
    text += "<label><input type=\"checkbox\" name=\"as-list\"> as a list</label>\n"
    text += "<ul class=\"cells\" aria-label=\"Constraints of \(part.id)\">\n"
    for cell in part.cells { text += cell.element }
    return text + "</ul>\n</article>\n"
  }

  private func outcome(of part: Part) -> HTMLText {
    let tally = summary.contracts[part.id] ?? ContractTally()
    var words: [HTMLText] = ["\(tally.passed) passed"]
    if tally.failed > 0 { words.append("\(tally.failed) failed") }
    if tally.notChecked > 0 { words.append("\(tally.notChecked) not checked") }
    let payloads = tally.checked + tally.notChecked
    var text: HTMLText = "\(payloads, "payload"): \(words.joined(separator: ", "))"
    if !part.cells.isEmpty {
      let exercised = part.cells.count(where: \.isExercised)
      text += "; \(exercised) of \(part.cells.count, "constraint") exercised"
    }
    return text
  }

  private static func list(_ parts: [Part]) -> HTMLText {
    var text: HTMLText = "<details class=\"unused\">\n<summary>"
    text += "\(parts.count, "contract") without a payload</summary>\n<ul>\n"
    for part in parts {
      text += "<li><bdi>\(part.id)</bdi>: \(part.cells.count, "constraint")</li>\n"
    }
    return text + "</ul>\n</details>\n"
  }
}
