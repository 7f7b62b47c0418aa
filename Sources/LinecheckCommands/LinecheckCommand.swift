import Linecheck
import LinecheckReports
import LinecheckRunner

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program `linecheck`: finds the command that the words name, and runs it.
public enum LinecheckCommand {
  /// The version of the program.
  public static let version = "0.1.0"

  /// When it became that: for the manual page.
  static let date: Roff = "2026-11-26"

  static let commands: [any Command.Type] = [
    CheckCommand.self, LiveCommand.self, RedactCommand.self, MergeCommand.self,
    ConformanceCommand.self, ContractsCommand.self, RulesCommand.self, SchemaCommand.self,
    BowtieCommand.self, CompletionsCommand.self, HelpCommand.self,
  ]

  /// Runs a command line, without the program's own name.
  ///
  /// - Returns: the exit code of the process.
  public static func run(_ words: [String]) async -> Int32 {
    await run(words) { words, console throws(UsageError) in try await run(words, &console) }
  }

  /// Runs a command line of a program that is one command alone.
  package static func run(_ words: [String], of command: any Command.Type) async -> Int32 {
    await run(words) { words, console throws(UsageError) in
      if words.first == "--version" {
        console.print("linecheck \(version)\n")
        return .success
      }
      return try await run(command, words[...], &console)
    }
  }

  private static func run(
    _ words: [String],
    _ body: ([String], inout Console) async throws(UsageError) -> ExitCode
  ) async -> Int32 {
    closeNothing()
    // A closed pipe is an error to report, not a reason to die.
    _ = signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow any more.
    _ = signal(SIGXFSZ, SIG_IGN)
    var console = Console(allowsColor: !words.contains("--no-color"))
    do throws(UsageError) {
      let code = try await body(words, &console)
      if console.outputFailure != nil { return ExitCode.reportNotWritten.rawValue }
      return code.rawValue
    } catch {
      console.printError("linecheck: \(error.message)")
      if let help = error.help { console.printError("  \(help)") }
      console.printError(
        "  `linecheck help` shows the commands, `linecheck help COMMAND` its options")
      return ExitCode.usage.rawValue
    }
  }

  private static func run(
    _ words: [String], _ console: inout Console
  ) async throws(UsageError) -> ExitCode {
    guard let first = words.first else {
      console.print(Help.overview)
      return .success
    }
    let rest = words.dropFirst()
    switch first {
    case "--help", "-h":
      console.print(Help.overview)
      return .success
    case "--version":
      console.print("linecheck \(version)\n")
      return .success
    default: break
    }
    guard let command = commands.first(where: { $0.name == first }) else {
      let names = commands.map { $0.name }
      let nearest = Nearest.name(to: first, in: names).map { "did you mean \($0)?" }
      let kind = first.hasPrefix("-") ? "option" : "command"
      throw UsageError("there is no \(kind) \(first)", help: nearest)
    }
    return try await run(command, rest, &console)
  }

  private static func run(
    _ command: any Command.Type, _ words: ArraySlice<String>, _ console: inout Console
  ) async throws(UsageError) -> ExitCode {
    let options = words.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") {
      console.print(command.help)
      return .success
    }
    let arguments = try Arguments(words, command.options)
    return try await command.init(arguments).run(&console)
  }

  /// Takes care that no file gets the number of a standard stream that its caller has closed, and with
  /// it what is meant for a person. To write to such a stream still fails.
  private static func closeNothing() {
    for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }
}
