#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why the system did not do what was asked: `captures/a.json cannot be read: Permission denied`.
public struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What failed, in words.
  public let action: String
  /// The system's number for the reason (`errno`).
  public let code: Int32

  /// An error of an action.
  public init(_ action: String, code: Int32) {
    self.action = action
    self.code = code
  }

  /// Whether nothing stands at the path.
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// The reason in the system's words.
  public var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = unsafe strerror_r(code, &buffer, buffer.count)
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? "error \(code)" : String(decoding: bytes, as: UTF8.self)
  }

  /// What failed and why.
  public var description: String { "\(action): \(reason)" }
}
