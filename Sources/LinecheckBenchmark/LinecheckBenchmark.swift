import Linecheck
import LinecheckProviders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
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
      stop("linecheck-bench: there is no contract \(id)")
    }
    guard let bytes = read(arguments[0]) else {
      stop("linecheck-bench: \(arguments[0]) cannot be read: \(String(cString: strerror(errno)))")
    }
    do {
      Stages(bytes, try contract.program).run()
    } catch {
      stop("linecheck-bench: \(error)")
    }
  }

  private static func read(_ path: String) -> PaddedBytes? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return PaddedBytes(bytes) }
      bytes += buffer[..<count]
    }
  }

  private static func stop(_ message: String) -> Never {
    unsafe fputs(message + "\n", stderr)
    exit(2)
  }
}
