@_spi(Scanning) import LinecheckJSON

enum RFC3339 {
  typealias Instant = (seconds: Int64, nanoseconds: Int64)
  static func instant(_ text: Text, _ range: Range<Int>) -> Instant? { nil }
}
