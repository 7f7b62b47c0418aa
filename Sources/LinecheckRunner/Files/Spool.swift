#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes that are put aside to be read once, later: in memory while they are few, else in a file of
/// the folder for temporary ones, which has no name any more and goes when nobody has it open.
package final class Spool {
  /// What cannot be written; nothing more is taken then.
  fileprivate private(set) var failure: SystemError?
  fileprivate private(set) var descriptor: Int32 = -1
  fileprivate private(set) var buffer: [UInt8] = []

  private static let size = 1 << 20

  /// Nothing yet.
  package init() {}

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes; a failure is told when they are read.
  package func append(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    buffer += bytes
    if buffer.count >= Self.size { flush() }
  }

  /// Moves what is in memory to the file.
  fileprivate func flush() {
    do throws(SystemError) {
      if descriptor < 0 { descriptor = try Self.open() }
      try FileSystem.write(buffer[...], to: descriptor, name: "a temporary file")
    } catch {
      failure = error
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func open() throws(SystemError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/linecheck.XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&path)
    if descriptor < 0 {
      throw SystemError("a temporary file in \(folder) cannot be made", code: errno)
    }
    _ = unsafe unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }
}

/// Reads what a spool has, block by block.
package struct SpoolReader {
  private let spool: Spool
  private var offset: off_t = 0
  private var left: Int
  private var isInMemory: Bool

  /// Begins with the first byte.
  ///
  /// - Parameters:
  ///   - spool: what is read.
  ///   - limit: the most bytes to read.
  /// - Throws: `SystemError` where something could not be put aside.
  package init(_ spool: Spool, limit: Int = .max) throws(SystemError) {
    self.spool = spool
    left = limit
    isInMemory = spool.descriptor < 0
    if !isInMemory { spool.flush() }
    if let failure = spool.failure { throw failure }
  }

  /// The next bytes; nil at the end.
  package mutating func next() throws(SystemError) -> [UInt8]? {
    if spool.descriptor < 0 {
      defer { isInMemory = false }
      let bytes = isInMemory ? spool.buffer.prefix(left) : []
      return bytes.isEmpty ? nil : Array(bytes)
    }
    var block = [UInt8](repeating: 0, count: min(left, 1 << 16))
    let count = unsafe block.withUnsafeMutableBytes { bytes in
      unsafe pread(spool.descriptor, bytes.baseAddress, bytes.count, offset)
    }
    if count < 0 { throw SystemError("a temporary file cannot be read", code: errno) }
    offset += off_t(count)
    left -= count
    block.removeSubrange(count...)
    return count == 0 ? nil : block
  }
}
