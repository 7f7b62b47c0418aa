import Foundation
import Synchronization

@testable import LinecheckLive

/// A watch that nobody waits for: a sleep sets it forward.
final class FakeWatch: Sendable {
  /// 2026-11-26T09:30:00Z.
  static let start = Date(timeIntervalSince1970: 1_795_685_400)

  private let elapsed = Mutex(Duration.zero)
  private let sleeps = Mutex<[Duration]>([])

  /// How long was slept, each time.
  var waits: [Duration] { sleeps.withLock { $0 } }

  /// Lets time go by.
  func forward(_ duration: Duration) { elapsed.withLock { $0 += duration } }

  var watch: Watch {
    Watch(
      now: { self.elapsed.withLock { $0 } },
      date: { Self.start + self.elapsed.withLock { $0 } / .seconds(1) },
      sleep: { duration in
        try Task.checkCancellation()
        self.sleeps.withLock { $0.append(duration) }
        self.forward(duration)
      })
  }
}
