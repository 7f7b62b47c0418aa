public import Foundation
import Synchronization

/// Foundation has been seen to crash where two threads start processes at once.
private let launching = Mutex(())

extension Process {
  /// Starts the process while no other test starts one.
  public func launchAlone() throws {
    try launching.withLock { _ in try run() }
  }
}
