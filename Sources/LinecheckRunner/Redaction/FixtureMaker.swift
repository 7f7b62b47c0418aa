package import Linecheck
@_spi(Scanning) package import LinecheckJSON

/// A capture without secrets and persons, in which the same is found.
public struct Fixture: Sendable {
  /// The text, of as many bytes as the capture mostly.
  public var bytes: [UInt8]
  /// Where values stood that could not be replaced without changing what is found: lines, columns and
  /// masked pointers. They were replaced all the same.
  public var changed: [String]
}

/// Turns captures into fixtures; the same word becomes the same one in all that one maker makes.
public struct FixtureMaker: Sendable {
  let additions: RedactionAdditions
  var words = FixtureWords()
  var hints = FixtureHints()
  /// The last contract's words, which many bodies share.
  private var vocabulary: (id: String, words: Set<String>)?

  /// A maker that has seen nothing yet.
  ///
  /// - Parameter additions: what a configuration says about members beyond what rules say.
  public init(_ additions: RedactionAdditions = .none) { self.additions = additions }

  /// The fixture of a body.
  ///
  /// - Parameters:
  ///   - bytes: the body as it was captured.
  ///   - contract: what it is checked against; nil where that is not known: then only what is wrong
  ///     with it as JSON stays.
  /// - Returns: the fixture, and what could not be kept.
  /// - Throws: `RuleMistakes` where the contract contradicts itself.
  package mutating func fixture(of bytes: PaddedBytes, _ contract: Contract?) throws -> Fixture {
    let program = try contract?.program ?? Self.anything.get()
    var reader = FixtureReader(additions)
    reader.addBody(bytes, program)
    return make(bytes, reader.sites, vocabulary(of: program, contract?.id ?? "")) { text in
      BodyVerdict(text, program)
    }
  }

  private static let anything = Result { try Program(.any, id: "any") }

  private mutating func vocabulary(of program: Program, _ id: String) -> Set<String> {
    if let vocabulary, vocabulary.id == id { return vocabulary.words }
    let words = program.vocabulary.union(HeaderNames.all)
    vocabulary = (id, words)
    return words
  }

  mutating func make<Verdict: Equatable>(
    _ bytes: PaddedBytes, _ sites: [FixtureSite], _ vocabulary: Set<String>,
    wanted: Verdict? = nil, judge: @escaping ([UInt8]) -> Verdict
  ) -> Fixture {
    for site in sites { words.learn(site.scalars, keeping: site.isFixed) }
    let replaced = sites.map { words.replacement(of: $0.scalars, keeping: $0.isFixed) }
    var search = FixtureSearch(
      Array(bytes.all), sites, replaced, vocabulary, wanted: wanted, judge: judge)
    let (text, stuck) = search.fixture(&hints)
    if stuck.isEmpty { return Fixture(bytes: text, changed: []) }
    let lines = LineTable(bytes.all)
    let places = stuck.map { site in
      let place = lines.position(of: site.starts[0])
      return "line \(place.line), column \(place.column), at \(site.pattern)"
    }
    return Fixture(bytes: text, changed: places)
  }
}

/// What is found in a body, by everything but its words.
struct BodyVerdict: Equatable {
  private let faults: [Fault]

  private struct Fault: Equatable {
    let rule: RuleID
    let severity: Severity
    let pointer: String
    /// Where it stands; left out where a text has another length.
    let range: Range<Int>
  }

  init(_ text: [UInt8], _ program: Program) {
    var checker = Checker(program)
    faults = checker.findings(in: text, from: .note).map { finding in
      Fault(
        rule: finding.rule, severity: finding.severity,
        pointer: Redaction.shown(finding.pointer, known: program.memberNames, revealing: false)
          .text,
        range: finding.range)
    }
  }
}
