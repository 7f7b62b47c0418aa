import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A TCP socket of this machine's loopback. Who has it closes it.
struct Socket: Sendable {
  /// A call that failed.
  struct Failure: Error {
    let code: Int32
  }

  private let descriptor: Int32

  /// A socket that listens at a port of the system's choice.
  static func listening() throws(Failure) -> (Socket, port: Int) {
    let descriptor = socket(AF_INET, Self.stream, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe descriptor >= 0 && bind(descriptor, address, size) == 0
          && listen(descriptor, 128) == 0 && getsockname(descriptor, address, &size) == 0
      }
    }
    guard isBound else { throw Failure(code: errno) }
    let listener = Socket(descriptor: descriptor)
    listener.keepPrivate()
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// The next connection; nil where none comes in time.
  func accepted(within seconds: Double) -> Socket? {
    guard isReadable(within: seconds) else { return nil }
    let accepted = accept(descriptor, nil, nil)
    guard accepted >= 0 else { return nil }
    let socket = Socket(descriptor: accepted)
    socket.keepPrivate()
    socket.set(Int32(IPPROTO_TCP), TCP_NODELAY, to: Int32(1))
    #if canImport(Darwin)
      socket.set(SOL_SOCKET, SO_NOSIGPIPE, to: Int32(1))
    #endif
    return socket
  }

  /// Bytes that came; none at the end of the connection.
  func read() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = unsafe max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
    }
  }

  /// Sends bytes; false where nobody takes them.
  func write(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes {
        unsafe send(descriptor, $0.baseAddress, $0.count, Self.noSignal)
      }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Whether bytes or a connection, or the end of one, come in time.
  func isReadable(within seconds: Double) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, Int32(seconds * 1000)) > 0
  }

  /// Lets the close be a reset.
  func resetAtClose() { set(SOL_SOCKET, SO_LINGER, to: linger(l_onoff: 1, l_linger: 0)) }

  func shutDown() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

  func close() {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Glibc.close(descriptor)
    #endif
  }

  private func set<Value: BitwiseCopyable>(_ level: Int32, _ option: Int32, to value: Value) {
    var value = value
    _ = unsafe setsockopt(
      descriptor, level, option, &value, socklen_t(MemoryLayout<Value>.size))
  }

  /// Keeps the socket from programs that a test starts: they would keep it open.
  private func keepPrivate() { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }

  #if canImport(Darwin)
    private static let stream = SOCK_STREAM
    private static let noSignal: Int32 = 0
  #elseif canImport(Musl)
    private static let stream = SOCK_STREAM
    private static let noSignal = MSG_NOSIGNAL
  #else
    private static let stream = Int32(SOCK_STREAM.rawValue)
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #endif
}
