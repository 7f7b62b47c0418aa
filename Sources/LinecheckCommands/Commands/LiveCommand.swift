import Linecheck
import LinecheckProviders
package import LinecheckRunner

/// `linecheck live`: hands over to `linecheck-live`, the program that can talk to a network. So nobody
/// pays for that who does not use it.
package struct LiveCommand: Command {
  package static let name = "live"
  package static let operands = Operands(
    ValueKind.providers.map { provider in
      [.word(provider), .value("OPERATION", .choice(operations(of: provider)))]
    }, shown: "PROVIDER OPERATION | PROVIDER --all | --plan FILE")
  package static let summary =
    "Calls a provider's API and checks what it answers: today, not in a capture."
  package static let options =
    [
      Option("--phone-number", "N", "the number to ask Retell about: +14155550123"),
      Option("--phone-number-id", "ID", "the number to ask ElevenLabs about"),
      Option("--id", "ID", "the number to ask Vapi about"),
      Option("--all", "check all numbers of the account, without an OPERATION"),
      Option("--plan", "FILE", .file, "the requests that a JSON file lists, of several providers"),
      Option("--body", "FILE", .file, "the body to send, for an operation that has one"),
      Option("--probe-errors", "ask with a wrong key and an unknown id, too; only reads"),
      Option("--allow-writes", "let the operation change the account"),
      Option("--force", "send a body that breaks its contract all the same"),
      Option("--dry-run", "print the requests that would be sent, and send none"),
      Option(
        "--record", "DIR", .folder, "write each exchange to a folder, without secrets and persons"),
      Option("--replay", "DIR", .folder, "take the answers from such a folder, without a network"),
      Option(
        "--api-key-file", "FILE", .file,
        "the key; else RETELL_API_KEY, ELEVENLABS_API_KEY or VAPI_API_KEY"
      ),
      Option(
        "--base-url", "URL", .pair(.provider, .text), "another address: of a mock, or PROVIDER=URL",
        isRepeatable: true),
      Option("--send-key-to-base-url", "send it the key, and not one that is made up"),
      Option("--timeout", "SECONDS", "for each answer: 30"),
      Option("--connect-timeout", "SECONDS", "until something comes: 10"),
      Option("--retry-for", "SECONDS", "go on asking after 429, 5xx and the like: 30"),
      Option("--rate", "N", "requests a second at most: 5"),
      Option("--concurrency", "N", "requests at the same time at most: 4"),
      Option("--max-body", "BYTES", "the longest answer, unpacked: 10000000"),
    ] + CheckOptions.reporting + CheckOptions.gating + CheckOptions.showing

  package static let examples = [
    Example(
      "linecheck live retell get-phone-number --phone-number +14155550123",
      "asks about a number, and checks what is answered"),
    Example("linecheck live vapi --all --dry-run", "shows what would be asked"),
  ]

  /// The operations of a provider that can be called.
  private static func operations(of provider: String) -> [String] {
    Providers.operations.filter { $0.id.hasPrefix(provider + "/") && !$0.servers.isEmpty }
      .map { String($0.id.dropFirst(provider.count + 1)) }
  }

  private let words: [String]

  package init(_ arguments: Arguments) throws(UsageError) { words = arguments.words }

  package func run(_ console: inout Console) async throws(UsageError) -> ExitCode {
    let program = ProgramBeside("linecheck-live")
    // Where that goes well nothing comes back.
    let error = program.become(words)
    let help = "`swift build -c release --product linecheck-live` makes it"
    if error.isAbsence {
      throw UsageError(
        "`linecheck live` needs the program linecheck-live beside it, and \(program.path) is not there",
        help: help + "; copy it there")
    }
    throw UsageError("\(error)", help: help)
  }
}
