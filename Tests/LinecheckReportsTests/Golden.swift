import Foundation
import Testing

/// Files that hold what a report is expected to be.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Golden")

  /// Compares a text with a file; with `UPDATE_GOLDEN=1` writes the file and fails all the same, so
  /// that nobody records by accident.
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) is written", sourceLocation: sourceLocation)
      return
    }
    let expected = try [UInt8](Data(contentsOf: file))
    guard expected != Array(text.utf8) else { return }
    let (old, new) = (lines(String(decoding: expected, as: UTF8.self)), lines(text))
    let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    let line = first?.offset ?? min(old.count, new.count)
    Issue.record(
      """
      \(name) differs from line \(line + 1) on; UPDATE_GOLDEN=1 writes it
      expected: \(line < old.count ? old[line] : "the end")
      found:    \(line < new.count ? new[line] : "the end")
      """, sourceLocation: sourceLocation)
  }

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
