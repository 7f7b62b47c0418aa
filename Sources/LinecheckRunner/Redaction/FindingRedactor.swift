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
  private let additions: RedactionAdditions

  /// What shows findings in a body that a contract is about.
  init(
    _ bytes: PaddedBytes, _ contract: Contract, at origin: Origin = .start, revealing: Bool,
    additions: RedactionAdditions = .none
  ) {
    let programs = [try? contract.program, try? contract.group].compactMap(\.self)
    self.init(
      bytes, try? Document(bytes), contract.id,
      known: programs.reduce(into: []) { $0.formUnion($1.memberNames) },
      hasSecrets: programs.contains(where: \.hasSecrets), at: origin, revealing: revealing,
      additions: additions)
  }

  /// - Parameters:
  ///   - bytes: the text that findings are in.
  ///   - document: the same as a document; nil where it is not JSON.
  ///   - contract: the id of the contract.
  ///   - known: the names that rules name.
  ///   - hasSecrets: whether values beside a finding's own may be secrets.
  ///   - origin: where the text begins in its file.
  ///   - revealing: whether values of persons are shown as they are.
  ///   - additions: what a configuration says about members beyond what rules say.
  init(
    _ bytes: PaddedBytes, _ document: Document?, _ contract: String, known: Set<String>,
    hasSecrets: Bool, at origin: Origin = .start, revealing: Bool,
    additions: RedactionAdditions = .none
  ) {
    self.additions = additions
    self.origin = origin
    self.contract = contract
    self.bytes = bytes
    self.revealing = revealing
    self.known = known
    lines = LineTable(bytes.all)
    // Shapes of neighbours may be shown, unless a configuration forbids it; values need a look.
    let asksNames = revealing || !additions.isEmpty
    frames = FrameMaker(
      bytes: bytes, lines: lines, document: document, known: known, revealing: revealing,
      hasSecrets: hasSecrets,
      added: asksNames ? document.map { AddedWords($0, additions, known: known) } : nil)
  }

  /// The same for findings of another contract, whose rules name these names.
  func of(_ contract: String, known: Set<String>) -> FindingRedactor {
    var other = self
    (other.contract, other.known) = (contract, known)
    return other
  }

  func redacted(_ finding: Finding) -> ReportedFinding { redacted(finding, inside: nil) }

  /// The same for a finding in a text that a string of this one may hold.
  func redacted(_ finding: Finding, inside inner: InnerText?) -> ReportedFinding {
    let place = Fingerprint.place(of: finding.pointer, known: known)
    let added = added(finding.pointer)
    return ReportedFinding(
      rule: finding.rule.name, severity: finding.severity, basis: finding.constraint.basis,
      message: finding.message.text(revealing: revealing, known: known, as: added),
      requirement: finding.constraint.requirement, help: help(finding, added),
      pointer: shown(finding.pointer), span: span(finding.range),
      citations: finding.constraint.citations,
      notes: finding.related.map { related in
        ReportedNote(
          message: related.message.text(
            revealing: revealing, known: known, as: self.added(related.pointer)),
          pointer: shown(related.pointer),
          span: span(related.range))
      },
      fingerprint: Fingerprint.of(contract, finding.rule, place),
      place: place.text,
      frame: frame(finding, added, inner))
  }

  /// What names say about a value, whatever its rule says.
  private func added(_ pointer: JSONPointer) -> Sensitivity? {
    additions.sensitivity(of: pointer.tokens, known: known)
  }

  private func frame(
    _ finding: Finding, _ added: Sensitivity?, _ inner: InnerText?
  ) -> CodeFrame {
    let sensitivity = added.map { $0.stricter(finding.sensitivity) } ?? finding.sensitivity
    var frame = frames.frame(finding.range, sensitivity, inside: inner)
    frame.line += origin.line - 1
    return frame
  }

  /// What to do about a finding; advice that quotes what may not be shown gives way to the rule's.
  private func help(_ finding: Finding, _ added: Sensitivity?) -> String? {
    guard let help = finding.help, help != finding.constraint.help else { return finding.help }
    if added == .secret || added == .personal && !revealing { return finding.constraint.help }
    let range = finding.range.clamped(to: 0..<bytes.count)
    let json = String(decoding: bytes[range].prefix(1000), as: UTF8.self)
    let value = (try? Document(json))?.root.string ?? json
    let isPlain = finding.sensitivity == .plain && !Redaction.mayBePersonal(value)
    if isPlain || revealing && finding.sensitivity != .secret { return help }
    // Short words stand in any advice by chance.
    let words =
      value.lowercased().split { !$0.isLetter }.filter { $0.count > 5 }
      + value.split { !$0.isNumber }.filter { $0.count > 2 }
    let advice = help.lowercased()
    return words.contains { advice.contains($0) } ? finding.constraint.help : help
  }

  private func shown(_ pointer: JSONPointer) -> String {
    let mayBeShown = revealing && added(pointer) != .secret
    return Redaction.shown(pointer, known: known, revealing: mayBeShown).text
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    let range = range.clamped(to: 0..<max(bytes.count, range.lowerBound))
    return SourceSpan(
      start: origin.place(of: lines.position(of: range.lowerBound)),
      end: origin.place(of: lines.position(of: range.upperBound)),
      bytes: range.lowerBound + origin.offset..<range.upperBound + origin.offset)
  }
}
