import Foundation
import LinecheckRunner

/// A process of this program that sends requests for it, one after the other.
final class Sender: Sendable {
  private let process: ChildProcess
  private let queue = DispatchQueue(label: "linecheck.sender")

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - path: where this program is.
  ///   - settings: how long nothing may come, and how much at most.
  /// - Throws: `SystemError` where it cannot be started.
  init(_ path: String, _ settings: NetworkSettings) throws(SystemError) {
    let silence = Int(settings.connectTimeout / .milliseconds(1))
    var environment = ProcessInfo.processInfo.environment
    // A crash is told by the one who waits; the keys come with the errands.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    for api in ProviderAPI.all { environment[api.keyVariable] = nil }
    process = try ChildProcess(
      path, [SenderProgram.word, String(silence), String(settings.maxBody)], environment)
  }

  /// Sends an errand and waits for its result; nil where the process did not live to tell it.
  func result(of errand: Errand) async -> ErrandResult? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        queue.async { [self] in waiter.resume(returning: exchange(errand)) }
      }
    } onCancel: {
      stop()
    }
  }

  private func exchange(_ errand: Errand) -> ErrandResult? {
    guard let line = try? JSONEncoder().encode(errand),
      let answer = process.answer(to: [UInt8](line))
    else { return nil }
    return try? JSONDecoder().decode(ErrandResult.self, from: Data(answer))
  }

  /// Ends the process, whatever it is doing.
  func stop() { process.stop() }
}
