import Foundation
import TestSupport
import Testing

/// Never green for nothing.
struct GateTests {
  private static let few = "only 1 payload was checked, and --min-payloads wants 2"
  private static let missing = "no payload was checked against vapi/, which --require names"

  @Test(
    arguments: [
      ("a.json --min-payloads 1", 0, nil), ("a.json --min-payloads 2", 3, few),
      ("a.json --require retell/get-phone-number/200", 0, nil),
      ("a.json --require retell/ --require retell/get-phone-number", 0, nil),
      ("a.json --require vapi", 3, missing),
      ("a.json --require retell/ --require vapi/", 3, missing),
      ("a.json gone.json --min-payloads 2", 4, few),
      ("wrong.json --min-payloads 2 --require vapi/", 1, missing),
      ("empty", 3, "there is nothing to check"),
    ] as [(String, Int32, String?)])
  func sayWhyARunIsNotGreen(line: String, code: Int32, sentence: String?) async throws {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      try folder.write(Bodies.valid, to: "a.json")
      try folder.write("{}", to: "wrong.json")
      try folder.write("", to: "empty/readme.txt")
      let words =
        ["check", "--contract", Bodies.contract] + line.split(separator: " ").map(String.init)
      let run = try await Program.run(words, in: folder)
      #expect(run.code == code)
      if let sentence {
        #expect(run.errors.contains("linecheck: \(sentence)\n"))
      } else {
        #expect(run.errors == "")
      }
    }
  }
}
