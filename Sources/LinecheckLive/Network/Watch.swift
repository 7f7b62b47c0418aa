import Foundation

/// Where time comes from: the system, or a test.
struct Watch: Sendable {
  /// How much time went by since some moment.
  let now: @Sendable () -> Duration
  /// The time of day.
  let date: @Sendable () -> Date
  /// Waits; throws where that was cancelled.
  let sleep: @Sendable (Duration) async throws -> Void

  /// The system's.
  static let system: Watch = {
    let start = ContinuousClock.now
    return Watch(
      now: { .now - start }, date: { .now }, sleep: { try await Task.sleep(for: $0) })
  }()
}
