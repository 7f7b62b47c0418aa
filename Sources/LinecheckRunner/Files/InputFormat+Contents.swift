extension InputFormat {
  /// How many bytes of a file are enough to tell what it holds: lines may be long.
  public static let headSize = 1 << 20

  /// What a text holds by its first bytes, for standard input and names that say nothing:
  ///
  /// - `har` where it begins with an object whose first member is `log`, an object that has `entries`
  ///   (or `creator`, where the entries come later than these bytes);
  /// - `exchange` where it begins with an object whose first member is `request` with a `method` or
  ///   `url`, or `response` with a `status`;
  /// - `ndjson` where the first value ends on the line that it begins on, and another value begins
  ///   on a later one; a value that its line cuts off ends there;
  /// - `json` otherwise, as for nothing at all.
  ///
  /// - Parameters:
  ///   - head: the first bytes; of more than `headSize` the rest is not looked at.
  ///   - isWhole: whether there are no more.
  /// - Returns: the format. Once it is `ndjson`, more bytes change nothing.
  public static func likely(_ head: some Collection<UInt8>, isWhole: Bool) -> InputFormat {
    let isWhole = isWhole && head.count <= headSize
    var reader = HeadReader(Array(head.prefix(headSize)))
    reader.skipMark()
    reader.skipSpace()
    let start = reader.index
    let end = reader.endOfValue(isWhole: isWhole)
    var inside = HeadReader(Array(reader.bytes[start..<(end ?? reader.bytes.count)]))
    let isLines = end.map { reader.anotherValueFollows(from: $0) } ?? false
    switch inside.firstMember() {
    case _ where isLines: return .ndjson
    case "log" where inside.hasMember(["entries", "creator"]): return .har
    case "request" where inside.hasMember(["method", "url"]): return .exchange
    case "response" where inside.hasMember(["status"]): return .exchange
    default: return .json
    }
  }
}

/// Goes through the first bytes of a text, which may be cut off or no JSON at all.
private struct HeadReader {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipMark() { if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 } }

  mutating func skipSpace() {
    while let byte, byte <= 0x20 { index += 1 }
  }

  /// Where the value ends that begins here, if it does so on its line.
  mutating func endOfValue(isWhole: Bool) -> Int? {
    guard byte != nil else { return nil }
    var depth = 0
    var isInString = false
    while let byte {
      if byte == UInt8(ascii: "\n") {
        // No string goes on behind a line; what is open otherwise may be laid out on several lines.
        return isInString || depth == 0 ? index : nil
      }
      index += 1
      if isInString {
        if byte == UInt8(ascii: "\\") { index += self.byte == UInt8(ascii: "\n") ? 0 : 1 }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        if depth == 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return index }
      }
    }
    return isWhole ? bytes.count : nil
  }

  /// Whether behind the rest of this line another value begins.
  func anotherValueFollows(from start: Int) -> Bool {
    guard let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
      let next = bytes[feed...].firstIndex(where: { $0 > 0x20 })
    else { return false }
    return "{[\"-0123456789tfn".utf8.contains(bytes[next])
  }

  /// The name of the first member of the object that begins here; what follows is its value.
  mutating func firstMember() -> String? {
    guard byte == UInt8(ascii: "{") else { return nil }
    index += 1
    skipSpace()
    return name()
  }

  /// The name that stands here, and behind it the colon.
  private mutating func name() -> String? {
    guard byte == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    index = end + 1
    skipSpace()
    guard byte == UInt8(ascii: ":") else { return nil }
    index += 1
    skipSpace()
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether an object begins here and has a member of one of some names, as far as it can be seen.
  mutating func hasMember(_ names: Set<String>) -> Bool {
    guard byte == UInt8(ascii: "{") else { return false }
    var depth = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        var ahead = self
        if depth == 1, let name = ahead.name(), names.contains(name) { return true }
        skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return false }
      default: break
      }
      index += 1
    }
    return false
  }

  private mutating func skipString() {
    index += 1
    while let byte {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
  }
}
