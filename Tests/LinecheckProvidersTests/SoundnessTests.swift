import Foundation
import Linecheck
import LinecheckProviders
import TestSupport
import Testing

/// `Checker.accepts` is never certain of a body in which something of that severity or worse is found.
struct SoundnessTests {
  /// Certainties that are wrong, one line each.
  private static func mistakes(
    _ program: Program, _ bytes: [UInt8], certain: [Bool]
  ) -> [String] {
    guard certain.contains(true) else { return [] }
    let document = try? Document(bytes)
    let worst = document.flatMap { program.findings(in: $0).map(\.severity).max() }
    let isDoubtful = document?.observations.isEmpty == false
    return zip(Severity.allCases, certain).compactMap { severity, isCertain in
      guard isCertain else { return nil }
      if document == nil { return "\(severity): no JSON" }
      if let worst, worst >= severity { return "\(severity): something \(worst)" }
      return isDoubtful && severity <= .warning ? "\(severity): doubtful JSON" : nil
    }
  }

  @Test(arguments: Corpus.payloads)
  func holdsForTheCorpus(payload: CorpusPayload) throws {
    // By its own contract, and by another one that differs from payload to payload.
    let other = Providers.contracts[payload.path.utf8.count % Providers.contracts.count]
    let own = try #require(Providers.contracts.first { $0.id == payload.contract })
    for contract in [own, other] {
      let program = try contract.program
      var checker = Checker(program)
      let padded = PaddedBytes(payload.bytes)
      let certain = Severity.allCases.map { checker.accepts(padded, at: $0) }
      #expect(Self.mistakes(program, payload.bytes, certain: certain) == [])
      if payload.isValid && contract.id == payload.contract {
        let found = checker.findings(in: payload.bytes, from: .warning)
        #expect(found.isEmpty)
      }
    }
  }

  /// 100,000 in an optimised build or where CI is set, else 10,000: each is read up to twice.
  private static let count: Int = {
    #if DEBUG
      ProcessInfo.processInfo.environment["CI"] == nil ? 10_000 : 100_000
    #else
      100_000
    #endif
  }()

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func holdsForChangedPayloads(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let payloads = Corpus.payloads.filter { $0.bytes.count < 4000 }
    var (certain, sound) = (0, 0)
    for severity in Severity.allCases {
      let checkers = Corpus.programs.mapValues { CheckerBox($0) }
      for _ in 0..<Self.count / 12 {
        let payload = generator.pick(payloads)
        let bytes = Mutations.mutated(payload.bytes, &generator)
        guard let box = checkers[payload.contract] else { continue }
        let isCertain = box.checker.accepts(PaddedBytes(bytes), at: severity)
        certain += isCertain ? 1 : 0
        sound += (try? Document(bytes)) == nil ? 0 : 1
        let verdicts = Severity.allCases.map { $0 == severity && isCertain }
        let mistakes = Self.mistakes(box.program, bytes, certain: verdicts)
        if !mistakes.isEmpty {
          let body = String(decoding: bytes, as: UTF8.self)
          Issue.record("seed \(seed), \(payload): \(mistakes) \(body)")
        }
      }
    }
    // Enough of both, or the changes are too rough or too smooth to show anything.
    #expect(certain > Self.count / 200)
    #expect(sound > Self.count / 20)
  }
}

/// A checker that a dictionary can hold.
final class CheckerBox {
  let program: Program
  var checker: Checker

  init(_ program: Program) {
    self.program = program
    checker = Checker(program)
  }
}
