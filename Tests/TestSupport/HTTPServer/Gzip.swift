/// Gzip (RFC 1952) as far as a test server needs it.
enum Gzip {
  /// Bytes in gzip, stored as they are (RFC 1951, 3.2.4).
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result = header
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xffff)
      rest = rest.dropFirst(block.count)
      let size = UInt16(block.count)
      result.append(rest.isEmpty ? 1 : 0)
      result += littleEndian(size) + littleEndian(~size) + block
    } while !rest.isEmpty
    return result + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
  }

  /// 50,000,401 zeros in 48 kilobytes.
  ///
  /// One block whose own code (RFC 1951, 3.2.7) gives the longest repetition and its distance one zero
  /// bit each, so that each zero byte unpacks to 1,032 of them.
  static let bomb: [UInt8] =
    header
    + [0xed, 0xc0, 0x81, 0x00, 0x00, 0x00, 0x00, 0x80, 0xa0, 0xfd, 0xa9, 0x17, 0xa9]
    + [UInt8](repeating: 0, count: 48_450) + [0x06]
    + littleEndian(UInt32(0xad2c_9855)) + littleEndian(UInt32(50_000_401))

  private static let header: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32, bit by bit: bodies of tests are short.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xedb8_8320) }
    }
  }
}
