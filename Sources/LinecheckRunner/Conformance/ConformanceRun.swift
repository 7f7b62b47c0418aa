public import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks a Corpus: valid payloads pass, invalid ones give exactly what their names say, and every
/// rule of every contract has a payload that breaks it and one that follows it.
public struct ConformanceRun: Sendable {
  /// What became of the payloads, in their order, then of the rules that have none.
  public private(set) var results: [PayloadResult] = []
  /// Every constraint of every contract, with the number of its payloads.
  public private(set) var coverage: [ContractCoverage] = []
  /// How many derived payloads each contract has, and how many of them are judged as they say.
  public private(set) var derived: [String: (payloads: Int, passed: Int)] = [:]
  /// Which variants broken unions are taken for.
  public private(set) var unions = UnionVerdicts()

  /// Runs a Corpus.
  ///
  /// - Parameters:
  ///   - corpus: the payloads.
  ///   - contracts: all contracts; each of them needs payloads.
  ///   - operations: what the contracts are about, for exchanges.
  /// - Throws: `RuleMistakes` where a contract contradicts itself.
  public init(
    _ corpus: Corpus, _ contracts: [Contract], _ operations: [Operation] = []
  ) throws(RuleMistakes) {
    var subjects: [String: Subject] = [:]
    for contract in contracts {
      subjects[contract.id] = Subject(
        place: coverage.count, examinee: Examinee(contract, among: contracts, operations),
        constraints: try Verdict.constraints(of: contract))
      coverage.append(try ContractCoverage(contract))
    }
    for corpusCase in corpus.cases { run(corpusCase, subjects[corpusCase.contract]) }
    for file in corpus.derived {
      if let subject = subjects[file.contract] {
        run(file, subject, try? DerivedBases(corpus, file.contract))
      } else {
        results.append(
          PayloadResult(
            index: results.count, source: file.path, outcome: .notChecked,
            reason: "its folder names no contract"))
      }
    }
    for contract in coverage { addGaps(contract) }
    unions = try UnionVerdicts(corpus, contracts)
    results += unions.results(from: results.count)
  }

  /// Whether a result is about derived payloads.
  public func isDerived(_ result: PayloadResult) -> Bool {
    result.source.hasSuffix(DerivedFile.name)
  }

  /// Whether everything is as it should be.
  public var isConformant: Bool { results.allSatisfy { $0.outcome == .passed } }

  /// A contract with what its payloads are judged by.
  private struct Subject {
    /// Its place in the coverage.
    let place: Int
    let examinee: Examinee
    let constraints: [String: Constraint]
  }

  private mutating func run(_ corpusCase: CorpusCase, _ subject: Subject?) {
    var result = PayloadResult(
      index: results.count, source: corpusCase.path, contract: subject?.examinee.contract.id,
      resolvedBy: "folder", outcome: .notChecked)
    defer { results.append(result) }
    if let mistake = corpusCase.mistake {
      result.reason = mistake
      return
    }
    guard let subject else {
      result.reason = "its folder names no contract"
      return
    }
    do {
      let judgement = try Judgement(corpusCase, subject.examinee)
      result.rules = judgement.rules
      let found = judgement.findings.map(\.finding)
      let wrong = Verdict(corpusCase, found, subject.constraints).differences
      result.findings = wrong.map { $0.reported(judgement, subject.examinee.contract) }
      result.outcome = wrong.isEmpty ? .passed : .failed
      if wrong.isEmpty {
        coverage[subject.place].add(found, exercised: judgement.exercised)
      }
    } catch {
      result.reason =
        (error as? SystemError)?.reason ?? (error as? Exchange.Mistake)?.sentence ?? "\(error)"
    }
  }

  /// Judges the derived payloads of a contract; one that is not judged as it says is a result of its
  /// own, all others are one together.
  private mutating func run(_ file: DerivedFile, _ subject: Subject, _ bases: DerivedBases?) {
    let (place, examinee) = (subject.place, subject.examinee)
    func result(_ line: Int?, _ outcome: PayloadResult.Outcome, _ reason: String?) -> PayloadResult
    {
      PayloadResult(
        index: results.count, source: file.path, entry: line.map { "line \($0)" },
        contract: file.contract, resolvedBy: line == nil ? "folder" : nil, outcome: outcome,
        reason: reason, rules: coverage[place].rows.count)
    }
    for line in file.mistakes {
      results.append(result(line, .notChecked, "this is no derived payload"))
    }
    for (line, payload) in file.payloads {
      guard coverage[place].knows(payload) else {
        let reason = "\(payload.rule) is no rule of it, or has no such boundary: derive anew"
        results.append(result(line, .notChecked, reason))
        continue
      }
      guard let text = bases?.text(of: payload) else {
        let reason = "the valid payload \(payload.base) is not there, or not as it was: derive anew"
        results.append(result(line, .notChecked, reason))
        continue
      }
      let finds = examinee.finds(in: text, isExchange: payload.isExchange)
      if finds == payload.finds {
        coverage[place].add(payload)
      } else {
        let reason =
          "\(payload.rule): expected \(Self.list(payload.finds)), found \(Self.list(finds))"
        results.append(result(line, .notChecked, reason))
      }
    }
    let failed = results.count { $0.source == file.path }
    let count = file.payloads.count + file.mistakes.count
    derived[file.contract] = (payloads: count, passed: count - failed)
    results.append(result(nil, .passed, nil))
  }

  private static func list(_ finds: [String]) -> String {
    finds.isEmpty ? "nothing" : finds.joined(separator: ", ")
  }

  private mutating func addGaps(_ contract: ContractCoverage) {
    for row in contract.rows where row.constraint.coveredBy == nil {
      let id = row.constraint.id
      var gaps: [String] = []
      // The derived payloads come from the rules: somebody else has to have said it, too.
      if row.written.broken == 0 { gaps.append("no payload of the Corpus breaks \(id)") }
      if row.written.satisfied == 0 { gaps.append("no payload of the Corpus follows \(id)") }
      if row.broken > 0 && row.alone == 0 { gaps.append("\(id) is never all that is broken") }
      if row.isOfBody && row.derived.broken == 0 {
        gaps.append("no derived payload breaks \(id): derive anew")
      }
      gaps += row.sides.subtracting(row.triedSides).sorted().map { side in
        "no derived payload tries \(id): \(side)"
      }
      results += gaps.enumerated().map { offset, gap in
        PayloadResult(
          index: results.count + offset, source: contract.id, contract: contract.id,
          outcome: .notChecked, reason: gap)
      }
    }
  }
}
