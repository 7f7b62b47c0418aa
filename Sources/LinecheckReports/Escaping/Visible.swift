import LinecheckJSON

/// Text that does nothing to a terminal or a reader but be seen.
enum Visible {
  /// A string on one line: line feeds, tabs, control characters and direction marks are written as
  /// escapes (`\n`, `\u001b`).
  ///
  /// Results are redacted before they get here, but a path is whatever somebody called a file.
  static func line(_ string: String) -> String {
    if isPlain(string) { return string }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(string.utf8.count + 16)
    append(string, to: &bytes) { _ in nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether all of a string is visible ASCII and what a format does not read.
  static func isPlain(_ string: String, except isRead: (UInt8) -> Bool = { _ in false }) -> Bool {
    let bytes = string.utf8.span
    for place in bytes.indices where !(0x20..<0x7f ~= bytes[place]) || isRead(bytes[place]) {
      return false
    }
    return true
  }

  /// Adds a string on one line.
  ///
  /// - Parameters:
  ///   - string: any string.
  ///   - bytes: what it is added to.
  ///   - entity: what stands for a character of ASCII that the format reads; nil for all others.
  static func append(
    _ string: String, to bytes: inout [UInt8], entity: (UInt8) -> StaticString?
  ) {
    if isPlain(string, except: { entity($0) != nil }) {
      bytes += string.utf8
      return
    }
    for scalar in string.unicodeScalars {
      if scalar.isASCII, let entity = entity(UInt8(scalar.value)) {
        unsafe bytes += UnsafeBufferPointer(
          start: entity.utf8Start, count: entity.utf8CodeUnitCount)
      } else {
        append(scalar, to: &bytes)
      }
    }
  }

  /// Adds a scalar, or the escape that stands for it.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if 0x20..<0x7f ~= scalar.value {
      bytes.append(UInt8(scalar.value))
    } else if let escape = escape(of: scalar) {
      bytes += escape.utf8
    } else if let units = UTF8.encode(scalar) {
      bytes += units
    }
  }

  /// The escape that stands for a scalar; nil for one that can be seen.
  static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: JSONText.isInvisible(scalar) ? JSONText.escape(scalar) : nil
    }
  }
}
