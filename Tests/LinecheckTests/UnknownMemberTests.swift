import LinecheckJSON
import Testing

@testable import Linecheck

/// Members that are not documented, and the one that may have been meant.
struct UnknownMemberTests {
  private static let rule = Rule.object {
    Field("agent_id", .string).optional()
    Field("weight", .number).optional()
    Field("inbound_agents", .any).optional()
    Field("inbound_agent", .any).optional()
  }
  .furtherMembers(.noted)

  @Test(
    arguments: [
      (#"{"wieght":1}"#, ["aaaaaa is no documented member; did you mean weight?"]),
      (#"{"agentId":"x"}"#, ["aaaaaAa is no documented member; did you mean agent_id?"]),
      (#"{"agent-id":"x"}"#, ["aaaaa-aa is no documented member; did you mean agent_id?"]),
      // It is there already, two are as near, nothing is near.
      (#"{"wieght":1,"weight":1}"#, ["aaaaaa is no documented member"]),
      (#"{"inbound_agentt":1}"#, ["aaaaaaa_aaaaaa is no documented member"]),
      (
        #"{"inbound_agentt":1,"inbound_agent":1}"#,
        ["aaaaaaa_aaaaaa is no documented member; did you mean inbound_agents?"]
      ),
      (#"{"name":1}"#, ["aaaa is no documented member"]),
      (#"{"":1}"#, [" is no documented member"]),
    ] as [(String, [String])])
  func mayBeMeantAsOneThatIs(payload: String, messages: [String]) throws {
    let found = try Program(Self.rule).findings(in: payload)
    #expect(found.map(\.message.description) == messages)
  }

  @Test func doNotHideBehindTheirNumber() throws {
    let near = (0..<100_000).map { "\"weigh\($0)\":1" }.joined(separator: ",")
    let long = String(repeating: "weight", count: 200_000)
    let body = "{\(near),\"\(long)\":1}"
    let program = try Program(Self.rule)
    let time = try ContinuousClock().measure {
      let found = try program.findings(in: body)
      #expect(found.count == 1000)
    }
    #expect(time < .seconds(20), "many unknown members took \(time)")
  }
}
