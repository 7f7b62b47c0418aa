import Foundation
import TestSupport
import Testing

/// The script that reads the Corpus with the models of the providers' own SDKs.
private enum SDKModels {
  static let script = SharedFolder.project.appending(path: ".ci/read_with_sdks.py")

  /// Whether the SDKs are here; the script can fetch them, which a test should not.
  static let arePresent: Bool = {
    let installed = SharedFolder.project.appending(path: ".build/sdks/2026-02/installed.txt")
    return ProcessInfo.processInfo.environment["LINECHECK_SDK_PYTHON"] != nil
      || FileManager.default.fileExists(atPath: installed.path(percentEncoded: false))
  }()
}

@Suite(
  .enabled(
    if: SDKModels.arePresent,
    "the providers' SDKs are absent: run python3 .ci/read_with_sdks.py once, which installs them"))
struct SDKModelTests {
  @Test func readEveryValidBodyOrTheirRefusalIsListed() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", SDKModels.script.path(percentEncoded: false)]
    let output = Pipe()
    process.standardOutput = output
    try process.launchAlone()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: data, as: UTF8.self))")
  }
}
