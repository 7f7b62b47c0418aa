import Foundation

/// A TLS server with a certificate that nobody vouches for. It needs the program `openssl`.
public enum TLSServer {
  /// Whether there is an `openssl`.
  public static let isAvailable = (try? output(["version"]))?.hasPrefix("OpenSSL") == true

  /// A process that is not started. Nobody waits for its end: on some threads Foundation never sees it.
  fileprivate static func process(_ words: [String]) -> (Process, Pipe) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    return (process, pipe)
  }

  @discardableResult
  fileprivate static func output(_ words: [String]) throws -> String {
    let (process, pipe) = process(["openssl"] + words)
    process.standardInput = FileHandle.nullDevice
    try process.launchAlone()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Calls a closure with the port of a TLS server on this machine's loopback, and stops the server
/// afterwards.
public func withTLSServer<Result>(
  isolation: isolated (any Actor)? = #isolation, _ body: (Int) async throws -> Result
) async throws -> Result {
  try await withTemporaryFolder { folder in
    let key = folder.appending(path: "key.pem").path(percentEncoded: false)
    let certificate = folder.appending(path: "certificate.pem").path(percentEncoded: false)
    try TLSServer.output([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "1", "-subj", "/CN=localhost", "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate,
    ])
    // It ends with its input: also where the process of a test ends before its time.
    let (process, pipe) = TLSServer.process([
      "sh", "-c", #""$@" & read end; kill -9 $!"#, "sh",
      "openssl", "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www",
    ])
    let input = Pipe()
    process.standardInput = input
    try process.launchAlone()
    defer { try? input.fileHandleForWriting.close() }
    return try await body(try port(from: pipe.fileHandleForReading))
  }
}

/// Reads what a server says until it names the port: `ACCEPT 127.0.0.1:41234`.
private func port(from output: FileHandle) throws -> Int {
  struct NotStarted: Error {}
  var text = ""
  while true {
    let data = output.availableData
    guard !data.isEmpty else { throw NotStarted() }
    text += String(decoding: data, as: UTF8.self)
    for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
    where line.hasPrefix("ACCEPT ") {
      if let port = line.split(separator: ":").last.flatMap({ Int($0) }) { return port }
    }
  }
}
