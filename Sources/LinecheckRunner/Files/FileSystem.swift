@_spi(Scanning) package import LinecheckJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files and folders as this project needs them.
package enum FileSystem {
  /// What stands at a path.
  package enum Kind: Sendable {
    /// A file with bytes of its own.
    case file
    /// A folder.
    case folder
    /// A pipe, a device or a socket, which may never end.
    case stream
  }

  /// What stands at a path, or where a link there leads.
  package static func kind(of path: String) throws(SystemError) -> Kind {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else {
      throw SystemError("\(path) cannot be read", code: errno)
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .stream
    }
  }

  /// What a folder is told from all others by, whatever path leads to it.
  package struct Identity: Sendable, Hashable {
    private let device: UInt64
    private let number: UInt64

    fileprivate init(_ information: stat) {
      device = UInt64(truncatingIfNeeded: information.st_dev)
      number = UInt64(truncatingIfNeeded: information.st_ino)
    }
  }

  /// Which file or folder stands at a path, behind all links.
  package static func identity(of path: String) throws(SystemError) -> Identity {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else {
      throw SystemError("\(path) cannot be read", code: errno)
    }
    return Identity(information)
  }

  /// How many bytes a plain file has; nil for anything else.
  static func size(of path: String) -> Int? {
    var information = stat()
    guard unsafe stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(information.st_size)
  }

  /// Reads a file, a pipe or a device to its end.
  package static func read(_ path: String) throws(SystemError) -> PaddedBytes {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("\(path) cannot be read", code: errno) }
    defer { close(descriptor) }
    return try read(descriptor, name: path)
  }

  /// Reads standard input to its end.
  package static func readStandardInput() throws(SystemError) -> PaddedBytes {
    try read(STDIN_FILENO, name: "standard input")
  }

  /// The most bytes of one payload.
  static let mostBytes = 1 << 30

  private static func read(_ descriptor: Int32, name: String) throws(SystemError) -> PaddedBytes {
    var information = stat()
    let isKnown = unsafe fstat(descriptor, &information) == 0 && information.st_size > 0
    let size = isKnown ? Int(information.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + Text.padding + 1)
    var buffer = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
    while true {
      let count = unsafe readSome(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("\(name) cannot be read", code: errno)
      }
      if count == 0 { return PaddedBytes(taking: bytes) }
      if bytes.count + count > mostBytes {
        throw SystemError("\(name) cannot be read: more than 1 GiB", code: EFBIG)
      }
      bytes += buffer[..<count]
    }
  }

  /// The names in a folder, sorted by their bytes.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard unsafe access(folder, R_OK | X_OK) == 0 else {
      throw SystemError("\(folder) cannot be read", code: errno)
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw SystemError("\(folder) cannot be read", code: EIO)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes a file whole or not at all.
  package static func write(_ text: String, to path: String) throws(SystemError) {
    let file = try FileWriter(path)
    try file.write(text)
    try file.commit()
  }

  /// Whether a path is, or can become, a plain file.
  static func isPlain(_ path: String) -> Bool {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return true }
    return information.st_mode & S_IFMT == S_IFREG
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(SystemError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let code = errno
      throw SystemError("\(path) cannot be made", code: code == 0 ? EIO : code)
    }
  }
}

/// `read(2)`, by a name that no method here has.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
