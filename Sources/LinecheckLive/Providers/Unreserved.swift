extension UInt8 {
  /// Whether it is a letter, a digit, or one of `-._~`: what stands for itself in all parts of an address
  /// (RFC 3986, 2.3).
  var isUnreserved: Bool {
    self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26 || "-._~".utf8.contains(self)
  }
}
