import Foundation
import TestSupport
import Testing

@testable import LinecheckCommands
@testable import LinecheckReports

@Suite struct ReportPlacesTests {
  private static func path(_ source: String, _ environment: [String: String]) -> String? {
    ReportLayout.places(folder: "/repo/api", environment: environment).path(of: source)
  }

  @Test func takesTheTopFromTheEnvironment() {
    #expect(Self.path("a.json", [:]) == "a.json")
    #expect(Self.path("a.json", ["GITHUB_WORKSPACE": "/repo"]) == "api/a.json")
    #expect(Self.path("a.json", ["CI_PROJECT_DIR": "/repo/"]) == "api/a.json")
    #expect(Self.path("a.json", ["GITHUB_WORKSPACE": "/elsewhere"]) == nil)
    #expect(Self.path("/elsewhere/a.json", ["GITHUB_WORKSPACE": "/elsewhere"]) == "a.json")
    #expect(Self.path("a.json", ["GITHUB_WORKSPACE": ""]) == "a.json")
  }

  /// A shell says the folder by the links that led to it; others cannot make it lie elsewhere.
  @Test func followsTheShell() throws {
    try withTemporaryFolder { folder in
      let real = folder.appending(path: "real/api")
      try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
      let link = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: folder.appending(path: "real"))
      func path(_ shell: String) -> String? {
        ReportLayout.places(
          folder: real.path(), environment: ["GITHUB_WORKSPACE": link.path(), "PWD": shell]
        ).path(of: "a.json")
      }
      #expect(path(link.appending(path: "api").path()) == "api/a.json")
      #expect(path(link.path()) == nil)
      #expect(path("/") == nil)
    }
  }

  @Test func knowsThatCallsAreNoFiles() {
    #expect(
      ReportLayout.places(folder: "/repo", environment: [:], hasFiles: false)
        .path(of: "retell/get-phone-number/1") == nil)
  }
}
