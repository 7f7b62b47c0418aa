import Foundation
import Linecheck
import LinecheckJSON
import TestSupport
import Testing

private let folder = SharedFolder.suites("JSON-Schema-Test-Suite/tests/draft2020-12")

/// The cases of JSON Schema's own suite that ask nothing but a pattern.
@Suite(
  .enabled(
    if: folder != nil, "JSON-Schema-Test-Suite is absent; LINECHECK_SHARED may name its place"))
struct PatternSuiteTests {
  private func groups(_ name: String) throws -> [Value] {
    let file = try #require(folder).appending(path: name)
    return try #require(Document([UInt8](Data(contentsOf: file))).root.items)
  }

  @Test(arguments: [
    "pattern.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json",
  ])
  func stringsMatch(name: String) throws {
    var count = 0
    for group in try groups(name) {
      guard let source = group["schema"]?["pattern"]?.string else { continue }
      let pattern = try Pattern(source)
      for test in group["tests"]?.items ?? [] {
        guard let string = test["data"]?.string else { continue }
        #expect(
          pattern.matches(string) == test["valid"]?.boolean,
          "\(source), \(test["description"]?.string ?? "")")
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: ["optional/format/regex.json", "optional/format/ecmascript-regex.json"])
  func sourcesAreRightOrWrong(name: String) throws {
    for test in try groups(name).flatMap({ $0["tests"]?.items ?? [] }) {
      guard let source = test["data"]?.string else { continue }
      let isRight = (try? Pattern(source)) != nil
      #expect(isRight == test["valid"]?.boolean, "\(source)")
    }
  }
}
