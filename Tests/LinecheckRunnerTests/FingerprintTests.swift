import Linecheck
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
