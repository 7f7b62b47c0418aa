import Synchronization

/// Checks batches, one at a time, and keeps what makes the next one fast.
final class Worker: Sendable {
  private let checker: Mutex<PayloadChecker>

  init(_ checker: consuming sending PayloadChecker) { self.checker = Mutex(checker) }

  /// What it counted by now.
  var coverage: TrafficCoverage? { checker.withLock { $0.coverage } }

  func check(_ batch: Batch) -> BatchResult {
    checker.withLock { $0.check(batch) }
  }
}
