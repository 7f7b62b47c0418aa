import Linecheck
import Testing

struct ArrayTests {
  @Test(
    arguments: [
      ("[]", ["rule.min-items"]), ("[1]", []), ("[1,2]", []), ("[1,2,3]", ["rule.max-items"]),
      ("[ [1,2,3] , {\"a\":[]} ]", []), ("[[],[],[]]", ["rule.max-items"]),
    ] as [(String, [String])])
  func countsItems(payload: String, expected: [String]) throws {
    #expect(try ids(.array(of: .any).count(1...2), payload) == expected)
    let least = expected.filter { $0 == "rule.min-items" }
    #expect(try ids(.array(of: .any).count(1...), payload) == least)
    let most = expected.filter { $0 == "rule.max-items" }
    #expect(try ids(.array(of: .any).count(...2), payload) == most)
  }

  @Test func saysHowManyThereAre() throws {
    #expect(
      try found(.array(of: .any).count(2...), "[1]")
        == ["rule.min-items  `[1]`: an array of 1 item is shorter than 2, the minimum"])
    #expect(
      try found(.array(of: .any).count(...1), "[1,2,3]")
        == ["rule.max-items  `[1,2,3]`: an array of 3 items is longer than 1, the maximum"])
  }

  @Test func judgesEveryItemAtItsPlace() throws {
    let rule = Rule.array(of: .array(of: .string))
    #expect(
      try found(rule, #"[["a"], ["b", 2, "c"], 3, [null]]"#) == [
        "rule.item.item.type /1/1 `2`: 2 is a number, not a string",
        "rule.item.type /2 `3`: 3 is a number, not an array",
        "rule.item.item.type /3/0 `null`: null is not a string",
      ])
  }

  @Test(
    arguments: [
      ("[]", nil), ("[1]", nil), ("[1,2]", nil), ("[1,1]", "items 0 and 1 are equal"),
      ("[1,2,1.0]", "items 0 and 2 are equal"), ("[1,10e-1]", "items 0 and 1 are equal"),
      (#"[1,"1",true,null,[1],{"1":1}]"#, nil), (#"["a","\u0061"]"#, "items 0 and 1 are equal"),
      ("[\"\u{e9}\",\"e\u{301}\"]", nil), ("[0,-0]", "items 0 and 1 are equal"),
      (#"[{"a":1,"b":2},{"b":2.0,"a":1}]"#, "items 0 and 1 are equal"),
      (#"[{"a":1},{"a":1,"b":2}]"#, nil), ("[[1,2],[2,1]]", nil),
      ("[[1,[2]],[1,[2]]]", "items 0 and 1 are equal"),
      (#"["1,2",["1","2"]]"#, nil), (#"[["a","b"],["a,b"]]"#, nil), ("[[],{}]", nil),
      ("[null,false]", nil),
      ("[3,2,1,1,2,3]", "items 2 and 3 are equal"), ("[9007199254740992,9007199254740993]", nil),
      (#"["\ud83d\ude00","😀"]"#, "items 0 and 1 are equal"), ("[{},{}]", "items 0 and 1 are equal"),
      ("[1e400,10e399]", "items 0 and 1 are equal"),
    ] as [(String, String?)])
  func findsEqualItems(payload: String, message: String?) throws {
    let expected = message.map { ["rule.unique-items  `\(payload)`: \($0)"] } ?? []
    #expect(try found(.array(of: .any).uniqueItems(), payload) == expected)
  }

  @Test(.timeLimit(.minutes(1)))
  func comparesManyItemsQuickly() throws {
    let items = (0..<20_000).map { "\"number \($0)\"" }
    let rule = Rule.array(of: .string).uniqueItems()
    #expect(try ids(rule, "[\(items.joined(separator: ","))]") == [])
    let again = items + [items[7]]
    #expect(try ids(rule, "[\(again.joined(separator: ","))]") == ["rule.unique-items"])
  }

  @Test func listsAThousandFindingsOfAConstraintAndCountsTheRest() throws {
    let payload = "[\(Array(repeating: "1", count: 1234).joined(separator: ","))]"
    let program = try Program(.array(of: .string))
    let findings = try program.findings(in: payload)
    #expect(findings.count == 1000)
    #expect(findings.dropLast().allSatisfy { $0.related.isEmpty })
    #expect(
      findings.last?.related.map(\.message.description) == ["234 more of these are not listed"])
  }
}
