import Linecheck
@_spi(Scanning) import LinecheckJSON

/// How often the variant that a person would say is meant is the one that is chosen.
public struct UnionVerdicts: Sendable {
  /// A case and what was chosen.
  public struct Verdict: Sendable {
    /// The case.
    public let unionCase: UnionCase
    /// The variant that was chosen; nil where none was.
    public let chosen: String?
    /// Whether that is what a person would say.
    public let isRight: Bool
  }

  /// All cases, in the order of the Corpus.
  public private(set) var verdicts: [Verdict] = []
  /// What another validator makes of the same cases, where it was asked.
  public private(set) var peer: UnionPeer?
  private var complaints: [UnionCases.Mistake] = []

  /// The share that has to be right.
  public static let least = 0.95

  /// The cases that are chosen right.
  public var right: Int { verdicts.count(where: \.isRight) }
  /// The cases that are chosen wrong.
  public var wrong: [Verdict] { verdicts.filter { !$0.isRight } }
  /// The share of those that are chosen right; 1 where there is no case.
  public var share: Double {
    verdicts.isEmpty ? 1 : Double(right) / Double(verdicts.count)
  }

  init() {}

  /// Judges the cases of a Corpus.
  ///
  /// - Throws: `RuleMistakes` where a contract contradicts itself.
  init(_ corpus: Corpus, _ contracts: [Contract]) throws(RuleMistakes) {
    complaints = corpus.unions.mistakes
    peer = corpus.unionPeer
    for unionCase in corpus.unions.cases {
      guard let contract = contracts.first(where: { $0.id == unionCase.contract }) else {
        complain(unionCase, "its folder names no contract")
        continue
      }
      guard let pointer = JSONPointer(unionCase.pointer),
        unionCase.body.value(at: pointer) != nil
      else {
        complain(unionCase, "at leads nowhere in the body")
        continue
      }
      let choices = try contract.program.unionChoices(in: unionCase.body)
      let chosen = choices.lazy.filter { $0.pointer.text == pointer.text }
        .compactMap(\.variant).first
      verdicts.append(
        Verdict(unionCase: unionCase, chosen: chosen, isRight: chosen == unionCase.meant))
    }
  }

  private mutating func complain(_ unionCase: UnionCase, _ sentence: String) {
    complaints.append(
      UnionCases.Mistake(path: unionCase.path, line: unionCase.line, sentence: sentence))
  }

  /// What keeps a run from being as it should be.
  ///
  /// - Parameter index: the number of results before these.
  /// - Returns: a result for each line that is no case, and one where too few are right.
  func results(from index: Int) -> [PayloadResult] {
    var results = complaints.map { mistake in
      PayloadResult(
        index: 0, source: mistake.path, entry: "line \(mistake.line)", outcome: .notChecked,
        reason: mistake.sentence)
    }
    if share < Self.least {
      results.append(
        PayloadResult(
          index: 0, source: UnionCases.file, outcome: .notChecked,
          reason: "of \(verdicts.count) broken unions \(right) are taken for the variant that a "
            + "person would say is meant; 95 % have to be"))
    }
    for place in results.indices { results[place].index = index + place }
    return results
  }
}
