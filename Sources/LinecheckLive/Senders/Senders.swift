import LinecheckRunner
import Synchronization

/// Sends requests by processes of their own, each of which sends one at a time.
///
/// What a server answers can end the process that reads it: Foundation stops at some answers (seen with
/// Swift 6.3 on Linux: a connection that is closed in the midst of the headers, fields behind the last
/// chunk of a body). Then one request has no answer, and the run goes on.
final class Senders: Client {
  private let path: String
  private let settings: NetworkSettings
  private let idle = Mutex<[Sender]>([])
  /// What sends where no process can be started.
  private let own: HTTPClient

  /// How much longer than a request may take its process may take to say so.
  private static let grace = Duration.seconds(2)

  /// - Parameters:
  ///   - path: where this program is.
  ///   - settings: how the network is used.
  init(_ path: String, _ settings: NetworkSettings) {
    self.path = path
    self.settings = settings
    own = HTTPClient(settings)
  }

  func outcome(
    of request: HTTPRequest, with credential: Credential?, by deadline: ContinuousClock.Instant?
  ) async -> Outcome {
    let time = deadline.map { $0 - .now } ?? settings.timeout
    guard let sender = idle.withLock({ $0.popLast() }) ?? (try? Sender(path, settings)) else {
      return await own.outcome(of: request, with: credential, by: deadline)
    }
    let watch = Task {
      try await Task.sleep(for: time + Self.grace)
      sender.stop()
    }
    let result = await sender.result(of: Errand(request, credential, within: time))
    watch.cancel()
    guard let result else {
      sender.stop()
      if Task.isCancelled { return Outcome(.interrupted) }
      return Outcome(deadline.map { $0 < .now } ?? false ? .timeout : .unread)
    }
    idle.withLock { $0.append(sender) }
    return result.outcome
  }
}
