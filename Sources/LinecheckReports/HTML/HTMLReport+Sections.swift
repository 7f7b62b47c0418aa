import Linecheck
import LinecheckRunner

/// The sections of the page, in their order.
extension HTMLReport {
  private func count(_ section: Section) -> Int { counts[section.rawValue] }

  var navigation: HTMLText {
    var text: HTMLText = "<nav aria-label=\"Sections\">\n<ul>\n"
    if count(.problems) > 0 {
      text += "<li><a href=\"#problems\">Not checked <b>\(count(.problems))</b></a></li>\n"
    }
    if severities.counting > 0 { text += "<li><a href=\"#charts\">Charts</a></li>\n" }
    text += "<li><a href=\"#coverage\">Coverage</a></li>\n"
    text += "<li><a href=\"#findings\">Findings <b>\(findings)</b></a></li>\n"
    return text + "</ul>\n</nav>\n"
  }

  /// What was not checked; few of them are seen at once, many unfold.
  func writeProblems(_ output: ReportOutput) {
    let count = count(.problems)
    guard count > 0 else { return }
    output.write(
      """
      <section id="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">Not checked</h2>
      <details\(count > 20 ? "" : " open")>
      <summary>\(count, "payload")</summary>
      <ul class="problems">

      """ as HTMLText)
    output.writeKept(Section.problems.rawValue)
    output.write("</ul>\n</details>\n</section>\n")
  }

  var charts: HTMLText {
    guard severities.counting > 0 else { return "" }
    var text: HTMLText = """
      <section id="charts" aria-labelledby="charts-title">
      <h2 id="charts-title">Where the findings are</h2>

      """
    if count(.apart) > 0 {
      text += "<p>Findings that a baseline has or the configuration suppresses are left out.</p>\n"
    }
    text += "<div class=\"charts\">\n"
    text += HTMLChart(noun: "rule", tally: rules).element
    text += HTMLChart(noun: "contract", tally: contracts).element
    text += HTMLChart(noun: "file", tally: files).element
    return text + "</div>\n</section>\n"
  }

  func writeFindings(_ output: ReportOutput) {
    output.write(
      """
      <section id="findings" aria-labelledby="findings-title" tabindex="-1">
      <h2 id="findings-title">Findings</h2>

      """)
    if findings == 0 { output.write("<p>Nothing was found.</p>\n") }
    if findings > mostQuick {
      output.write(
        """
        <p>These are \(findings, "finding"): a browser takes some time for each step. The reports of \
        other formats have the same in less space.</p>

        """ as HTMLText)
    }
    if findings > 0 { output.write(controls.element) }
    write(.errors, "Errors", output)
    write(.warnings, "Warnings", output)
    write(.notes, "Notes", output)
    write(.apart, "Known or suppressed", output)
    output.write(
      "<p id=\"none\" hidden>No finding is left. <kbd>Esc</kbd> clears search and filters.</p>\n")
    output.write("</section>\n")
  }

  private func write(_ section: Section, _ title: HTMLText, _ output: ReportOutput) {
    let count = count(section)
    guard count > 0 else { return }
    let isFolded = section == .apart
    var head: HTMLText = "<section class=\"group\">\n<h3>\(title) <span>\(count)</span></h3>\n"
    if isFolded { head += "<details class=\"fold\">\n<summary>They do not count</summary>\n" }
    output.write(head)
    output.writeKept(section.rawValue)
    output.write(isFolded ? "</details>\n</section>\n" : "</section>\n")
  }

  private var controls: HTMLControls {
    HTMLControls(
      rules: rules, contracts: contracts, files: files,
      severities: [
        ("error", severities.errors + apart[.error, default: 0]),
        ("warning", severities.warnings + apart[.warning, default: 0]),
        ("note", severities.notes + apart[.note, default: 0]),
      ],
      statuses: [
        ("new", severities.counting), ("known", severities.apart - suppressed),
        ("suppressed", suppressed),
      ])
  }
}
