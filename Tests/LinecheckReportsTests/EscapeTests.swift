import Testing

@testable import LinecheckReports

@Suite struct EscapeTests {
  @Test func writesScalarsOfYAML() {
    #expect(YAMLText(escaping: "a \"b\" \\ c").markup == #"a \"b\" \\ c"#)
    #expect(YAMLText(escaping: "\0\n\t\u{85}\u{feff}").markup == #"\u0000\n\t\u0085\ufeff"#)
    #expect(YAMLText(escaping: "\u{e0001}é").markup == #"\U000e0001é"#)
  }

  @Test func escapesDescriptionsOfTAP() {
    #expect(TAPText(escaping: "a # b \\ c").markup == ##"a \# b \\ c"##)
    #expect(TAPText(escaping: "a\nok").markup == #"a\\nok"#)
  }

  @Test func escapesWorkflowCommands() {
    #expect(CommandDataText(escaping: "100%: a,b\n").markup == #"100%25: a,b\n"#)
    #expect(
      CommandPropertyText(escaping: "100%: a,b\n\u{1b}\r").markup == #"100%25%3A a%2Cb%0A\u001b%0D"#
    )
  }

  @Test(arguments: [
    ("##[error]", #"#\u0023[error]"#), ("##vso[x]", #"#\u0023vso[x]"#), ("###[", ##"##\u0023["##),
    ("##[##[", #"#\u0023[#\u0023["#),
    ("#[", "#["), ("##", "##"),
  ])
  func breaksOlderCommands(text: String, log: String) {
    #expect(LogText(escaping: text).markup == log)
    let parts: LogText = "#\(String(text.dropFirst()))"
    #expect(!parts.markup.contains("##["))
  }
}
