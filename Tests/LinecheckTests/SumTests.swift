import Linecheck
import Testing

struct SumTests {
  private static let rule = Rule.array(
    of: .object { Field("weight", .number.above(0).atMost(1)) }
  ).sum(of: "weight", equals: 1, tolerance: 1e-6)

  private static func payload(_ weights: [String]) -> String {
    "[\(weights.map { "{\"weight\":\($0)}" }.joined(separator: ","))]"
  }

  @Test(arguments: [
    [], ["1"], ["1.0"], ["0.5", "0.5"], ["5e-1", "0.50"], Array(repeating: "0.1", count: 10),
    ["0.3333333333333333", "0.3333333333333333", "0.3333333333333333"],
    ["0.333333", "0.333333", "0.333334"], ["0.3333333", "0.3333333", "0.3333333"],
    ["0.9999991"], ["0.0000009", "1"], ["1e-300", "1"], Array(repeating: "0.001", count: 1000),
    ["0.5000005", "0.5"], ["0.1428571", "0.1428571", "0.1428571", "0.5714287"],
  ])
  func addsUpWithinTheTolerance(weights: [String]) throws {
    #expect(try found(Self.rule, Self.payload(weights)) == [])
  }

  @Test(arguments: [
    (["0.5"], "0.5"), (["0.333", "0.333", "0.333"], "0.999"), (["0.999998"], "0.999998"),
    (["1", "0.0000021"], "1.0000021"), (["1", "1", "1"], "3"),
    (["0.5", "0.5", "0.5", "0.5"], "2"), (["1e-10"], "0"),
  ])
  func missesTheTotal(weights: [String], sum: String) throws {
    let payload = Self.payload(weights)
    #expect(
      try found(Self.rule, payload)
        == ["rule.sum  `\(payload)`: weight adds up to \(sum), not to 1"])
  }

  @Test(
    arguments: [
      (#"[{"weight":0.5},{}]"#, ["rule.item.weight.required"]),
      (#"[{"weight":0.5},{"weight":"0.1"}]"#, ["rule.item.weight.type"]),
      (#"[{"weight":2}]"#, ["rule.item.weight.maximum"]),
      (#"[{"weight":0},{"weight":0.3}]"#, ["rule.item.weight.exclusive-minimum"]),
      (#"[{"weight":0.5},7]"#, ["rule.item.type"]),
      (#"[{"weight":0.5},null]"#, ["rule.item.type"]),
      (
        #"[{"weight":2},{"weight":-1}]"#,
        ["rule.item.weight.maximum", "rule.item.weight.exclusive-minimum"]
      ),
    ] as [(String, [String])])
  func isNotJudgedWhereAWeightIsAbsentOrWrong(payload: String, expected: [String]) throws {
    #expect(try ids(Self.rule, payload) == expected)
  }

  @Test func takesTheLastOfTwoMembersAsReadersDo() throws {
    #expect(try ids(Self.rule, #"[{"weight":0.5,"weight":1}]"#) == [])
    #expect(try ids(Self.rule, #"[{"weight":1,"weight":0.5}]"#) == ["rule.sum"])
  }

  @Test(arguments: [
    ("[10, 20.5, -30.5]", true), ("[1e17, 1, -1e17, -1]", true), ("[1e17, 1, -1e17]", false),
  ])
  func addsWithoutLosingSmallTerms(terms: String, isRight: Bool) throws {
    let rule = Rule.array(of: .object { Field("n", .number) }).sum(of: "n", equals: 0)
    let numbers = terms.dropFirst().dropLast().split(separator: ", ")
    let payload = "[\(numbers.map { "{\"n\":\($0)}" }.joined(separator: ","))]"
    #expect(try found(rule, payload).isEmpty == isRight)
  }

  @Test(arguments: [1, -3, 0.25, 100] as [Double])
  func hasAnyTotal(total: Double) throws {
    let rule = Rule.array(of: .object { Field("n", .number) }).sum(
      of: "n", equals: total, tolerance: 1e-3)
    #expect(try ids(rule, "[{\"n\":\(total)}]") == [])
    #expect(try ids(rule, "[{\"n\":\(total + 0.002)}]") == ["rule.sum"])
  }

  @Test func keepsTheSumsOfListsApart() throws {
    let inner = Rule.array(of: .object { Field("n", .number) }).sum(
      of: "n", equals: 1, tolerance: 1e-6)
    let outer = Rule.array(
      of: .object {
        Field("n", .number)
        Field("list", inner)
      }
    ).sum(of: "n", equals: 2, tolerance: 1e-6)
    #expect(
      try ids(outer, #"[{"n":1,"list":[{"n":0.5},{"n":0.5}]},{"list":[{"n":1}],"n":1}]"#) == [])
    #expect(try ids(outer, #"[{"n":1,"list":[{"n":1}]}]"#) == ["rule.sum"])
    #expect(try ids(outer, #"[{"n":2,"list":[{"n":2}]}]"#) == ["rule.item.list.sum"])
  }

  /// A member that may not be there has no rule that it could break before.
  @Test func judgesNoMemberThatIsForbidden() throws {
    let item = Rule.object {}.without("weight")
    let program = try Program(.array(of: item).sum(of: "weight", equals: 1))
    let found = try program.findings(in: #"[{"weight": 2}]"#).map(\.rule.name)
    #expect(found == ["rule.sum", "rule.item.absent"])
  }
}
