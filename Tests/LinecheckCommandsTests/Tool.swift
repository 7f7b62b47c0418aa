import Foundation

/// A program of this machine that some tests ask for a second opinion.
enum Tool {
  /// Whether there is a program of a name.
  static func isPresent(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { folder in
      FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
    }
  }
}
