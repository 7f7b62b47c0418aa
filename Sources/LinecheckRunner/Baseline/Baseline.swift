import Linecheck

/// Findings that a team knows and has not mended yet: they are counted, and do not fail.
///
/// A text of one entry a line, sorted by bytes:
///
///     # linecheck baseline 1: known findings; fingerprint, rule, contract, place
///     78b67a15f12b0f40 retell.agent-weight.weight.maximum retell/get-phone-number/200 /inbound_agents/*/weight
///
/// The first line says what the file is and its version. Then come, parted by one blank each, the
/// fingerprint (16 hexadecimal digits: FNV-1a, 64 bits, of the contract, the rule and the tokens of
/// the place with slashes between them, the three joined by line feeds), the id of the rule, the id
/// of the contract and the place: a JSON pointer, which may itself have blanks and is absent for the
/// whole body. Positions in arrays are `*`, names that no rule names are shown by their shape in which
/// a word with a digit is one 9, and nothing says which file, line, value or id a finding was in: it
/// stays known while these change. Two unknown members of one object whose names have the same shape
/// are therefore one entry, and so are two wrong values that break one rule in one place.
///
/// Empty lines and further lines that begin with `#` mean nothing; the next update drops them.
public struct Baseline: Sendable, Hashable {
  /// The entries, sorted by the bytes of their lines, each fingerprint once.
  public let entries: [BaselineEntry]
  private let fingerprints: Set<String>

  /// A baseline of some entries.
  public init(_ entries: [BaselineEntry] = []) {
    var fingerprints: Set<String> = []
    self.entries = entries.map { (line: Array($0.line.utf8), entry: $0) }
      .sorted { $0.line.lexicographicallyPrecedes($1.line) }
      .map(\.entry).filter { fingerprints.insert($0.fingerprint).inserted }
    self.fingerprints = fingerprints
  }

  /// What the file begins with.
  static let title = "# linecheck baseline 1: known findings; fingerprint, rule, contract, place"

  /// The file.
  public var text: String {
    ([Self.title] + entries.map(\.line)).map { $0 + "\n" }.joined()
  }

  /// Whether it has a finding. That a body is no JSON it never has: nothing else of that body was
  /// checked, and one entry would stand for every broken body there will be.
  public func has(_ finding: ReportedFinding) -> Bool {
    fingerprints.contains(finding.fingerprint) && !finding.isUnreadable
  }

  /// Whether an update takes a finding: errors and warnings that are not suppressed. Notes never
  /// fail, and are looked for in some runs only; what is suppressed counts again after its date.
  static func takes(_ finding: ReportedFinding) -> Bool {
    finding.severity >= .warning && finding.suppression == nil && !finding.isUnreadable
  }
}
