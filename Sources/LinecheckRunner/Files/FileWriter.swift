#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is written bit by bit, and there whole or not at all: a new file beside it grows and
/// takes its name at the end, so that whatever fails leaves the old one as it is.
///
/// Devices and pipes, which nothing can take the place of, are written to.
package final class FileWriter {
  private let path: String
  /// The file that grows; nil where the path itself is written to.
  private let temporary: String?
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isOpen = true

  private static let size = 1 << 16

  /// Begins a file.
  ///
  /// - Throws: `SystemError` where there can be none.
  package init(_ path: String) throws(SystemError) {
    self.path = path
    if FileSystem.isPlain(path) {
      // A name that nobody can know: in two containers even the process may have the same number.
      let temporary = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36)).part"
      self.temporary = temporary
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      descriptor = unsafe open(temporary, flags, 0o644)
    } else {
      temporary = nil
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    }
    if descriptor < 0 {
      let error = SystemError("\(path) cannot be written", code: errno)
      isOpen = false
      throw error
    }
  }

  deinit { discard() }

  /// Adds a text.
  package func write(_ text: String) throws(SystemError) { try write(text.utf8) }

  /// Adds bytes.
  package func write(_ bytes: some Sequence<UInt8>) throws(SystemError) {
    buffer += bytes
    if buffer.count >= Self.size { try flush() }
  }

  /// Puts the file into its place.
  package func commit() throws(SystemError) {
    try flush()
    isOpen = false
    guard close(descriptor) == 0 else { throw failure(removing: temporary) }
    guard let temporary else { return }
    if unsafe rename(temporary, path) != 0 { throw failure(removing: temporary) }
  }

  /// Leaves everything as it was; nothing after a commit.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    if let temporary { _ = unsafe unlink(temporary) }
  }

  private func flush() throws(SystemError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    do throws(SystemError) {
      try FileSystem.write(buffer[...], to: descriptor, name: path)
    } catch {
      discard()
      throw error
    }
  }

  private func failure(removing temporary: String?) -> SystemError {
    let error = SystemError("\(path) cannot be written", code: errno)
    if let temporary { _ = unsafe unlink(temporary) }
    return error
  }
}
