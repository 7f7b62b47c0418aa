import Linecheck
package import LinecheckJSON

/// A mistake in a file that people write for this program, found by whoever reads it.
package struct FileMistake: Sendable, Hashable {
  /// What is wrong.
  package let message: String
  /// What to do about it.
  package let help: String?
  /// The value that is wrong.
  package let pointer: JSONPointer
  /// Its bytes; nil where the mistake is about the whole file.
  package let range: Range<Int>?

  /// A mistake.
  package init(_ message: String, help: String?, pointer: JSONPointer, range: Range<Int>?) {
    self.message = message
    self.help = help
    self.pointer = pointer
    self.range = range
  }
}

extension PayloadResult {
  /// Mistakes in a file as a result like that of a payload; the file is its reader's own, so that
  /// nothing of it is hidden.
  ///
  /// - Parameters:
  ///   - mistakes: what is wrong.
  ///   - rule: what all of them are called.
  ///   - bytes: the text of the file.
  ///   - path: its path, as it is shown.
  package init(_ mistakes: [FileMistake], _ rule: String, in bytes: PaddedBytes, path: String) {
    let lines = LineTable(bytes.all)
    let frames = FrameMaker(
      bytes: bytes, lines: lines, document: nil, known: [], revealing: true, hasSecrets: false,
      added: nil, isOwn: true)
    let findings = mistakes.map { mistake in
      let range = (mistake.range ?? 0..<0).clamped(to: 0..<bytes.count)
      return ReportedFinding(
        rule: rule, severity: .error, basis: .schema, message: mistake.message, requirement: "",
        help: mistake.help, pointer: mistake.pointer.text,
        span: SourceSpan(
          start: lines.position(of: range.lowerBound), end: lines.position(of: range.upperBound),
          bytes: range),
        citations: [], fingerprint: mistake.fingerprint,
        frame: mistake.range == nil ? nil : frames.frame(range, .plain))
    }
    self.init(
      index: 0, source: path, outcome: .failed, rules: 1, findings: findings)
  }
}

extension FileMistake {
  /// Every mistake is one to read about.
  fileprivate var fingerprint: String {
    var hash = StableHash()
    for part in [message, pointer.text] { hash.add(part: Array(part.utf8)) }
    return hash.digits
  }
}
