import LinecheckJSON
import Testing

@testable import Linecheck

/// Unions in payloads made to hang.
struct HostileUnionTests {
  private static let sides = [
    Rule.object {
      Field("t", .string)
      Field("a", .reference("node")).optional()
      Field("end", .integer).optional()
    },
    Rule.object {
      Field("t", .string)
      Field("a", .reference("node")).optional()
      Field("other", .integer).optional()
    },
  ]
  private static let tagged = Rule.tagged(
    by: "t", ["left": sides[0], "right": sides[1]], otherwise: sides[0])
  private static let untagged = Rule.one(
    sides[0].furtherMembers(.forbidden), sides[1].furtherMembers(.forbidden))

  @Test(
    arguments: [tagged, untagged],
    [#"{"t":"lefft","a":"#, #"{"t":"fax","a":"#, #"{"t":1,"a":"#, #"{"a":"#])
  func areAskedOnceHoweverDeepTheyAre(rule: Rule, level: String) throws {
    let body =
      String(repeating: level, count: 400) + #"{"end":"x","other":"y"}"#
      + String(repeating: "}", count: 400)
    let program = try Program(.reference("node"), definitions: ["node": rule])
    let time = try ContinuousClock().measure {
      let found = try program.findings(in: body)
      #expect(!found.isEmpty)
    }
    #expect(time < .seconds(20), "unions in unions took \(time)")
  }

  @Test func areManyInOneList() throws {
    let rule = Rule.array(of: .tagged(by: "t", ["left": Self.sides[0], "right": Self.sides[1]]))
    let item = #"{"t":"lefft","end":1}"#
    let body = "[" + Array(repeating: item, count: 50_000).joined(separator: ",") + "]"
    let program = try Program(rule, definitions: ["node": .object])
    let time = try ContinuousClock().measure {
      let found = try program.findings(in: body)
      #expect(found.count == 1000)
    }
    #expect(time < .seconds(20), "many unions took \(time)")
  }

  @Test func haveAMillionMembers() throws {
    let members = (0..<300_000).map { "\"en\($0)\":1" }.joined(separator: ",")
    let rule = Rule.tagged(by: "t", ["left": Self.sides[0], "right": Self.sides[1]])
    let program = try Program(rule, definitions: ["node": .object])
    let tag = String(repeating: "left", count: 100_000)
    let time = try ContinuousClock().measure {
      let found = try program.findings(in: #"{"t":"\#(tag)",\#(members)}"#)
      #expect(found.map(\.rule) == ["rule.known"])
    }
    #expect(time < .seconds(20), "a large union took \(time)")
  }
}
