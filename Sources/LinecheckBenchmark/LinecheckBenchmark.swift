import Linecheck
import LinecheckProviders
import LinecheckRunner

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `linecheck-bench FILE.jsonl [--contract ID]`: how fast each stage is, one thread, best of seven.
@main
enum LinecheckBenchmark {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var id = "retell/get-phone-number/200"
    if let place = arguments.firstIndex(of: "--contract"), place + 1 < arguments.count {
      id = arguments[place + 1]
      arguments.removeSubrange(place...place + 1)
    }
    guard arguments.count == 1, !arguments[0].hasPrefix("-") else {
      stop("usage: linecheck-bench FILE.jsonl [--contract ID]")
    }
    guard let contract = Providers.contracts.first(where: { $0.id == id }) else {
      stop("there is no contract \(id); `linecheck contracts` lists them")
    }
    do {
      Stages(try FileSystem.read(arguments[0]), try contract.program).run()
    } catch {
      stop("\(error)")
    }
  }

  private static func stop(_ message: String) -> Never {
    FileSystem.printError("linecheck-bench: \(message)\n")
    exit(2)
  }
}
