import LinecheckRunner

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that stands in the folder of the running one.
package struct ProgramBeside {
  let path: String

  init(_ name: String) {
    path = FilePath.joined(FilePath.folder(of: Self.ownPath), name)
  }

  /// Becomes that program, with its streams, its folder, its environment.
  ///
  /// - Returns: why that was not possible, if it returns.
  func become(_ words: [String]) -> SystemError {
    // Whoever becomes another program needs no memory back.
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + words).map {
      unsafe strdup($0)
    }
    unsafe arguments.append(nil)
    _ = unsafe execv(path, arguments)
    let error = SystemError("\(path) cannot be started", code: errno)
    for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    return error
  }

  /// The path of the running program, behind all links.
  package static var ownPath: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    #if canImport(Darwin)
      var size = UInt32(buffer.count)
      if unsafe _NSGetExecutablePath(&buffer, &size) != 0 { return CommandLine.arguments[0] }
    #else
      let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
      if count <= 0 { return CommandLine.arguments[0] }
    #endif
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
