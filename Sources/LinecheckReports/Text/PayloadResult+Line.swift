import LinecheckRunner

extension PayloadResult {
  /// The line that it stands on, where it is one of a log.
  var line: Int? {
    guard let entry, entry.hasPrefix("line ") else { return nil }
    return Int(entry.dropFirst("line ".count)).flatMap { $0 > 0 ? $0 : nil }
  }
}
