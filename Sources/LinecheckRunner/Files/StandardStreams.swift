#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Writes to standard output, past every buffer.
  package static func printOutput(_ text: String) throws(SystemError) {
    try write(text, to: STDOUT_FILENO, name: "standard output")
  }

  /// Writes bytes to standard output, past every buffer.
  package static func printOutput(_ bytes: [UInt8]) throws(SystemError) {
    try write(bytes[...], to: STDOUT_FILENO, name: "standard output")
  }

  /// Writes to standard error; a failure there has nowhere to go.
  package static func printError(_ text: String) {
    try? write(text, to: STDERR_FILENO, name: "standard error")
  }

  /// Whether a stream is a terminal.
  package static func isTerminal(_ stream: StandardStream) -> Bool {
    isatty(stream == .output ? STDOUT_FILENO : STDERR_FILENO) == 1
  }

  /// How many cells a line of a terminal has; nil where it does not say.
  package static func terminalWidth(_ stream: StandardStream) -> Int? {
    var size = winsize()
    let descriptor = stream == .output ? STDOUT_FILENO : STDERR_FILENO
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes a text to an open file.
  package static func write(
    _ text: String, to descriptor: Int32, name: String
  ) throws(SystemError) {
    try write(Array(text.utf8)[...], to: descriptor, name: name)
  }

  /// Writes bytes to an open file.
  package static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, name: String
  ) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe writeSome(descriptor, bytes.baseAddress, bytes.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("\(name) cannot be written", code: errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// The streams that a program talks to.
package enum StandardStream: Sendable {
  case output, error
}

/// `write(2)`, by a name that no method here has.
private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
