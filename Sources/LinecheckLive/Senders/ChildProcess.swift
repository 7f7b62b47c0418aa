import LinecheckRunner
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A process that reads lines and writes lines; what it says about its troubles nobody hears.
///
/// Foundation's own has been seen to crash at the start of a process, and to wait for more than a line.
final class ChildProcess: Sendable {
  private let number: pid_t
  private let input: Int32
  private let output: Int32

  /// Starts a program.
  ///
  /// - Throws: `SystemError` where it cannot be started.
  init(_ path: String, _ arguments: [String], _ environment: [String: String])
    throws(SystemError)
  {
    // What is open for one child for a moment, no other may inherit.
    let started = Self.starting.withLock { _ in
      Result { () throws(SystemError) in try Self.start(path, arguments, environment) }
    }
    (number, input, output) = try started.get()
  }

  private static let starting = Mutex(())

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String]
  ) throws(SystemError) -> (number: pid_t, input: Int32, output: Int32) {
    let input = try Self.pipe()
    let output: (reading: Int32, writing: Int32)
    do throws(SystemError) {
      output = try Self.pipe()
    } catch {
      _ = (close(input.reading), close(input.writing))
      throw error
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input.reading, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var number: pid_t = 0
    let words = unsafe cStrings([path] + arguments)
    let variables = unsafe cStrings(environment.map { "\($0.key)=\($0.value)" })
    let code = unsafe posix_spawn(&number, path, &actions, nil, words, variables)
    let copies = unsafe words + variables
    for index in unsafe copies.indices { unsafe free(copies[index]) }
    _ = (close(input.reading), close(output.writing))
    if code != 0 {
      _ = (close(input.writing), close(output.reading))
      throw SystemError("\(path) cannot be started", code: code)
    }
    return (number, input.writing, output.reading)
  }

  deinit {
    _ = (close(input), close(output))
    stop()
    _ = waitpid(number, nil, 0)
  }

  /// Ends it, whatever it is doing.
  func stop() { kill(number, SIGKILL) }

  /// Gives it a line and waits for the one that it answers with; nil where it came to its end.
  func answer(to line: [UInt8]) -> [UInt8]? {
    do throws(SystemError) {
      try FileSystem.write((line + [0x0a])[...], to: input, name: "a pipe")
    } catch {
      return nil
    }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while text.last != 0x0a {
      let count = unsafe read(output, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return nil }
      text += buffer[..<count]
    }
    return text
  }

  /// A pipe that no other child gets.
  private static func pipe() throws(SystemError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe makePipe(&ends) == 0 else {
      throw SystemError("a pipe cannot be made", code: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Texts as C has them, with nothing behind the last one; whoever asked frees them.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { unsafe strdup($0) } + [nil]
  }
}

/// `pipe(2)`, by a name that no method here has.
private func makePipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { unsafe pipe(ends) }
