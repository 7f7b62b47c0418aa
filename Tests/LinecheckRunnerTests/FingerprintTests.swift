import Linecheck
import LinecheckJSON
import LinecheckProviders
import Testing

@testable import LinecheckRunner

struct FingerprintTests {
  private func fingerprints(
    _ body: String, _ contract: Contract = Retell.getPhoneNumber200
  ) throws -> [String: Set<String>] {
    Dictionary(
      try reported(Array(body.utf8), contract).map { ($0.rule, [$0.fingerprint]) },
      uniquingKeysWith: { $0.union($1) })
  }

  private static let rule = "retell.agent-weight.weight.maximum"

  private static func body(_ agents: String, member: String = "inbound_agents") -> String {
    "{\"\(member)\": [\(agents)], \"phone_number\": \"+1\"}"
  }

  private static let agent = #"{"agent_id": "a", "weight": 2}"#

  @Test(
    arguments: [
      body("\n\n  " + agent), body(#"{"weight": 7.5, "agent_id": "another"}"#),
      body(#"{"agent_id": "b", "weight": 0.5}, "# + agent), body(agent + "," + agent),
      #"{"x": 1, "inbound_agents": [[], \#(agent)]}"#,
    ])
  func staysWhilePositionsAndValuesChange(body: String) throws {
    let expected = try #require(try fingerprints(Self.body(Self.agent))[Self.rule])
    #expect(expected.count == 1)
    #expect(try fingerprints(body)[Self.rule] == expected)
  }

  private static let free = Contract("free/map/200", title: "Free", document: Sample.page) {
    .object {
      Field("v2_count", .integer).optional()
      Field("map", Rule.object.furtherMembers(.ruled(.integer))).optional()
    }
  }

  private func places(_ body: String) throws -> [String] {
    try reported(Array(body.utf8), Self.free).map(\.place)
  }

  /// A key may be an id, and a name that no rule names tells of its owner.
  @Test(arguments: [
    ("order_1", "order_12", "aaaaa_9"), ("é1", "Ada7", "9"), ("x-Ü", "y-Z", "a-A"),
    ("5f1c2e9a-0b7d-4c33-8a11-0123456789ab", "0a1b2c3d-4e5f-6a7b-8c9d-e0f1a2b3c4d5", "9-9-9-9-9"),
  ])
  func isFreeOfIDs(name: String, other: String, place: String) throws {
    for name in [name, other] {
      #expect(try places("{\"map\": {\"\(name)\": \"x\"}}") == ["/map/\(place)"])
    }
    #expect(try places(#"{"v2_count": "x"}"#) == ["/v2_count"])
  }

  @Test func differsByRuleContractAndMember() throws {
    let one = try fingerprints(Self.body(Self.agent))
    #expect(one.count == 4)
    #expect(Set(one.values.flatMap { $0 }).count == 4)
    let other = try fingerprints(Self.body(Self.agent, member: "outbound_agents"))
    #expect(one[Self.rule] != other[Self.rule])
    let rule = "retell.error.status.type"
    let bad = try fingerprints(#"{"status": 1}"#, Retell.getPhoneNumber400)
    let worse = try fingerprints(#"{"status": 1}"#, Retell.getPhoneNumber500)
    #expect(bad[rule] != worse[rule])
  }

  /// Two faults that a baseline tells apart have two names, whatever the rules are called.
  @Test func differsForEveryRuleAndPlaceOfEveryContract() throws {
    var faults: [String: String] = [:]
    for contract in Providers.contracts {
      for constraint in try contract.constraints {
        for place in constraint.places {
          let pointer = try #require(JSONPointer(place))
          let fault = "\(contract.id) \(constraint.id) \(place)"
          let fingerprint = Fingerprint.of(contract.id, constraint.id, pointer)
          #expect(faults.updateValue(fault, forKey: fingerprint) ?? fault == fault)
        }
      }
    }
    #expect(faults.count > 1500)
  }

  /// Baselines keep them, so that they may never change.
  @Test func isSixteenDigitsThatNeverChange() throws {
    let found = try fingerprints(Self.body(Self.agent))
    for fingerprint in found.values.flatMap({ $0 }) {
      #expect(fingerprint.count == 16)
      #expect(UInt64(fingerprint, radix: 16) != nil)
    }
    #expect(found[Self.rule] == ["78b67a15f12b0f40"])
  }
}
