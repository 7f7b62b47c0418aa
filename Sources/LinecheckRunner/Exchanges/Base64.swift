/// Base64 as captures have it (RFC 4648, sections 4 and 5): white space between, padding or none.
enum Base64 {
  /// The bytes that a text stands for, and whether no white space stands between its characters; nil
  /// where a character is none of base64, or the last group has only one.
  static func decode(_ text: [UInt8]) -> (data: [UInt8], isDense: Bool)? {
    var data: [UInt8] = []
    data.reserveCapacity(text.count / 4 * 3 + 3)
    var group: UInt32 = 0
    var count = 0
    var (isPadded, isDense) = (false, true)
    for byte in text {
      let value = values[Int(byte)]
      if value >= 64 {
        if isSpace(byte) {
          isDense = false
          continue
        }
        guard byte == UInt8(ascii: "="), count > 1 || isPadded else { return nil }
        if !isPadded { close(group, count, &data) }
        (isPadded, count) = (true, 0)
        continue
      }
      if isPadded { return nil }
      group = group << 6 | UInt32(value)
      count += 1
      if count == 4 {
        data.append(UInt8(truncatingIfNeeded: group >> 16))
        data.append(UInt8(truncatingIfNeeded: group >> 8))
        data.append(UInt8(truncatingIfNeeded: group))
        (group, count) = (0, 0)
      }
    }
    if count == 1 { return nil }
    if count > 1 { close(group, count, &data) }
    return (data, isDense)
  }

  /// Adds the bytes of a group of two or three characters.
  private static func close(_ group: UInt32, _ count: Int, _ data: inout [UInt8]) {
    let bits = group << UInt32(6 * (4 - count))
    data.append(UInt8(truncatingIfNeeded: bits >> 16))
    if count == 3 { data.append(UInt8(truncatingIfNeeded: bits >> 8)) }
  }

  /// The characters of the group that a byte was decoded from.
  static func group(of offset: Int, in text: [UInt8], isDense: Bool) -> Range<Int> {
    let first = offset / 3 * 4
    if isDense { return min(first, text.count)..<min(first + 4, text.count) }
    var seen = 0
    var start = 0
    // White space moves what follows it.
    for index in text.indices where !isSpace(text[index]) {
      if seen == first { start = index }
      seen += 1
      if seen == first + 4 { return start..<index + 1 }
    }
    return start..<text.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
  }

  /// The value of each byte; 64 for what is no character of base64.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    for (byte, value) in zip("+/-_".utf8, [62, 63, 62, 63] as [UInt8]) {
      values[Int(byte)] = value
    }
    return values
  }()
}
