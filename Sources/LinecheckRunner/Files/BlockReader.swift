#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file, a pipe or a device block by block.
///
/// Reading waits for bytes, but not past an interruption.
struct BlockReader: ~Copyable {
  /// How many bytes are read at once, at most.
  static let size = 1 << 20

  private let descriptor: Int32
  private let name: String
  private let isOwned: Bool
  /// Whether it is a plain file, whose bytes are always there.
  private let isPlain: Bool
  private var buffer: [UInt8] = []

  /// Opens a file.
  init(_ path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("\(path) cannot be read", code: errno) }
    self.init(descriptor, path, isOwned: true)
  }

  private init(_ descriptor: Int32, _ name: String, isOwned: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.isOwned = isOwned
    var information = stat()
    isPlain =
      unsafe fstat(descriptor, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// A reader of standard input.
  static func standardInput() -> BlockReader {
    BlockReader(STDIN_FILENO, "standard input", isOwned: false)
  }

  deinit { if isOwned { close(descriptor) } }

  /// Whether the next block can be had without waiting for it.
  var isReady: Bool { isPlain || Self.wait(descriptor, milliseconds: 0) }

  /// Appends the bytes that are there next to an array.
  ///
  /// - Returns: how many there were; 0 at the end, and after an interruption.
  /// - Throws: `SystemError` where they cannot be read.
  mutating func read(into bytes: inout [UInt8]) throws(SystemError) -> Int {
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: Self.size) }
    while !Interruption.isRequested {
      // Whoever is asked to stop does not wait for a pipe that never ends.
      if !isPlain && !Self.wait(descriptor, milliseconds: 50) { continue }
      let count = unsafe readSome(descriptor, &buffer, buffer.count)
      if count >= 0 {
        bytes += buffer[..<count]
        return count
      }
      if errno != EINTR && errno != EAGAIN {
        throw SystemError("\(name) cannot be read", code: errno)
      }
    }
    return 0
  }

  /// Waits until there is something to read, or the end; false where the time is up before.
  private static func wait(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) != 0
  }
}

/// `read(2)`, by a name that no method here has.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
