import Linecheck
import LinecheckJSON
import Testing

@testable import LinecheckRunner

/// What a configuration adds to the rules' words about who may see a value.
struct RedactionAdditionsTests {
  private static let contract = Contract("sample/added/200", title: "Sample", document: Sample.page)
  {
    .object {
      Field("colour", .string.one(of: "red", "blue")).optional()
      Field("count", .integer.within(0...9)).optional()
      Field("version", .string.matching(.versionTag)).optional()
      Field("parts", .array(of: .integer.within(0...9))).optional()
      Field("vars", .object.furtherMembers(.ruled(.boolean))).optional()
      Field("headers", .object.furtherMembers(.ruled(.boolean))).optional()
    }.furtherMembers(.noted)
  }

  private func texts(
    _ body: String, _ additions: RedactionAdditions, revealing: Bool
  ) throws -> [String] {
    let bytes = PaddedBytes(body)
    var checker = Checker(try Self.contract.program)
    let redactor = FindingRedactor(
      bytes, Self.contract, revealing: revealing, additions: additions)
    return checker.findings(in: bytes, from: .note).map(redactor.redacted).flatMap { finding in
      [finding.message, finding.pointer, finding.frame?.text ?? "", finding.help ?? ""]
        + finding.notes.map(\.message)
    }
  }

  @Test(arguments: [false, true])
  func hidesSecretsEverywhere(revealing: Bool) throws {
    let body = #"""
      {"colour": "Kz4Qx", "count": 4711, "parts": [4712], "version": "v4713",
       "vars": {"Kz4": "Kz4Qx"}, "headers": {"X-CALLER": "Kz4Qx"}, "more": {"Kz4Qx": "Kz4Qx"}}
      """#
    let names: Set = ["colour", "count", "parts", "version", "vars", "x-caller", "more"]
    let texts = try texts(body, RedactionAdditions(secret: names), revealing: revealing)
    #expect(texts.count > 25)
    for text in texts {
      for word in ["Kz4", "471"] { #expect(!text.contains(word), "\(text)") }
    }
  }

  @Test func showsTheShapesOfWhatIsPersonal() throws {
    let additions = RedactionAdditions(personal: ["colour", "count"])
    let body = #"{"colour": "Kz4Qx", "count": 4711}"#
    let masked = try texts(body, additions, revealing: false).joined(separator: "\n")
    #expect(masked.contains("9999 is not within"))
    #expect(!masked.contains("4711") && !masked.contains("Kz4Qx"))
    let revealed = try texts(body, additions, revealing: true).joined(separator: "\n")
    #expect(revealed.contains("4711 is not within") && revealed.contains("Kz4Qx"))
    let plain = try texts(body, .none, revealing: false).joined(separator: "\n")
    #expect(plain.contains("4711 is not within") && plain.contains("Kz4Qx"))
  }

  /// Names that mean secrets need no configuration where no rule names them.
  @Test func hidesWhatIsCalledASecret() throws {
    let body =
      #"{"vars": {"api_key": "Kz4Qx", "colour": "Kz5Qx", "x": "https://Kz6Qx@h?token=Kz7Qx"}}"#
    let texts = try texts(body, .none, revealing: true).joined(separator: "\n")
    for word in ["Kz4Qx", "Kz6Qx", "Kz7Qx"] { #expect(!texts.contains(word)) }
    #expect(texts.contains("Kz5Qx") && texts.contains("api_key"))
  }

  /// Names of headers compare without regard to case, those of members do not.
  @Test func comparesNames() {
    let additions = RedactionAdditions(secret: ["X-Ref"], personal: ["Name"])
    func word(_ names: String...) -> Sensitivity? { additions.sensitivity(of: names, known: []) }
    #expect(word("headers", "x-ref") == .secret)
    #expect(word("sip_headers", "x-REF") == .secret)
    #expect(word("header", "NAME") == .personal)
    #expect(word("x-ref") == nil)
    #expect(word("Name") == .personal)
    #expect(word("X-Ref", "Name") == .secret)
    #expect(word("Name", "X-Ref") == .secret)
    #expect(word("Name", "0", "x") == .personal)
    #expect(word("name") == nil)
  }

  /// Advice that repeats what may not be shown gives way.
  @Test func leavesOutAdviceThatQuotes() throws {
    let shout = Format("shout", "a shout", source: "", advice: { "write \($0.uppercased())" }) {
      !$0.contains("a")
    }
    let contract = Contract("sample/advice/200", title: "Sample", document: Sample.page) {
      .object { Field("name", .string.matching(shout)) }
    }
    for (name, help) in [("Kazimir", nil), ("a.b", "write A.B")] {
      let found = try reported(Array(#"{"name": "\#(name)"}"#.utf8), contract)
      #expect(found.map(\.help) == [help])
    }
  }
}
