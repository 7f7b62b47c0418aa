import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Counted over the Corpus: the same as counting again, payload by payload, in dictionaries.
struct TrafficCoverageTests {
  private struct Naive: Equatable {
    var exercised: [String: Int] = [:]
    var broken: [String: Int] = [:]
    var payloads = 0
  }

  private static func bodies() throws -> [(contract: Contract, bytes: PaddedBytes)] {
    let contracts = Dictionary(uniqueKeysWithValues: Providers.contracts.map { ($0.id, $0) })
    let folder = SharedFolder.project.appending(path: "Corpus").path(percentEncoded: false)
    return try Corpus(folder).cases.filter { $0.kind == .body }.compactMap { payload in
      try contracts[payload.contract].map { ($0, try payload.read()) }
    }
  }

  @Test func countsAsOftenAsCountedAgain() throws {
    let bodies = try Self.bodies()
    try #require(bodies.count > 500)
    var naive: [String: Naive] = [:]
    var workers = try (0..<3).map { _ in
      try TrafficCoverage(Providers.contracts, from: .note)
    }
    for (index, (contract, bytes)) in bodies.enumerated() {
      let program = try contract.program
      var checker = Checker(program)
      let findings = checker.findings(in: bytes, from: .note)
      let document = try? Document(bytes)
      workers[index % 3].add(document, contract, findings)
      var count = naive[contract.id] ?? Naive()
      let known = Set(program.constraints.map(\.id))
      let broken = Set(findings.map(\.rule)).intersection(known)
      let met = document.map { program.exercised(by: $0) } ?? []
      for rule in met.union(broken) { count.exercised[rule.name, default: 0] += 1 }
      for rule in broken { count.broken[rule.name, default: 0] += 1 }
      count.payloads += 1
      naive[contract.id] = count
    }
    workers[2].merge(workers[0])
    workers[2].merge(workers[1])
    for traffic in workers[2].contracts {
      var count = Naive()
      count.payloads = traffic.payloads
      for (constraint, counted) in zip(traffic.constraints, traffic.counts) {
        let name = constraint.id.name
        if counted.exercised > 0 { count.exercised[name] = counted.exercised }
        if counted.broken > 0 { count.broken[name] = counted.broken }
        #expect(counted.satisfied >= 0 && counted.near <= counted.exercised, "\(name)")
      }
      #expect(count == naive[traffic.id] ?? Naive(), "\(traffic.id)")
    }
  }

  /// How near the numbers of the Corpus come to the bounds of E.164, by their lengths.
  @Test func countsWhatIsNear() throws {
    let contract = Retell.getPhoneNumber200
    var coverage = try TrafficCoverage([contract], from: .note)
    var near = 0
    for (other, bytes) in try Self.bodies() where other.id == contract.id {
      let document = try? Document(bytes)
      coverage.add(document, contract, [])
      let number = document?.root["phone_number"]?.string
      if let count = number?.unicodeScalars.count, [2, 3, 4, 15, 16, 17].contains(count) {
        near += 1
      }
    }
    let traffic = coverage.contracts[0]
    let place = try #require(
      traffic.constraints.firstIndex { $0.id == "retell.phone-number.phone_number.e164" })
    #expect(traffic.counts[place].near == near)
    #expect(near > 3)
  }

  /// Rules over an exchange have no walk of their own.
  @Test func countsRulesOverMore() throws {
    let contract = try #require(try Providers.contracts.first { try $0.exchange != nil })
    var coverage = try TrafficCoverage([contract], from: .note)
    let rules = try #require(try contract.exchange).constraints.map(\.id)
    coverage.add(exercised: Set(rules), contract, [])
    coverage.add(exercised: [rules[0]], contract, [])
    let counts = zip(coverage.contracts[0].constraints, coverage.contracts[0].counts)
    for (constraint, count) in counts {
      let expected = constraint.id == rules[0] ? 2 : rules.contains(constraint.id) ? 1 : 0
      #expect(count.exercised == expected, "\(constraint.id)")
    }
    #expect(coverage.contracts[0].payloads == 0)
  }
}
