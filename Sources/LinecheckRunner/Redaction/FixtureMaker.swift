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
public struct FixtureMaker {
  let additions: RedactionAdditions
  /// Addresses in front of providers.
  let baseURLs: [Configuration.BaseURL]
  var words = FixtureWords()
  var hints = FixtureHints()
  /// What judges bodies of the last contract, which many share, and the words that it speaks of.
  private var last: (id: String, judge: BodyJudge, vocabulary: Set<String>)?

  /// A maker that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - additions: what a configuration says about members beyond what rules say.
  ///   - baseURLs: addresses in front of providers.
  public init(
    _ additions: RedactionAdditions = .none, baseURLs: [Configuration.BaseURL] = []
  ) {
    self.additions = additions
    self.baseURLs = baseURLs
  }

  /// The fixture of a body.
  ///
  /// - Parameters:
  ///   - bytes: the body as it was captured.
  ///   - contract: what it is checked against; nil where that is not known: then only what is wrong
  ///     with it as JSON stays.
  /// - Returns: the fixture, and what could not be kept.
  /// - Throws: `RuleMistakes` where the contract contradicts itself.
  package mutating func fixture(of bytes: PaddedBytes, _ contract: Contract?) throws -> Fixture {
    let (_, judge, vocabulary) = try judge(of: contract)
    var reader = FixtureReader(additions)
    reader.addBody(bytes, judge.program)
    return make(bytes, reader.sites, vocabulary) { judge.verdict(on: $0) }
  }

  private static let anything = Result { try Program(.any, id: "any") }

  private mutating func judge(
    of contract: Contract?
  ) throws -> (id: String, judge: BodyJudge, vocabulary: Set<String>) {
    let id = contract?.id ?? ""
    if let last, last.id == id { return last }
    let program = try contract?.program ?? Self.anything.get()
    let made = (id, BodyJudge(program), program.vocabulary.union(HeaderNames.all))
    last = made
    return made
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

/// Says what is found in bodies of one contract.
final class BodyJudge {
  let program: Program
  private var checker: Checker

  init(_ program: Program) {
    self.program = program
    checker = Checker(program)
  }

  func verdict(on text: [UInt8]) -> BodyVerdict {
    BodyVerdict(checker.findings(in: text, from: .note), known: program.memberNames)
  }
}

/// What is found in a body, by everything but its words.
struct BodyVerdict: Equatable {
  private let faults: [Fault]

  private struct Fault: Equatable {
    let rule: RuleID
    let severity: Severity
    let pointer: String
    let range: Range<Int>
  }

  init(_ findings: [Finding], known: Set<String>) {
    faults = findings.map { finding in
      Fault(
        rule: finding.rule, severity: finding.severity,
        pointer: Redaction.shown(finding.pointer, known: known, revealing: false).text,
        range: finding.range)
    }
  }
}
