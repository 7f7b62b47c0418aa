import LinecheckRunner

/// What a run came to, in a heading and a paragraph.
enum MarkdownVerdict {
  static func heading(_ summary: Summary) -> MarkdownText {
    // Numbers and words of ours.
    MarkdownText(verbatim: Array("## Linecheck: \(summary.verdict)\n\n".utf8))
  }

  static func numbers(_ summary: Summary) -> MarkdownText {
    var text: MarkdownText = ""
    if summary.isInterrupted {
      text += "**The run was interrupted: the rest of the input was not checked.** "
    }
    if let shard = summary.shard { text += "This is share \(shard) of the input. " }
    text += "\(summary.passed) passed, \(summary.failed) failed, "
    text += "\(summary.notChecked) not checked: "
    text += "\(summary.errors, "error"), \(summary.warnings, "warning")"
    if let notes = summary.notes { text += ", \(notes, "note")" }
    if summary.known > 0 { text += ", \(summary.known) of them known from the baseline" }
    if summary.suppressed > 0 { text += ", \(summary.suppressed) of them suppressed" }
    text += ". Rules were applied \(summary.applications, "time")."
    if let timing = summary.timing {
      text += " The run began at \(timing.start + "Z") and took \(timing.text)."
    }
    if summary.foreign > 0 {
      text += " Foreign exchanges, which were left out: \(summary.foreign)."
    }
    if summary.expired > 0 { text += " Suppressions past their date: \(summary.expired)." }
    if summary.staleCount > 0 {
      text += " Entries of the baseline that occur no more: \(summary.staleCount)."
    }
    text += "\n\n"
    for sentence in summary.unmet { text += "- failed: \(sentence)\n" }
    if !summary.unmet.isEmpty { text += "\n" }
    return text
  }
}
