import Linecheck
import LinecheckProviders
import LinecheckRunner
import LinecheckSchema

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `linecheck-bench FILE.jsonl [--contract ID]`: how fast each stage is, one thread, best of seven.
///
/// `linecheck-bench FILE.jsonl --schema FILE [--contract ID]`: how fast the program of a JSON Schema
/// accepts beside that of a contract, in turns, best of fifteen.
///
/// `linecheck-bench --compile FILE`: how fast a JSON Schema becomes a program, best of seven.
///
/// `linecheck-bench --report FORMAT PATH …`: how fast a report of 100,000 findings is written, made of
/// those of some payloads; best of three.
@main
enum LinecheckBenchmark {
  static func main() async {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--report" && arguments.count > 2 {
      do {
        try await ReportStage(arguments[1], Array(arguments[2...])).run()
      } catch {
        stop("\(error)")
      }
      return
    }
    if arguments.first == "--compile" && arguments.count == 2 {
      do {
        try SchemaStage(arguments[1]).run()
      } catch {
        stop("\(error)")
      }
      return
    }
    var id = "retell/get-phone-number/200"
    if let place = arguments.firstIndex(of: "--contract"), place + 1 < arguments.count {
      id = arguments[place + 1]
      arguments.removeSubrange(place...place + 1)
    }
    var schema: String?
    if let place = arguments.firstIndex(of: "--schema"), place + 1 < arguments.count {
      schema = arguments[place + 1]
      arguments.removeSubrange(place...place + 1)
    }
    guard arguments.count == 1, !arguments[0].hasPrefix("-") else {
      stop(
        "usage: linecheck-bench FILE.jsonl [--contract ID | --schema FILE] | --compile FILE | "
          + "--report FORMAT PATH …")
    }
    guard let contract = Providers.contracts.first(where: { $0.id == id }) else {
      stop("there is no contract \(id); `linecheck contracts` lists them")
    }
    do {
      let bytes = try FileSystem.read(arguments[0])
      if let schema {
        try SchemaStage(schema).compare(with: contract.program, on: bytes)
      } else {
        Stages(bytes, try contract.program).run()
      }
    } catch {
      stop("\(error)")
    }
  }

  private static func stop(_ message: String) -> Never {
    FileSystem.printError("linecheck-bench: \(message)\n")
    exit(2)
  }
}
