import Foundation
import LinecheckReports
import TestSupport
import Testing

@testable import LinecheckCommands

/// The manual page, by the programs that show manual pages.
struct ManualTests {
  private static let names = [nil] + LinecheckCommand.commands.map { $0.name }

  private func shell(_ line: String) async throws -> Program.Run {
    try await withTemporaryFolder { folder in try await Program.shell(line, in: folder) }
  }

  @Test(.enabled(if: Tool.isPresent("mandoc"), "there is no mandoc"), arguments: names)
  func isCleanForMandoc(name: String?) async throws {
    let run = try await shell("linecheck help \(name ?? "") --man | mandoc -T lint -W warning")
    #expect(run.everything == "")
  }

  @Test(.enabled(if: Tool.isPresent("groff"), "there is no groff"), arguments: names)
  func isCleanForGroff(name: String?) async throws {
    let run = try await shell(
      "linecheck help --man \(name ?? "") | groff -ww -man -T utf8 > page; test -s page")
    #expect(run.everything == "")
    #expect(run.code == 0)
  }

  @Test func hasAllThatHelpHas() {
    let page = ManualPage(nil).text
    for command in LinecheckCommand.commands {
      let own = ManualPage(command).text
      for option in command.options {
        let name = option.name.replacing("-", with: #"\-"#)
        #expect(own.contains("\\fB\(name)\\fR"))
        #expect(page.contains("\\fB\(name)\\fR"))
      }
    }
    for heading in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "\"EXIT STATUS\"", "ENVIRONMENT", "FILES",
      "EXAMPLES", "\"SEE ALSO\"",
    ] {
      #expect(page.contains(".SH \(heading)\n"))
    }
  }

  @Test(arguments: [
    (".SH x", #"\&.SH x"#), ("'br", #"\(aqbr"#), (#"\fBx"#, #"\efBx"#), ("--a-b", #"\-\-a\-b"#),
    ("a\n.b", "a .b"), (#"`"^~"#, #"\(ga\(dq\(ha\(ti"#), ("…é", #"\[u2026]\[u00E9]"#),
  ])
  func readsNothingInText(text: String, source: String) {
    let roff: Roff = ".B \(text)\n"
    #expect(roff.markup == ".B \(source)\n")
  }
}
