import Foundation
import TestSupport
import Testing

@testable import LinecheckCommands

/// Completions, by the shells that are to complete.
struct CompletionTests {
  /// Runs a script of a shell beside the completions of that shell, and a file to complete.
  private func output(_ shell: Shell, _ script: String) async throws -> String {
    try await withTemporaryFolder { folder in
      try folder.write("{}", to: "number.json")
      try folder.write(script, to: "script")
      let run = try await Program.shell(
        "linecheck completions \(shell.rawValue) > completions && timeout 60 \(shell.rawValue) script",
        in: folder)
      #expect(run.errors == "")
      #expect(run.code == 0)
      return run.output
    }
  }

  /// What a script prints for each line: the words that the last one may become, in one row.
  private func check(_ rows: String, _ expected: (CompletedLine) -> String) {
    let rows = rows.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count == CompletedLine.all.count + 1)
    for (row, line) in zip(rows, CompletedLine.all) {
      #expect(row == expected(line), "\(line.typed)")
    }
  }

  /// Words of bash: it takes them apart at some characters, each run of which is a word of its own.
  private static func bashWords(_ line: String) -> [String] {
    var words: [String] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      var isBreak: Bool?
      for character in word {
        if isBreak != "=@".contains(character) {
          isBreak = "=@".contains(character)
          words.append("")
        }
        words[words.count - 1].append(character)
      }
      if isBreak == nil { words.append("") }
    }
    return words
  }

  @Test(.enabled(if: Tool.isPresent("bash"), "there is no bash"))
  func bash() async throws {
    var script = """
      . ./completions
      compopt() { if [ "$2" = default ]; then COMPREPLY+=("a file"); fi; }
      try() {
        COMP_LINE=$1 COMP_POINT=${#1}
        COMP_WORDS=("${@:3}")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _linecheck linecheck "$2" ''
        local IFS=,
        echo "${COMPREPLY[*]}"
      }

      """
    var kept: [String: String] = [:]
    for line in CompletedLine.all {
      let words = Self.bashWords("linecheck \(line.typed)")
      let last = words.last.map { "=@".contains($0.prefix(1)) ? "" : $0 } ?? ""
      kept[line.typed] = String(line.word.dropLast(last.count))
      let quoted = (["linecheck \(line.typed)", last] + words).map(Quoted.posix)
      script += "try \(quoted.joined(separator: " "))\n"
    }
    check(try await output(.bash, script)) { line in
      if line.isFile { return "a file" }
      let reply = String(line.completed.dropFirst(kept[line.typed]?.count ?? 0))
      return ([reply] + line.others.map { reply + $0 }).joined(separator: ",")
    }
  }

  @Test(.enabled(if: Tool.isPresent("fish"), "there is no fish"))
  func fish() async throws {
    var script = "source ./completions\n"
    for line in CompletedLine.all {
      script +=
        "complete -C \(Quoted.fish("linecheck \(line.typed)")) | string replace -r '\\t.*' ''"
      script += " | head -n 1\n"
    }
    check(try await output(.fish, script), \.completed)
    let help = try await output(.fish, "source ./completions; complete -C 'linecheck check --not'")
    #expect(help == "--notes\tlook for notes too: unknown members and the like\n")
  }

  /// A shell in a terminal, which gets a line, a tab and a return for each: a function prints what
  /// it is called with.
  @Test(.enabled(if: Tool.isPresent("zsh"), "there is no zsh"))
  func zsh() async throws {
    var script = #"""
      zmodload zsh/zpty
      zpty -b shell zsh -f -i
      send() { zpty -w -n shell "$1" }
      # What comes before a word; none of it where that takes too long.
      wait_for() {
        local part got= end=$((SECONDS + 10))
        while ((SECONDS < end)); do
          if zpty -r -t shell part; then got+=$part; else sleep 0.01; fi
          if [[ $got == *$1* ]]; then break; fi
        done
        got=${got%$1*}
        print -r -- ${got##*<<}
      }
      send $'PS1= RPS1= ; unsetopt zle_bracketed_paste prompt_sp\n'
      send $'autoload -U compinit; compinit -u -D; . ./completions\n'
      send $'linecheck() { print -r -- "<<${argv[-1]}>""> "; }; print -r -- "be""gun"\n'
      wait_for begun > /dev/null

      """#
    for line in CompletedLine.all {
      script += "send \(Quoted.posix("linecheck \(line.typed)"))$'\\t\\n'\n"
      script += "wait_for '>> '\n"
    }
    script += "zpty -d shell\n"
    check(try await output(.zsh, script), \.completed)
  }

  @Test(
    .enabled(if: Tool.isPresent("shellcheck"), "there is no shellcheck"))
  func bashScriptIsClean() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Program.shell(
        "linecheck completions bash | shellcheck -s bash -", in: folder)
      #expect(run.everything == "")
    }
  }

  @Test(arguments: Shell.allCases)
  func nameEveryCommandAndOption(shell: Shell) {
    let script = shell.script
    for command in LinecheckCommand.commands {
      #expect(script.contains(command.name))
      for option in command.options {
        let name = shell == .fish ? "-l \(option.name.dropFirst(2))" : option.name
        #expect(script.contains(name), "\(command.name) \(option.name)")
      }
    }
    for rule in ValueKind.rules { #expect(script.contains(rule)) }
  }
}
