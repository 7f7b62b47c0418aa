import Foundation
import LinecheckRunner

extension HTTPAnswer {
  /// How long the server wants the client to wait (RFC 9110, 10.2.3), in seconds or until a date; nil
  /// where it does not say so.
  func retryAfter(now: Date) -> Duration? {
    guard let text = header("retry-after")?.trimmingCharacters(in: .whitespaces), !text.isEmpty
    else { return nil }
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      // Longer than anybody waits is as good as forever.
      return .seconds(min(Int64(text) ?? .max, 1_000_000_000))
    }
    return HTTPDate.date(text, now: now).map {
      .seconds(max(0, $0.timeIntervalSince(now).rounded(.up)))
    }
  }
}
