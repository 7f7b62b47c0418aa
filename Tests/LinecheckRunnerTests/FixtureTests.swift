import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Captures become fixtures: other words, the same verdict, the same bytes around them.
struct FixtureTests {
  private static let number = "retell/get-phone-number/200"

  private func fixture(_ body: String, _ contract: String = number) throws -> String {
    var maker = FixtureMaker()
    let contract = Providers.contracts.first { $0.id == contract }
    let made = try maker.fixture(of: PaddedBytes(body), contract)
    #expect(made.changed == [])
    #expect(made.bytes.count == body.utf8.count)
    return String(decoding: made.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      #"{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-4444"}"#,
      #"{"phone_number": "+14155550100", "phone_number_pretty": "+1 (415) 555-0100"}"#
    ),
    (
      #"{"phone_number_pretty": "4444", "phone_number": "+14157774444"}"#,
      #"{"phone_number_pretty": "0100", "phone_number": "+14155550100"}"#
    ),
    // Plain values, numbers, white space and escapes stay.
    (
      "{\n\t\"phone_number_type\" : \"retell-twilio\",\"area_code\":415.0 ,\"nickname\":\"Zo\\u00e9 \\/ D\\n\"}",
      "{\n\t\"phone_number_type\" : \"retell-twilio\",\"area_code\":415.0 ,\"nickname\":\"Aa\\u03b1 \\/ A\\n\"}"
    ),
    // One wrong character stays where it is what is wrong.
    (#"{"phone_number": "+04157774444"}"#, #"{"phone_number": "+04155550100"}"#),
    // Names that no rule names, and the same word in another case.
    (
      #"{"Mallory's": {"of": "mallory"}, "x": 14157774444}"#,
      #"{"Aaaaaaa'a": {"aa": "aaaaaaa"}, "b": 14155550100}"#
    ),
    // What is not JSON keeps its structure.
    (
      #"{"phone_number": "+14157774444", "Zoe": tru, 12, "Doe"#,
      #"{"phone_number": "+14155550100", "Aaa": tru, 12, "Aab"#
    ),
  ])
  func replaces(body: String, expected: String) throws {
    #expect(try fixture(body) == expected)
  }

  @Test(arguments: [
    "", "{", "nul", "\"", "\"\\", "\"\\u12", "[1,]", "{\"a\" \"b\"}", "\u{feff}{}", "01", "+1",
    "{\"Zoe\":\"\\ud800\"}", "[1e999, -0, 1E+2]",
  ])
  func keepsTheVerdictOfWhatIsOdd(body: String) throws {
    let judge = BodyJudge(try Program(.any, id: "any"))
    let made = try fixture(body, "")
    #expect(judge.verdict(on: Array(made.utf8)) == judge.verdict(on: Array(body.utf8)))
  }

  @Test func replacesSecretsWhole() throws {
    let made = try fixture(
      #"{"header": {"authorization": "Bearer key_abc-4155550123"}, "path": {"phone_number": "+14157774444"}}"#,
      "retell/get-phone-number/parameters")
    #expect(made.contains(#""Bearer "#))
    for word in ["key", "abc", "0123", "7774444"] { #expect(!made.contains(word)) }
  }

  @Test func replacesTheSameByTheSame() throws {
    var maker = FixtureMaker()
    let texts = try ["[\"Zoe\"]", "{\"a\":\"by Zoe\"}", "[\"Doe\"]"].map { body in
      String(decoding: try maker.fixture(of: PaddedBytes(body), nil).bytes, as: UTF8.self)
    }
    #expect(texts == ["[\"Aaa\"]", "{\"a\":\"aa Aaa\"}", "[\"Aab\"]"])
  }

  @Test func replacesWhatAConfigurationAdds() throws {
    var maker = FixtureMaker(RedactionAdditions(secret: ["phone_number_type"], personal: ["size"]))
    let made = try maker.fixture(
      of: PaddedBytes(#"{"phone_number_type": "internal", "size": 4711, "other": 4711}"#), nil)
    let text = String(decoding: made.bytes, as: UTF8.self)
    #expect(!text.contains("internal"))
    #expect(text.ranges(of: "4711").count == 1)
  }

  @Test func saysWhichContractsWordsStay() throws {
    let kept = try fixture(#"{"phone_number_type": "retell-twillio", "inbound_agents": []}"#)
    #expect(kept.contains("retell-twillio"))
  }

  /// Where nothing else is found to be the same, the value goes and its place is told.
  @Test func tellsOfWhatCannotBeReplaced() throws {
    let contract = Contract("sample/exact/200", title: "Sample", document: Sample.page) {
      .object {
        Field(
          "name",
          .string.personal().check("mallory", expecting: "Mallory") { $0.string == "Mallory" })
      }
    }
    var maker = FixtureMaker()
    let made = try maker.fixture(of: PaddedBytes(#"{"name": "Mallory"}"#), contract)
    #expect(made.changed == ["line 1, column 11, at /name"])
    #expect(!String(decoding: made.bytes, as: UTF8.self).contains("Mallory"))
  }
}
