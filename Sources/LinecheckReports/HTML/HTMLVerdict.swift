import LinecheckRunner

/// What a run came to, in one line, in numbers and in the words of the text report.
struct HTMLVerdict {
  let summary: Summary
  let suppressions: SuppressionReasons

  /// How the page looks at a glance: the classes of its header.
  enum State: String {
    case failed, attention, passed

    /// The sign beside the verdict.
    var sign: HTMLText {
      switch self {
      case .failed: "×"
      case .attention: "!"
      case .passed: "✓"
      }
    }

    /// The colour of the icon, as an address writes it.
    var color: HTMLText {
      switch self {
      case .failed: "%23c62828"
      case .attention: "%23b26a00"
      case .passed: "%232e7d32"
      }
    }
  }

  /// Whether something failed, or whether there is something else that a reader has to know.
  var state: State {
    if summary.failed > 0 { return .failed }
    let isWhole = summary.payloads > 0 && summary.notChecked == 0 && !summary.isInterrupted
    return isWhole && summary.unmet.isEmpty && summary.exit == 0 ? .passed : .attention
  }

  /// `2 of 6 payloads failed, 1 was not checked`
  var title: HTMLText { "\(summary.verdict)" }

  /// The head of the page.
  var element: HTMLText {
    var text: HTMLText = """
      <header class="\(HTMLText(escaping: state.rawValue))">
      <p class="product">Linecheck report\(time)</p>
      <h1><span class="sign" aria-hidden="true">\(state.sign)</span> \(title)</h1>
      \(outcomes.element)
      <dl class="numbers">

      """
    for (name, kind, count) in numbers {
      text += "<div class=\"\(count == "0" ? "none" : kind)\"><dt>\(name)</dt>"
      text += "<dd>\(count)</dd></div>\n"
    }
    text += "</dl>\n<div class=\"lines\">\n"
    for line in [summary.payloadLine, summary.findingLine] { text += "<p>\(line)</p>\n" }
    text += "</div>\n"
    return text + remarks + "</header>\n"
  }

  /// What else there is to know beside the time; what makes a run bad by itself is marked.
  private var remarks: HTMLText {
    let alerts = (summary.isInterrupted ? [Summary.interruption] : []) + summary.unmet
    let further: [(line: String, kind: HTMLText)] =
      summary.policyLines(suppressions).map { ($0, "remark") } + alerts.map { ($0, "alert") }
    if further.isEmpty { return "" }
    var text: HTMLText = "<ul class=\"remarks\">\n"
    for (line, kind) in further { text += "<li class=\"\(kind)\">\(line)</li>\n" }
    return text + "</ul>\n"
  }

  private var outcomes: HTMLBar {
    HTMLBar(
      parts: [
        ("error", summary.failed), ("warning", summary.notChecked), ("held", summary.passed),
      ], whole: summary.payloads)
  }

  private var numbers: [(name: HTMLText, kind: HTMLText, count: HTMLText)] {
    [
      ("failed", "error", "\(summary.failed)"),
      ("not checked", "warning", "\(summary.notChecked)"),
      ("passed", "held", "\(summary.passed)"),
      ("errors", "error", "\(summary.errors)"),
      ("warnings", "warning", "\(summary.warnings)"),
      ("notes", "note", summary.notes.map { "\($0)" } ?? "–"),
    ]
  }

  /// When the run began and how long it took, where the report is to say it.
  private var time: HTMLText {
    guard let timing = summary.timing else { return "" }
    let readable = timing.start.split(separator: "T").joined(separator: " ")
    return """
       · <time datetime="\(timing.start)Z">\(readable) UTC</time> · took \(timing.text)
      """
  }
}
