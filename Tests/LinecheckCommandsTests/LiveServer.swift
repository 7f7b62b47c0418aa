import Foundation
import TestSupport

/// `linecheck live` against a server of the test's own.
enum Live {
  static let key = "key_Sz0Qx/0123456789"
  static let number = ["retell", "get-phone-number", "--phone-number", "+14157774444"]

  /// An environment in which nothing is left of whoever runs the tests.
  static let environment = [
    "RETELL_API_KEY": key, "ELEVENLABS_API_KEY": key, "VAPI_API_KEY": key,
    "http_proxy": "", "https_proxy": "", "HTTPS_PROXY": "", "all_proxy": "", "ALL_PROXY": "",
    "no_proxy": "127.0.0.1",
  ]

  /// Asks a server once, and waits for no longer than a busy machine may take.
  static func run(
    _ words: [String], at server: HTTPServer, in folder: URL
  ) async throws -> Program.Run {
    var words = words + ["--base-url", server.url, "--send-key-to-base-url"]
    if !words.contains("--retry-for") { words += ["--retry-for", "0"] }
    if !words.contains("--timeout") { words += ["--timeout", "20"] }
    return try await run(words, in: folder)
  }

  /// Runs it without a server.
  static func run(_ words: [String], in folder: URL) async throws -> Program.Run {
    try await Program.run(["live"] + words, in: folder, environment: environment)
  }

  /// A page of a list of Retell's.
  static func page(_ items: [String], next: String? = nil) -> String {
    let key = next.map { #", "pagination_key": "\#($0)""# } ?? ""
    return """
      {"items": [\(items.joined(separator: ",\n"))], "has_more": \(next != nil)\(key)}
      """
  }
}

extension URL {
  /// All files below a folder: their paths as seen from there, and their texts.
  func files() throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: path(percentEncoded: false))
    var files: [String: String] = [:]
    for case let name as String in names ?? .init() {
      let file = appending(path: name)
      let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
      if isFolder != true { files[name] = try text(of: file) }
    }
    return files
  }
}
