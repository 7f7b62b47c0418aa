import LinecheckRunner

/// Something that answers calls: the network, or a folder of recordings.
protocol Transport: Sendable {
  /// Makes a call, and tells how it went. What goes wrong is part of that, so that it never throws.
  func exchange(for call: Call) async -> LiveExchange
}
