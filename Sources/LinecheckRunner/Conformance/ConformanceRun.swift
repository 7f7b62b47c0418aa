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
    var places: [String: Int] = [:]
    for contract in contracts {
      places[contract.id] = coverage.count
      coverage.append(try ContractCoverage(contract))
    }
    for corpusCase in corpus.cases {
      let place = places[corpusCase.contract]
      run(corpusCase, place.map { contracts[$0] }, place, contracts, operations)
    }
    for file in corpus.derived {
      if let place = places[file.contract] {
        let examinee = Examinee(contracts[place], among: contracts, operations)
        run(file, examinee, place, try? DerivedBases(corpus, file.contract))
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

  private mutating func run(
    _ corpusCase: CorpusCase, _ contract: Contract?, _ place: Int?, _ contracts: [Contract],
    _ operations: [Operation]
  ) {
    var result = PayloadResult(
      index: results.count, source: corpusCase.path, contract: contract?.id, resolvedBy: "folder",
      outcome: .notChecked)
    defer { results.append(result) }
    if let mistake = corpusCase.mistake {
      result.reason = mistake
      return
    }
    guard let contract, let place else {
      result.reason = "its folder names no contract"
      return
    }
    do {
      let judgement = try Judgement(corpusCase, Examinee(contract, among: contracts, operations))
      result.rules = judgement.rules
      let wrong = Verdict(
        corpusCase, judgement.findings.map(\.finding), try Verdict.constraints(of: contract)
      ).differences
      result.findings = wrong.map { $0.reported(judgement, contract) }
      result.outcome = wrong.isEmpty ? .passed : .failed
      if wrong.isEmpty {
        coverage[place].add(
          judgement.findings.map(\.finding), exercised: judgement.exercised)
      }
    } catch {
      result.reason =
        (error as? SystemError)?.reason ?? (error as? Exchange.Mistake)?.sentence ?? "\(error)"
    }
  }

  /// Judges the derived payloads of a contract; one that is not judged as it says is a result of its
  /// own, all others are one together.
  private mutating func run(
    _ file: DerivedFile, _ examinee: Examinee, _ place: Int, _ bases: DerivedBases?
  ) {
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
