import Linecheck
import LinecheckRunner
import Testing

/// What a run says about a small Corpus that is right, and about the same with one thing changed.
struct ConformanceRunTests {
  private static let contract = Contract(
    "a/b/200", title: "Sample", document: SourceDocument(title: "Page", url: "https://example.com")
  ) {
    .object {
      Field("x", .integer.atMost(9))
      Field("y", .array(of: .boolean)).optional()
    }.furtherMembers(.noted)
  }

  private static let valid = "a/b/200/valid/all.json"
  private static let derived = "a/b/200/derived.jsonl"

  private static func invalid(_ rule: String, _ what: String = "x.json") -> String {
    "a/b/200/invalid/a.b.200.\(rule)--\(what)"
  }

  /// A line of derived payloads.
  private static func derived(
    _ rule: String, _ path: String, _ value: String?, tries: String? = nil, isBroken: Bool = true
  ) -> String {
    let operation = value == nil ? "remove" : path == "/z" ? "add" : "replace"
    let tries = tries.map { #""tries":["\#($0)"],"# } ?? ""
    let severity = rule == "unknown-property" ? "note" : "error"
    let finds = isBroken ? #""\#(severity) a.b.200.\#(rule) \#(path)""# : ""
    let value = value.map { #","value":\#($0)"# } ?? ""
    return #"{"rule":"a.b.200.\#(rule)",\#(tries)"from":"all.json","#
      + #""patch":[{"op":"\#(operation)","path":"\#(path)"\#(value)}],"finds":[\#(finds)]}"# + "\n"
  }

  private static let right = [
    valid: #"{"x": 1, "y": [true]}"#, invalid("body.type"): "[]", invalid("x.required"): "{}",
    invalid("x.type"): #"{"x": "1"}"#, invalid("x.maximum"): #"{"x": 10}"#,
    invalid("y.type"): #"{"x": 1, "y": true}"#,
    invalid("y.item.type"): #"{"x": 1, "y": [true, null]}"#,
    invalid("y.item.type", "x.expect"): "a.b.200.y.item.type /y/1\n",
    invalid("unknown-property"): #"{"x": 1, "z": null}"#,
    invalid("unknown-property", "x.expect"): "a.b.200.unknown-property /z\n",
    derived: [
      derived("body.type", "", "[]"), derived("x.required", "/x", nil),
      derived("x.type", "/x", #""1""#), derived("y.type", "/y", "true"),
      derived("y.item.type", "/y/0", "null"), derived("unknown-property", "/z", "1"),
      derived("x.maximum", "/x", "10", tries: "at most 10"),
      derived("x.maximum", "/x", "9", tries: "less than 9", isBroken: false),
    ].joined(),
  ]

  /// Source and reason of everything that is not as it should be.
  private func complaints(_ files: [String: String]) throws -> [String] {
    try withCorpus(files) { folder in
      let run = try ConformanceRun(try Corpus(folder), [Self.contract])
      let failed = run.results.filter { $0.outcome != .passed }
      #expect(run.isConformant == failed.isEmpty)
      return failed.map { result in
        let findings = result.findings.map { "\($0.rule) at \($0.pointer): \($0.message)" }
        return ([result.source] + findings + [result.reason].compactMap { $0 })
          .joined(separator: " | ")
      }
    }
  }

  private func complaints(changing path: String, to text: String?) throws -> [String] {
    var files = Self.right
    files[path] = text
    return try complaints(files)
  }

  @Test func hasNothingToSayWhereAllIsRight() throws {
    #expect(try complaints(Self.right) == [])
  }

  @Test func countsWhatFollowsAndBreaksEachRule() throws {
    try withCorpus(Self.right) { folder in
      let run = try ConformanceRun(try Corpus(folder), [Self.contract])
      let rows = run.coverage.flatMap(\.rows)
      #expect(run.coverage.map(\.id) == ["a/b/200"])
      #expect(rows.count == 7)
      #expect(rows.allSatisfy { $0.written.broken == 1 && $0.written.alone == 1 })
      let maximum = rows.first { $0.constraint.id.name == "a.b.200.x.maximum" }
      #expect(maximum?.written.satisfied == 4)
      #expect(
        maximum.map { [$0.derived.broken, $0.derived.alone, $0.derived.satisfied] } == [1, 1, 1])
      #expect(maximum?.sides == ["at most 10", "less than 9"])
      #expect(maximum?.triedSides == maximum?.sides)
      let required = rows.first { $0.constraint.id.name == "a.b.200.x.required" }
      #expect(required?.satisfied == 6)
    }
  }

  @Test func seesAPayloadThatIsNotBrokenAnyMore() throws {
    let rule = "a.b.200.x.maximum"
    #expect(
      try complaints(changing: Self.invalid("x.maximum"), to: #"{"x": 9}"#) == [
        "\(Self.invalid("x.maximum")) | \(rule) at : expected and not found",
        "a/b/200 | no payload of the Corpus breaks \(rule)",
      ])
  }

  @Test func seesAPayloadThatIsBroken() throws {
    let found = "a.b.200.x.maximum at /x: not expected here: 10 is greater than 9, the maximum"
    let complaints = try complaints(changing: Self.valid, to: #"{"x": 10, "y": [true]}"#)
    #expect(complaints.first == "\(Self.valid) | \(found)")
    #expect(
      complaints.contains("a/b/200 | no payload of the Corpus follows a.b.200.y.item.type"))
  }

  @Test func seesMoreThanWhatIsExpected() throws {
    let body = #"{"x": 10, "y": [null, null]}"#
    let complaints = try complaints(changing: Self.invalid("y.item.type"), to: body)
    #expect(complaints.count == 2)
    #expect(complaints.first?.contains("a.b.200.x.maximum at /x: not expected here: ") == true)
    #expect(complaints.first?.contains("a.b.200.y.item.type at /y/0: not expected here") == true)
    #expect(complaints.last == "a/b/200 | no payload of the Corpus breaks a.b.200.y.item.type")
  }

  @Test func asksForAPayloadThatBreaksEachRule() throws {
    let complaints = try complaints(changing: Self.invalid("body.type"), to: nil)
    #expect(complaints == ["a/b/200 | no payload of the Corpus breaks a.b.200.body.type"])
  }

  @Test func asksForAPayloadThatFollowsEachRule() throws {
    let complaints = try complaints(changing: Self.valid, to: #"{"x": 1}"#)
    #expect(
      complaints.contains("a/b/200 | no payload of the Corpus follows a.b.200.y.item.type"))
    // What was derived from it is no more what it was.
    #expect(complaints.first?.hasSuffix("is not there, or not as it was: derive anew") == true)
  }

  @Test(arguments: ["/y/0", "/y", "", "/x"])
  func seesAFindingInAnotherPlace(pointer: String) throws {
    let complaints = try complaints(
      changing: Self.invalid("y.item.type", "x.expect"), to: "a.b.200.y.item.type \(pointer)\n")
    let rule = "a.b.200.y.item.type"
    let places =
      "\(rule) at \(pointer): expected and not found | \(rule) at /y/1: not expected here"
    #expect(complaints.first?.hasPrefix("\(Self.invalid("y.item.type")) | \(places): ") == true)
    #expect(complaints.count == 2)
  }

  @Test func seesThatARuleDoesNotExist() throws {
    let path = "a/b/200/invalid/a.b.200.w--x.json"
    #expect(
      try complaints(changing: path, to: #"{"x": 1}"#)
        == ["\(path) | a.b.200.w at : a/b/200 has no such rule"])
  }

  @Test(
    arguments: [
      ("a/b/201/valid/x.json", "its folder names no contract"),
      ("a/b/200/valid.json", "it stands in neither a valid nor an invalid folder"),
      ("a/b/200/invalid/x.json", "its name is not <rule>--<what>.json"),
    ])
  func seesAPayloadThatBelongsNowhere(path: String, reason: String) throws {
    #expect(try complaints(changing: path, to: #"{"x": 1}"#) == ["\(path) | \(reason)"])
  }

  @Test func takesFindingsOfJSONItselfAnywhere() throws {
    let files = [
      "a/b/200/invalid/json.syntax--cut.json": #"{"x": "#,
      "a/b/200/invalid/json.duplicate-key--x.json": #"{"x": 1, "x": 1}"#,
    ]
    #expect(try complaints(Self.right.merging(files) { $1 }) == [])
  }

  @Test func seesThatADerivedPayloadIsJudgedInAnotherWay() throws {
    let file = try #require(Self.right[Self.derived])
    let text = file.replacing("\"value\":9}", with: "\"value\":11}")
    let found = "a.b.200.x.maximum: expected nothing, found error a.b.200.x.maximum /x"
    #expect(
      try complaints(changing: Self.derived, to: text) == [
        "\(Self.derived) | \(found)",
        "a/b/200 | no derived payload tries a.b.200.x.maximum: less than 9",
      ])
  }

  @Test(
    arguments: [
      (
        "all.json", "some.json",
        "the valid payload some.json is not there, or not as it was: derive anew"
      ),
      (
        "\"path\":\"/x\",\"value\":9", "\"path\":\"/q/r\",\"value\":9",
        "the valid payload all.json is not there, or not as it was: derive anew"
      ),
      ("\"finds\":[]", "\"found\":[]", "this is no derived payload"),
      ("replace", "change", "this is no derived payload"),
      ("{\"rule\"", "rule", "this is no derived payload"),
    ])
  func seesThatADerivedPayloadIsNone(old: String, new: String, reason: String) throws {
    let text = try #require(Self.right[Self.derived])
    let last = try #require(text.split(separator: "\n").last)
    let complaints = try complaints(
      changing: Self.derived,
      to: text.replacing(last, with: String(last).replacing(old, with: new)))
    #expect(complaints.first == "\(Self.derived) | \(reason)")
    #expect(complaints.last == "a/b/200 | no derived payload tries a.b.200.x.maximum: less than 9")
  }

  @Test func asksForDerivedPayloadsOfEachRule() throws {
    let lines = try #require(Self.right[Self.derived]?.split(separator: "\n"))
    let rest = lines.filter { !$0.contains("y.item.type") }.joined(separator: "\n")
    #expect(
      try complaints(changing: Self.derived, to: rest) == [
        "a/b/200 | no derived payload breaks a.b.200.y.item.type: derive anew"
      ])
  }

  @Test(arguments: [("x.maximum", "x.minimum"), ("at most 10", "at most 11")])
  func seesThatADerivedPayloadIsOfNoRule(old: String, new: String) throws {
    let line = Self.derived("x.maximum", "/x", "10", tries: "at most 10")
    let text = try #require(Self.right[Self.derived]) + line.replacing(old, with: new)
    let rule = "a.b.200.\(new.hasPrefix("x") ? new : "x.maximum")"
    #expect(
      try complaints(changing: Self.derived, to: text) == [
        "\(Self.derived) | \(rule) is no rule of it, or has no such boundary: derive anew"
      ])
  }

  @Test func asksForBothSidesOfABoundary() throws {
    let text = try #require(Self.right[Self.derived])
      .replacing(#""tries":["less than 9"],"#, with: "")
      .replacing(#""tries":["at most 10"],"#, with: "")
    #expect(
      try complaints(changing: Self.derived, to: text) == [
        "a/b/200 | no derived payload tries a.b.200.x.maximum: at most 10",
        "a/b/200 | no derived payload tries a.b.200.x.maximum: less than 9",
      ])
  }

  @Test func knowsTheContractOfDerivedPayloads() throws {
    let text = try #require(Self.right[Self.derived])
    let files = Self.right.merging(["a/b/201/derived.jsonl": text]) { $1 }
    #expect(try complaints(files) == ["a/b/201/derived.jsonl | its folder names no contract"])
  }

  @Test func masksWhatItFinds() throws {
    let complaints = try complaints(
      changing: Self.valid, to: #"{"x": "Ada 1815", "y": [true]}"#)
    #expect(complaints.contains { $0.contains("\"Aaa 9999\" is a string, not an integer") })
  }
}
