import Synchronization

/// Lets requests begin one after the other, evenly: so many a second at most, whoever makes them.
final class Pace: Sendable {
  private let interval: Duration
  private let watch: Watch
  /// When the next one may begin.
  private let next = Mutex<Duration?>(nil)

  /// - Parameters:
  ///   - rate: how many a second.
  ///   - watch: where time comes from.
  init(_ rate: Double, _ watch: Watch = .system) {
    interval = .seconds(1 / rate)
    self.watch = watch
  }

  /// Waits until a request may begin; throws where that was cancelled.
  func turn() async throws {
    let now = watch.now()
    let begin = next.withLock { next in
      let begin = max(now, next ?? now)
      next = begin + interval
      return begin
    }
    if begin > now { try await watch.sleep(begin - now) }
  }
}
