import Foundation
import Testing

/// A run of the program that is talked to while it goes on: its standard input stays open.
final class Conversation {
  /// What it is waited for did not happen in time.
  struct TooLate: Error {
    let what: String
    let output: String
    let errors: String
  }

  /// Where standard output goes.
  enum Output {
    /// A file that is looked at as it grows.
    case watched
    /// A pipe that nobody reads.
    case pipe
  }

  /// How long anything may take on a machine that is busy with other tests.
  private static let patience = Duration.seconds(20)

  let process: Process
  private let input = Pipe()
  private let pipe = Pipe()
  private let outputFile: URL
  private let errorFile: URL

  /// Starts the program in a folder, beside which the streams are kept.
  init(
    _ words: [String], in folder: URL, output: Output = .watched, setup: String? = nil
  ) throws {
    process = try Program.process(words, in: folder, setup: setup)
    outputFile = try folder.write("", to: ".streams/out")
    errorFile = try folder.write("", to: ".streams/err")
    process.standardInput = input
    process.standardError = try FileHandle(forWritingTo: errorFile)
    switch output {
    case .watched: process.standardOutput = try FileHandle(forWritingTo: outputFile)
    case .pipe: process.standardOutput = pipe.fileHandleForWriting
    }
    try Program.launch(process)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var output: String { get throws { try text(of: outputFile) } }
  var errors: String { get throws { try text(of: errorFile) } }

  /// Says something to the program.
  func write(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Says no more.
  func close() throws { try input.fileHandleForWriting.close() }

  /// Goes away from the pipe that the program writes to.
  func stopListening() throws { try pipe.fileHandleForReading.close() }

  /// Asks the program to stop.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until the output holds a number of whole lines, and gives them.
  func lines(_ count: Int) async throws -> [String] {
    var lines: [String] = []
    try await wait("\(count) lines") {
      let text = try output
      lines = text.split(separator: "\n").map(String.init)
      return text.hasSuffix("\n") && lines.count >= count
    }
    return lines
  }

  /// Waits until the output holds a text.
  func hears(_ text: String) async throws {
    try await wait(text) { try output.contains(text) }
  }

  /// Waits until a report has begun, in the folder of the program.
  func begins(_ report: String) async throws {
    let folder = outputFile.deletingLastPathComponent().deletingLastPathComponent()
    try await wait("a part of \(report)") {
      try parts(in: folder).contains { $0.hasPrefix("\(report).") }
    }
  }

  /// Waits until the pipe that nobody reads takes no more.
  func fillsItsPipe() async throws {
    let writing = pipe.fileHandleForWriting.fileDescriptor
    try await wait("a full pipe") {
      var request = pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)
      return unsafe poll(&request, 1, 0) == 0
    }
  }

  /// Waits for the end, and tells what is left behind.
  func end(within time: Duration = patience) async throws -> Program.Run {
    try await wait("the end", time) { !process.isRunning }
    return Program.Run(
      code: process.terminationStatus, reason: process.terminationReason,
      output: try output, errors: try errors)
  }

  private func wait(
    _ what: String, _ time: Duration = patience, until isSo: () throws -> Bool
  ) async throws {
    let start = ContinuousClock.now
    while try !isSo() {
      if ContinuousClock.now - start > time {
        throw TooLate(what: what, output: try output, errors: try errors)
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}
