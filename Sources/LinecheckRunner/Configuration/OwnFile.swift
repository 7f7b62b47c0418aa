package import Linecheck
package import LinecheckJSON

/// A file that people write for this program, checked by our own rules: a mistake in it is a finding
/// with its place.
package struct OwnFile {
  /// What it says; nil where anything is wrong with it.
  package let document: Document?
  /// What is wrong with it, as a result like that of a payload.
  package let mistakes: PayloadResult

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - path: its path, as it is shown.
  ///   - program: what it has to be.
  ///   - word: the member that such a file calls itself by. Where it is missing the file may be a
  ///     payload that somebody took for one, so that nothing of it is shown.
  package init(_ bytes: PaddedBytes, path: String, _ program: Program, word: String) {
    var checker = Checker(program)
    let findings = checker.findings(in: bytes, from: .warning)
    let document = try? Document(bytes)
    let isOurs = document?.root[word] != nil
    let names = isOurs ? document?.names ?? [] : []
    let redactor = FindingRedactor(
      bytes, document, "configuration", known: program.memberNames.union(names),
      hasSecrets: false, revealing: isOurs)
    self.document = findings.isEmpty ? document : nil
    mistakes = PayloadResult(
      index: 0, source: path, outcome: .failed, rules: program.constraints.count,
      findings: findings.isEmpty ? [] : findings.map(redactor.redacted))
  }
}

extension Document {
  /// The names of all members: those of a file of ours are its author's own.
  fileprivate var names: Set<String> {
    Set(nodes.indices.filter { isName($0) }.map { name(ofNode: $0) })
  }
}
