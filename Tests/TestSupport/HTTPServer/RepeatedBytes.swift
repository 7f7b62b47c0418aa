/// Bytes over and over again, up to a length: a long body that takes no room.
struct RepeatedBytes: Sendable {
  private var pattern: [UInt8] = []
  private(set) var length = 0

  init() {}

  init(_ bytes: [UInt8]) { self.init(bytes, length: bytes.count) }

  init(_ bytes: [UInt8], length: Int) {
    pattern = bytes
    self.length = bytes.isEmpty ? 0 : length
    // Long enough to be sent at one go.
    if length > bytes.count, !bytes.isEmpty {
      while pattern.count < 65_536 { pattern += pattern }
    }
  }

  /// The bytes all at once.
  var all: [UInt8] { pieces(upTo: length).flatMap(\.self) }

  /// The first bytes, in pieces that are good to send.
  func pieces(upTo limit: Int) -> some Sequence<ArraySlice<UInt8>> {
    let end = min(limit, length)
    return sequence(state: 0) { [pattern] sent in
      let rest = end - sent
      guard rest > 0 else { return nil }
      let piece = pattern.prefix(rest)
      sent += piece.count
      return piece
    }
  }
}
