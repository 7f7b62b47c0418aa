import Foundation
import LinecheckRunner

/// What a process does that sends requests for another one: it takes errands from standard input, one
/// at a time, until there are no more.
enum SenderProgram {
  /// The word that makes this program one; nobody else has a use for it.
  static let word = "--send-for-linecheck"

  /// Does errands until the end of standard input.
  ///
  /// - Parameter words: how long nothing may come, in milliseconds, and how many bytes at most.
  /// - Returns: the exit code.
  static func run(_ words: [String]) async -> Int32 {
    guard words.count == 2, let silence = Int(words[0]), let most = Int(words[1]) else { return 2 }
    leaveNoTrace()
    var settings = NetworkSettings()
    (settings.connectTimeout, settings.maxBody) = (.milliseconds(silence), most)
    let client = HTTPClient(settings)
    while let line = readLine(strippingNewline: true) {
      guard let errand = try? JSONDecoder().decode(Errand.self, from: Data(line.utf8)) else {
        return 2
      }
      let outcome = await client.outcome(
        of: errand.request, with: errand.credential,
        by: .now + .milliseconds(errand.milliseconds))
      guard var result = try? JSONEncoder().encode(ErrandResult(outcome)) else { return 2 }
      result.append(0x0a)
      do { try FileHandle.standardOutput.write(contentsOf: result) } catch { return 0 }
    }
    return 0
  }

  /// Who stops the run stops this by closing the pipe; and what a crash would write down has a key in
  /// it.
  private static func leaveNoTrace() {
    for number in [SIGINT, SIGHUP, SIGTERM, SIGPIPE] { _ = signal(number, SIG_IGN) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Darwin) || canImport(Musl)
      _ = unsafe setrlimit(RLIMIT_CORE, &none)
    #else
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #endif
  }
}
