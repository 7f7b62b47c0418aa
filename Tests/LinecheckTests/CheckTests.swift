import Linecheck
import Testing

/// Constraints that a closure decides.
struct CheckTests {
  private static let even = Rule.number.check("even", expecting: "an even number") { value in
    value.integer?.isMultiple(of: 2) == true
  }

  @Test(
    arguments: [
      ("2", []), ("2.0", []), ("-0", []), ("3", ["rule.even  `3`: 3 is not an even number"]),
      ("2.5", ["rule.even  `2.5`: 2.5 is not an even number"]),
      (#""2""#, [#"rule.body.type  `"2"`: "9" is a string, not a number"#]),
    ] as [(String, [String])])
  func askAboutAValue(payload: String, lines: [String]) throws {
    #expect(try found(Self.even, payload) == lines)
  }

  @Test func askAboutContainers() throws {
    let rule = Rule.array(of: .number).check("ascending", expecting: "an ascending list") { value in
      let numbers = value.items?.compactMap(\.decimal) ?? []
      return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    }
    #expect(try found(rule, "[1,2,2,10]") == [])
    #expect(try found(rule, "[2,1]") == ["rule.ascending  `[2,1]`: not an ascending list"])
  }

  @Test func areAskedOnlyAboutSoundValues() throws {
    let rule = Rule.number.atMost(10).check("even", expecting: "an even number") { value in
      value.integer?.isMultiple(of: 2) == true
    }
    #expect(try ids(rule, "11") == ["rule.maximum"])
    #expect(try ids(rule, "9") == ["rule.even"])
  }

  @Test func maskWhatTheyAreAskedAbout() throws {
    let rule = Rule.string.check("small", expecting: "small letters") { value in
      value.string?.utf8.allSatisfy { $0 >= 0x61 } == true
    }
    #expect(
      try found(rule, #""Doe 7""#) == [#"rule.small  `"Doe 7"`: "Aaa 9" is not small letters"#])
    #expect(
      try found(rule.plain(), #""Doe""#) == [#"rule.small  `"Doe"`: "Doe" is not small letters"#])
    #expect(
      try found(rule.secret(), #""Doe""#) == [#"rule.small  `"Doe"`: ••• is not small letters"#])
  }

  @Test func seeTheDocumentAroundTheValue() throws {
    let rule = Rule.object {
      Field(
        "last",
        .integer.check("last", expecting: "the last") { value in
          value.document.root.members?.last?.name == "last"
        })
    }
    #expect(try ids(rule, #"{"a":1,"last":2}"#) == [])
    #expect(try ids(rule, #"{"last":2,"a":1}"#) == ["rule.last.last"])
  }
}
