import Linecheck
import LinecheckProviders
import TestSupport

@testable import LinecheckRunner

/// Texts that are judged together: one body, one exchange, the bodies of an account.
struct Subject: Sendable {
  /// What is found, and in which of the texts.
  typealias Found = [(text: Int, finding: Finding)]

  let name: String
  let texts: [[UInt8]]
  /// What reads each text alone in one pass; nil for an exchange.
  let program: Program?
  /// Whether further members mean nothing anywhere: not in an exchange, which has its own format.
  var mayHoldStrangers: Bool { program != nil }
  let judge: @Sendable ([[UInt8]]) throws -> Found

  /// A body and its program.
  init(_ name: String, _ text: [UInt8], _ program: Program) {
    self.init(name, [text], program) { texts in
      var checker = Checker(program)
      return checker.findings(in: texts[0], from: .note).map { (0, $0) }
    }
  }

  init(
    _ name: String, _ texts: [[UInt8]], _ program: Program?,
    _ judge: @escaping @Sendable ([[UInt8]]) throws -> Found
  ) {
    self.name = name
    self.texts = texts
    self.program = program
    self.judge = judge
  }

  /// A payload of the Corpus; nil where it is not JSON.
  init?(_ payload: CorpusCase) throws {
    guard let contract = Providers.contracts.first(where: { $0.id == payload.contract }) else {
      return nil
    }
    let program = Self.programs[contract.id]
    switch payload.kind {
    case .body:
      guard let program else { return nil }
      self.init(payload.path, Array(try payload.read().all), program)
    case .exchange:
      self.init(payload.path, [Array(try payload.read().all)], nil) { texts in
        try Self.findings(inExchange: texts[0], contract)
      }
    case .group(let files):
      let texts = try files.map { Array(try FileSystem.read($0).all) }
      self.init(payload.path, texts, program) { texts in
        try GroupCheck.findings(in: texts.map { PaddedBytes($0) }, contract, from: .note)?
          .map { ($0.body, $0.finding) } ?? []
      }
    }
    guard texts.allSatisfy({ (try? Document($0)) != nil }) else { return nil }
  }

  private static func findings(inExchange text: [UInt8], _ contract: Contract) throws -> Found {
    let exchange = try Exchange(PaddedBytes(text))
    let selection = try ContractSelection(
      Providers.contracts, Providers.operations, id: contract.id)
    guard let both = selection.resolve(exchange, at: "") else { return [] }
    let check = try ExchangeCheck(exchange, both, from: .note)
    return [check.request, check.response].compactMap(\.self).flatMap(\.findings)
      .map { (0, $0.inFile(revealing: true)) }
  }

  private static let programs: [String: Program] = {
    let programs = Providers.contracts.compactMap { contract in
      (try? contract.program).map { (contract.id, $0) }
    }
    return Dictionary(uniqueKeysWithValues: programs)
  }()
}
