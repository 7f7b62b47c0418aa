import Linecheck
public import LinecheckRunner

/// The verdict of a conformance run: what was checked, and what is not as it should be.
public struct ConformanceReport: Sendable {
  private let run: ConformanceRun

  /// The report of a run.
  public init(_ run: ConformanceRun) { self.run = run }

  /// The report as Markdown.
  public var text: String {
    "# Conformance\n\n" + verdict + contracts + failures + UnionSection(verdicts: run.unions).text
      + RuleProofs(run.coverage).text
  }

  private var failed: [PayloadResult] { run.results.filter { $0.outcome != .passed } }

  private var verdict: String {
    if !failed.isEmpty {
      return "\(failed.count) things are not as they should be; they are listed below.\n\n"
    }
    return
      "Every payload of the Corpus is judged as it should be, and every rule is proven: it was "
      + "broken alone, followed, and tried on both sides of each of its boundaries.\n\n"
  }

  private var contracts: String {
    var text = "| contract | rules | payloads | valid | invalid | derived | as they should be |\n"
    text += "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    for contract in run.coverage {
      let payloads = run.results.filter {
        $0.contract == contract.id && $0.resolvedBy != nil && !run.isDerived($0)
      }
      let valid = payloads.count { $0.source.contains("/valid/") }
      let passed = payloads.count { $0.outcome == .passed }
      let derived = run.derived[contract.id] ?? (payloads: 0, passed: 0)
      text += "| \(contract.id) | \(contract.rows.count) | \(payloads.count) | \(valid) "
      text += "| \(payloads.count - valid) | \(derived.payloads) | \(passed + derived.passed) |\n"
    }
    return text
  }

  private var failures: String {
    if failed.isEmpty { return "" }
    var text = "\n## Not as it should be\n\n"
    for result in failed {
      let reasons = result.findings.map { "\($0.rule): \($0.message)" } + [result.reason ?? ""]
      let reason = reasons.filter { !$0.isEmpty }.joined(separator: "; ")
      text +=
        "- \(MarkdownText(escaping: result.name).markup): \(MarkdownText(escaping: reason).markup)\n"
    }
    return text
  }
}
