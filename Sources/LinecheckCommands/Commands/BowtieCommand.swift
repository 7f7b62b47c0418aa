import LinecheckRunner
import LinecheckSchema

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `linecheck bowtie`: the harness by which the Bowtie project runs us beside other implementations.
struct BowtieCommand: Command {
  static let name = "bowtie"
  static let operands = Operands.none
  static let summary =
    "Speaks the harness protocol of bowtie.report: lines of JSON on standard input and output."
  static let options: [Option] = []
  static let examples = [
    Example(
      #"echo '{"cmd": "start", "version": 1}' | linecheck bowtie"#, "shows which dialects it knows")
  ]

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first {
      throw UsageError("bowtie takes no operand: \(word)", help: "it reads standard input")
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    var bowtie = Bowtie(
      .init(
        version: LinecheckCommand.version, system: Self.system,
        systemVersion: ProcessInfo.processInfo.operatingSystemVersionString))
    while console.outputFailure == nil, let line = readLine() {
      if line.utf8.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let answer = bowtie.answer(to: Array(line.utf8)) else { break }
      console.print(answer + [UInt8(ascii: "\n")])
    }
    return .success
  }

  #if os(Linux)
    private static let system = "Linux"
  #elseif os(macOS)
    private static let system = "macOS"
  #else
    private static let system: String? = nil
  #endif
}
