import Linecheck
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Checkers that are wrong on purpose: each has to be caught, with a body as small as can be.
struct ShrinkerTests {
  private static let body = """
    {
      "phone_number": "+14155550123", "phone_number_type": "fixed",
      "inbound_agents": [{"agent_id": "a", "weight": 2}, {"agent_id": "b", "weight": 0.5}],
      "nickname": "Z\\u00fcrich, \\"front\\" desk", "last_modification_timestamp": 1703413636133
    }
    """

  /// A checker that says nothing of the texts in which something stands.
  private static func blind(to mark: String) throws -> Subject {
    let contract = try #require(
      Providers.contracts.first { $0.id == "retell/get-phone-number/200" })
    let right = Subject("made up", Array(body.utf8), try contract.program)
    return Subject(right.name, right.texts, nil) { texts in
      String(decoding: texts[0], as: UTF8.self).contains(mark) ? [] : try right.judge(texts)
    }
  }

  @Test(
    arguments: [
      ("\t", .whiteSpace, "0"), ("\r\n", .whiteSpace, "0"),
      (#"\u006"#, .escapes, #""f""#),
    ] as [(String, Transformation, String)])
  func showsASmallBody(mark: String, transformation: Transformation, minimal: String) throws {
    let subject = try Self.blind(to: mark)
    let change = Metamorphosis(subject: subject, transformation: transformation, seed: 7)
    let failure = try #require(try change.failure())
    #expect(failure.hasPrefix("made up: \(transformation) changes the verdict, seed 7\n"))
    #expect(failure.contains("only before: error retell.phone-number.phone_number_type.enum"))
    #expect(failure.contains("\n  \(minimal.debugDescription)\nchanged:"), "\(failure)")
  }

  /// A checker that finds nothing where the number stands first.
  @Test func showsTwoMembersWhereTheirOrderCounts() throws {
    let right = try Self.blind(to: "nothing of the kind")
    let subject = Subject(right.name, right.texts, nil) { texts in
      let first = try Document(texts[0]).root.members?.first?.name
      return first == "phone_number" ? [] : try right.judge(texts)
    }
    let change = Metamorphosis(subject: subject, transformation: .memberOrder, seed: 7)
    let failure = try #require(try change.failure())
    let minimal = try #require(failure.firstMatch(of: #/minimal body, seed \d+:\n\s+"(.*)"\n/#)?.1)
    #expect(minimal.utf8.count < 40 && minimal.contains("phone_number"), "\(failure)")
  }

  @Test func findsNothingWhereNothingIsWrong() throws {
    let subject = try Self.blind(to: "nothing of the kind")
    for transformation in Transformation.allCases {
      let change = Metamorphosis(subject: subject, transformation: transformation, seed: 7)
      #expect(try change.failure() == nil)
    }
  }

  @Test func shrinksToTheParts() throws {
    let tree = RawTree(try Document(#"{"a":[1,{"b":"xyz","c":[true]},2],"d":{}}"#))
    let shrunk = Shrinker.shrunk([tree]) { $0[0].text.contains("y") }
    #expect(shrunk.map(\.text) == [#""y""#])
    #expect(Shrinker.shrunk([tree]) { _ in false } == [tree])
    #expect(Shrinker.shrunk([tree], attempts: 1) { $0[0] != tree }.map(\.text) == ["0"])
  }
}
