#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// When a run began, and how long it took.
public struct Timing: Sendable, Hashable {
  /// The beginning in UTC, to the second and without a zone: `2026-11-26T04:17:00`, as JUnit's
  /// readers want it.
  public var start: String
  /// How long it took.
  public var milliseconds: Int

  /// A time.
  public init(start: String, milliseconds: Int) {
    self.start = start
    self.milliseconds = milliseconds
  }

  /// A run that began some time ago and ends now.
  package init(since instant: ContinuousClock.Instant) {
    let (seconds, attoseconds) = (ContinuousClock.now - instant).components
    milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    let began = Date().timeIntervalSince1970 - Double(milliseconds) / 1000
    start = Self.text(secondsSince1970: Int(began.rounded(.down)))
  }

  /// How long it took: `1.250 s`.
  public var text: String { Self.seconds(milliseconds) + " s" }

  /// A time in seconds, with three decimals.
  package static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  static func text(secondsSince1970 seconds: Int) -> String {
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(daysSince1970: day))T" + parts.joined(separator: ":")
  }
}
