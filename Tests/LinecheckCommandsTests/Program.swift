import Foundation
import Synchronization
import TestSupport
import Testing

/// The built program, started the way a shell starts it.
enum Program {
  /// What a run left behind.
  struct Run {
    let code: Int32
    let reason: Process.TerminationReason
    let output: String
    let errors: String
    /// How long the process lived, whatever its test had to wait for.
    var time = Duration.zero

    /// Both streams.
    var everything: String { output + errors }
  }

  /// Where standard output goes.
  enum Output {
    case kept
    /// A pipe whose reader is gone.
    case closedPipe
    /// A device, or whatever else stands at a path.
    case file(String)
  }

  struct NotBuilt: Error {}

  /// The program, which the package manager puts beside the bundle of the tests.
  private static let file: URL? = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let arguments = CommandLine.arguments.map { URL(filePath: $0) }
    let beside = (bundles + arguments).map { $0.deletingLastPathComponent() }
    let candidates = beside + [SharedFolder.project.appending(path: ".build/debug")]
    return candidates.map { $0.appending(path: "linecheck") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
  }()

  /// Copies the program alone into a folder.
  ///
  /// - Returns: the path of the copy, behind all links.
  static func copy(into folder: URL) throws -> String {
    guard let file else { throw NotBuilt() }
    let copy = folder.resolvingSymlinksInPath().appending(path: "linecheck")
    try FileManager.default.copyItem(at: file, to: copy)
    return copy.path(percentEncoded: false)
  }

  /// The program in a folder, not started, without the colours that its caller may want. A shell may
  /// set something up before it becomes the program.
  static func process(
    _ words: [String], in folder: URL, setup: String? = nil, environment: [String: String] = [:]
  ) throws -> Process {
    guard let file else { throw NotBuilt() }
    let process = Process()
    process.executableURL = file
    process.arguments = words
    if let setup {
      process.executableURL = URL(filePath: "/bin/sh")
      let script = setup + #"; exec "$0" "$@""#
      process.arguments = ["-c", script, file.path(percentEncoded: false)] + words
    }
    process.currentDirectoryURL = folder
    let own = ProcessInfo.processInfo.environment
      .filter { !["NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"].contains($0.key) }
    process.environment = own.merging(environment) { $1 }
    return process
  }

  /// Runs the program in a folder to its end.
  static func run(
    _ words: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    output: Output = .kept, setup: String? = nil
  ) async throws -> Run {
    func now() async throws -> Run {
      try await runNow(
        words, in: folder, input: input, environment: environment, output: output, setup: setup)
    }
    // Who has a server has waited for it already.
    return try await ServerTurn.isHeld ? now() : withTurn(of: turns) { try await now() }
  }

  private static let turns = Turns(8)

  private static func runNow(
    _ words: [String], in folder: URL, input: String, environment: [String: String],
    output: Output, setup: String?
  ) async throws -> Run {
    let process = try process(words, in: folder, setup: setup, environment: environment)
    return try await withTemporaryFolder { streams in
      let (outputFile, errorFile) = (streams.appending(path: "out"), streams.appending(path: "err"))
      let inputFile = streams.appending(path: "in")
      for (file, text) in [(outputFile, ""), (errorFile, ""), (inputFile, input)] {
        try text.write(to: file, atomically: false, encoding: .utf8)
      }
      process.standardInput = try FileHandle(forReadingFrom: inputFile)
      process.standardError = try FileHandle(forWritingTo: errorFile)
      let pipe = Pipe()
      switch output {
      case .kept: process.standardOutput = try FileHandle(forWritingTo: outputFile)
      case .closedPipe:
        try pipe.fileHandleForReading.close()
        process.standardOutput = pipe.fileHandleForWriting
      case .file(let path):
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
      }
      let time = try await finish(process)
      // Foundation keeps a process that has ended, and with it what it was given.
      for stream in [process.standardInput, process.standardOutput, process.standardError] {
        try? (stream as? FileHandle)?.close()
      }
      try? pipe.fileHandleForReading.close()
      try? pipe.fileHandleForWriting.close()
      return Run(
        code: process.terminationStatus, reason: process.terminationReason,
        output: try text(of: outputFile), errors: try text(of: errorFile), time: time)
    }
  }

  /// Runs a line of a shell that finds the program by its name.
  static func shell(_ line: String, in folder: URL) async throws -> Run {
    guard let file else { throw NotBuilt() }
    let own = file.deletingLastPathComponent().path(percentEncoded: false)
    return try await run(
      [], in: folder, input: #"{"event": "call_inbound", "call_inbound": {}}"#,
      setup: "PATH='\(own)':$PATH; export PATH; \(line)\nexit")
  }

  /// Foundation has been seen to crash where two threads start processes at once.
  private static let launching = Mutex(())

  /// Starts a process that hears the signals which ask it to stop, even where the tests run in the
  /// background and are deaf to them.
  static func launch(_ process: Process) throws {
    try launching.withLock { _ in
      let old = [SIGINT, SIGTERM].map { ($0, signal($0, SIG_DFL)) }
      defer { for (number, handler) in old { _ = signal(number, handler) } }
      try process.launchAlone()
    }
  }

  private static func finish(_ process: Process) async throws -> Duration {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Duration, any Error>) in
      let begin = ContinuousClock.now
      process.terminationHandler = { _ in done.resume(returning: .now - begin) }
      do {
        try launch(process)
      } catch {
        process.terminationHandler = nil
        done.resume(throwing: error)
      }
    }
  }
}

/// The text of a file; bytes that are not UTF-8 are replaced.
func text(of file: URL) throws -> String {
  String(decoding: try Data(contentsOf: file), as: UTF8.self)
}

/// The files in a folder that were to become reports.
func parts(in folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    .filter { $0.hasSuffix(".part") }
}

extension URL {
  /// Writes a text to a path below this folder, making the folders on the way.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}
