import Foundation
import TestSupport

/// Python's own readers of JSON and XML, where the machine has them.
enum Python {
  /// Whether there is a `python3` that runs.
  static let isPresent: Bool = (try? run("print(1)", "")) == "1\n"

  /// What a program writes that is given a text.
  static func run(_ program: String, _ input: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.launchAlone()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
