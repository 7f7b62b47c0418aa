import Linecheck
import Testing

@testable import LinecheckRunner

/// A mistake in a configuration is a finding with its place, and says what may have been meant.
struct ConfigurationMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let member: String
    let rule: String
    let pointer: String
    let help: String?

    init(_ member: String, _ rule: String, at pointer: String, _ help: String? = nil) {
      (self.member, self.rule, self.pointer, self.help) = (member, rule, pointer, help)
    }

    var testDescription: String { member }
  }

  @Test(arguments: [
    Mistake(
      #""contract": "sample/bdy/200""#, "contract.contract", at: "/contract",
      "did you mean sample/body/200?"),
    Mistake(
      #""require": ["sample/", "x"]"#, "require.item.contract", at: "/require/1",
      "`linecheck contracts` lists them"),
    Mistake(
      #""severities": {"sample.body.200.name.typ": "note"}"#, "severities.name.rule",
      at: "/severities/sample.body.200.name.typ", "did you mean sample.body.200.name.type?"),
    Mistake(
      #""severities": {"x.*": "note"}"#, "severities.name.rule", at: "/severities/x.*",
      "`linecheck rules` lists them"),
    Mistake(
      #""severities": {"json.syntax": "note"}"#, "severities.name.rule",
      at: "/severities/json.syntax",
      "a body that is no JSON always fails: nothing else of it was checked"),
    Mistake(
      #""severities": {"json.depth": "note"}"#, "severities.name.rule",
      at: "/severities/json.depth",
      "a body that is no JSON always fails: nothing else of it was checked"),
    Mistake(
      #""severities": {"json.*": "off"}"#, "severities.value.enum", at: "/severities/json.*",
      "to silence a rule, suppress it, with a reason and a date"),
    Mistake(
      #""maps": [{"paths": "/a", "contract": "sample/"}]"#, "maps.item.paths.paths",
      at: "/maps/0/paths", "paths are relative to the configuration's folder"),
    Mistake(
      #""maps": [{"paths": "../a", "contract": "sample/"}]"#, "maps.item.paths.paths",
      at: "/maps/0/paths", "put the configuration into a folder above the payloads"),
    Mistake(
      #""maps": [{"paths": "a[0-9", "contract": "sample/"}]"#, "maps.item.paths.paths",
      at: "/maps/0/paths", #"a bracket or brace is not closed; \ before it takes it as it is"#),
    Mistake(
      #""baseURLs": [{"url": "proxy/", "provider": "sample"}]"#, "baseURLs.item.url.address",
      at: "/baseURLs/0/url", "it begins with https:// or http://"),
    Mistake(
      #""baseURLs": [{"url": "http://p", "provider": "sampl"}]"#, "baseURLs.item.provider.enum",
      at: "/baseURLs/0/provider"),
    Mistake(#""failOn": "note""#, "failOn.enum", at: "/failOn"),
    Mistake(#""notes": "yes""#, "notes.type", at: "/notes"),
    Mistake(#""minPayloads": -1"#, "minPayloads.range", at: "/minPayloads"),
    Mistake(
      #""reports": ["jsn=a"]"#, "reports.item.report", at: "/reports/0", "did you mean json?"),
    Mistake(
      #""reports": ["json="]"#, "reports.item.report", at: "/reports/0",
      "the name of a file is missing"),
    Mistake(
      #""baseline": "a/""#, "baseline.file", at: "/baseline",
      "the name of a file is missing"),
    Mistake(
      #""baseline": "/a""#, "baseline.file", at: "/baseline",
      "files are below the configuration's folder; an option may name another"),
    Mistake(
      #""reports": ["text", "json=a/../../b"]"#, "reports.item.report", at: "/reports/1",
      "files are below the configuration's folder; an option may name another"),
    Mistake(
      #""suppressions": [{"rule": "json.*", "reason": "x"}]"#,
      "suppressions.item.expires.required", at: "/suppressions/0/expires",
      "name the last day; what is so for good is a severity"),
    Mistake(
      #""suppressions": [{"rule": "json.*", "expires": "2027-01-31"}]"#,
      "suppressions.item.reason.required", at: "/suppressions/0/reason",
      "say why, for whoever reads it next"),
    Mistake(
      #""suppressions": [{"rule": "json.*", "reason": "x", "expires": "2027-02-29"}]"#,
      "suppressions.item.expires.day", at: "/suppressions/0/expires"),
    Mistake(
      #""redaction": {"hidden": []}"#, "redaction.unknown-property", at: "/redaction/hidden"),
  ])
  func isAFinding(mistake: Mistake) throws {
    let found = Sampling.mistakes("{\n\"linecheck\": 1,\n  \(mistake.member)}")
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "configuration." + mistake.rule)
    #expect(finding.pointer == mistake.pointer)
    #expect(finding.help == mistake.help)
    #expect(finding.span.start.line == 3)
    #expect(finding.severity == .error)
  }

  @Test func namesTheMemberThatMayBeMeant() throws {
    let finding = try #require(Sampling.mistakes(#"{"linecheck": 1, "failon": "error"}"#).first)
    #expect(finding.message == "failon is no documented member; did you mean failOn?")
  }

  @Test(arguments: [
    ("", "json.syntax"), (#"{"linecheck": 1,}"#, "json.syntax"), ("[]", "configuration.body.type"),
    ("{}", "configuration.linecheck.required"),
    (#"{"linecheck": 2}"#, "configuration.linecheck.enum"),
    (#"{"linecheck": 1, "notes": true, "notes": true}"#, "json.duplicate-key"),
    ("\u{feff}{\"linecheck\": 1}", "json.byte-order-mark"),
  ])
  func isAboutTheWholeText(text: String, rule: String) {
    #expect(Sampling.mistakes(text).map(\.rule) == [rule])
  }

  /// Somebody may name a payload in the place of the configuration.
  @Test func nothingOfAPayloadIsShown() throws {
    let found = Sampling.mistakes(#"{"name": "Ada Lovelace", "Ada": "Lovelace"}"#)
    #expect(found.count == 3)
    let shown = found.map { "\($0.message) \($0.pointer) \($0.frame?.text ?? "")" }.joined()
    #expect(!shown.contains("Lovelace") && !shown.contains("Ada"))
    let own = try #require(Sampling.mistakes(#"{"linecheck": 1, "Ada": "Lovelace"}"#).first)
    #expect(own.message == "Ada is no documented member")
    #expect(own.frame?.text == #"{"linecheck": 1, "Ada": "Lovelace"}"#)
  }
}
