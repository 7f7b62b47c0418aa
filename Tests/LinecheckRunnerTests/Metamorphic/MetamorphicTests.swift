import Foundation
import Linecheck
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// What says the same has the same verdict, with its positions moved: over the whole Corpus.
struct MetamorphicTests {
  private static let seed: UInt64 = 2026

  private static let subjects: Result<[String: [Subject]], any Error> = Result {
    let folder = SharedFolder.project.appending(path: "Corpus").path(percentEncoded: false)
    var subjects: [String: [Subject]] = [:]
    for payload in try Corpus(folder).cases {
      if let subject = try Subject(payload) {
        subjects[payload.contract, default: []].append(subject)
      }
    }
    return subjects
  }

  @Test(arguments: Providers.contracts.map(\.id), Transformation.allCases)
  func keepTheVerdict(contract: String, transformation: Transformation) throws {
    for subject in try #require(try Self.subjects.get()[contract]) {
      let change = Metamorphosis(
        subject: subject, transformation: transformation, seed: Self.seed)
      if let failure = try change.failure() { Issue.record("\(failure)") }
    }
  }

  /// What the Corpus has little of: names that stand twice, halves of surrogate pairs, a mark.
  @Test(
    arguments: [
      #"{"nickname":1,"nickname":"a","phone_number":2}"#,
      #"{"nickname":1,"n\u0069ckname":"a","nickname":[],"Zo\u00eb":1,"Zo\u00eb":2}"#,
      #"{"nickname":"\ud83d","phone_number":"\udc00x","\ud800":"\ud83d\ude00"}"#,
      #"{"inbound_agents":[{"agent_id":1,"agent_id":"","weight":9007199254740993}]}"#,
      #"[{"a":{}}]"#, #""\/""#, "{}", #"{"":{"":""}}"#, #"{"phone_number":{"a~/":"\u0000"}}"#,
    ], Transformation.allCases)
  func keepTheVerdictOfOddBodies(body: String, transformation: Transformation) throws {
    let id = "retell/get-phone-number/200"
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let subject = Subject("odd", Array(body.utf8), try contract.program)
    let change = Metamorphosis(subject: subject, transformation: transformation, seed: Self.seed)
    if let failure = try change.failure() { Issue.record("\(failure)") }
  }

  /// Enough is judged, and enough objects take strangers, or the checks show nothing.
  @Test func coverTheCorpus() throws {
    let subjects = try Self.subjects.get().values.flatMap(\.self)
    #expect(subjects.count >= 1650)
    #expect(subjects.count { $0.texts.count > 1 } >= 9)
    #expect(subjects.count { $0.program == nil } >= 20)
  }

  /// Strangers come everywhere but into maps of anything and into what is compared as a whole.
  @Test(
    arguments: [
      ("elevenlabs/get-phone-number/200/valid/full-sip-trunk.json", 4, 1),
      ("elevenlabs/get-phone-number/200/valid/trunk-under-both-names.json", 1, 4),
      ("retell/get-phone-number/200/valid/full.json", 8, 0),
    ])
  func letStrangersIn(name: String, open: Int, closed: Int) throws {
    let contract = name.split(separator: "/").prefix(3).joined(separator: "/")
    let subjects = try #require(try Self.subjects.get()[contract])
    let subject = try #require(subjects.first { $0.name == name })
    let change = Metamorphosis(subject: subject, transformation: .strangers, seed: Self.seed)
    let trees = try subject.texts.map { RawTree(try Document($0)) }
    let found = try change.open(in: subject.texts, trees)[0].count
    #expect(found == open)
    #expect(trees[0].objects.count - found == closed)
  }
}
