import Synchronization

/// Checks batches, one at a time, and keeps what makes the next one fast.
final class Worker: Sendable {
  private let checker: Mutex<PayloadChecker>

  init(_ checker: consuming sending PayloadChecker) { self.checker = Mutex(checker) }

  func check(_ batch: Batch) -> BatchResult {
    checker.withLock { $0.check(batch) }
  }
}
