import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Makes findings ready to be shown: the one way from a payload into a report.
///
/// Messages, pointers, names and lines leave it masked; what it does not return no report can show.
struct FindingRedactor {
  private var contract: String
  private let bytes: PaddedBytes
  private let lines: LineTable
  private let frames: FrameMaker
  private var known: Set<String>
  private let revealing: Bool
  private let origin: Origin

  /// What shows findings in a body that a contract is about.
  init(_ bytes: PaddedBytes, _ contract: Contract, at origin: Origin = .start, revealing: Bool) {
    let programs = [try? contract.program, try? contract.group].compactMap(\.self)
    self.init(
      bytes, try? Document(bytes), contract.id,
      known: programs.reduce(into: []) { $0.formUnion($1.memberNames) },
      hasSecrets: programs.contains(where: \.hasSecrets), at: origin, revealing: revealing)
  }

  /// - Parameters:
  ///   - bytes: the text that findings are in.
  ///   - document: the same as a document; nil where it is not JSON.
  ///   - contract: the id of the contract.
  ///   - known: the names that rules name.
  ///   - hasSecrets: whether values beside a finding's own may be secrets.
  ///   - origin: where the text begins in its file.
  ///   - revealing: whether values of persons are shown as they are.
  init(
    _ bytes: PaddedBytes, _ document: Document?, _ contract: String, known: Set<String>,
    hasSecrets: Bool, at origin: Origin = .start, revealing: Bool
  ) {
    self.origin = origin
    self.contract = contract
    self.bytes = bytes
    self.revealing = revealing
    self.known = known
    lines = LineTable(bytes.all)
    frames = FrameMaker(
      bytes: bytes, lines: lines, document: document, known: known, revealing: revealing,
      hasSecrets: hasSecrets)
  }

  /// The same for findings of another contract, whose rules name these names.
  func of(_ contract: String, known: Set<String>) -> FindingRedactor {
    var other = self
    (other.contract, other.known) = (contract, known)
    return other
  }

  func redacted(_ finding: Finding) -> ReportedFinding {
    let place = Fingerprint.place(of: finding.pointer, known: known)
    return ReportedFinding(
      rule: finding.rule.name, severity: finding.severity, basis: finding.constraint.basis,
      message: finding.message.text(revealing: revealing, known: known),
      requirement: finding.constraint.requirement, help: finding.help,
      pointer: shown(finding.pointer), span: span(finding.range),
      citations: finding.constraint.citations,
      notes: finding.related.map { related in
        ReportedNote(
          message: related.message.text(revealing: revealing, known: known),
          pointer: shown(related.pointer),
          span: span(related.range))
      },
      fingerprint: Fingerprint.of(contract, finding.rule, place),
      place: place.text,
      frame: frame(finding))
  }

  private func frame(_ finding: Finding) -> CodeFrame {
    var frame = frames.frame(finding.range, finding.sensitivity)
    frame.line += origin.line - 1
    return frame
  }

  private func shown(_ pointer: JSONPointer) -> String {
    Redaction.shown(pointer, known: known, revealing: revealing).text
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    let range = range.clamped(to: 0..<max(bytes.count, range.lowerBound))
    return SourceSpan(
      start: origin.place(of: lines.position(of: range.lowerBound)),
      end: origin.place(of: lines.position(of: range.upperBound)),
      bytes: range.lowerBound + origin.offset..<range.upperBound + origin.offset)
  }
}
