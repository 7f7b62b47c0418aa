import Foundation
import TestSupport
import Testing

struct BaselineTests {
  private static let fault = #"{ "agent_id": "a", "weight": 7.5 }"#

  private static func body(_ agents: String, _ more: String = "") -> String {
    """
    {
      "phone_number": "+14157774444", "phone_number_type": "retell-twilio", \(more)
      "last_modification_timestamp": 1722430805999, "inbound_agents": [\(agents)]
    }
    """
  }

  private func check(_ folder: URL, _ words: String = "") async throws -> Program.Run {
    try await Program.run(
      ["check", "captures", "--contract", Bodies.contract, "--baseline", "known"]
        + words.split(separator: " ").map(String.init), in: folder)
  }

  /// A folder with a fault that the baseline knows.
  private func withBaseline(_ test: (URL, URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      try folder.write(Self.body(Self.fault), to: "captures/a.json")
      let run = try await check(folder, "--update-baseline")
      #expect(run.code == 0)
      #expect(run.errors == "linecheck: known: 1 known, 1 of them new, 0 gone\n")
      try await test(folder, folder.appending(path: "known"))
    }
  }

  @Test func onlyNewFindingsFail() async throws {
    try await withBaseline { folder, file in
      let known = try await check(folder)
      #expect(known.code == 0)
      #expect(known.output.hasPrefix("1 payload: 1 passed\n1 error, 0 warnings, 1 of them known;"))
      try folder.write(Self.body(Self.fault, #""area_code": "415","#), to: "captures/a.json")
      let new = try await check(folder)
      #expect(new.code == 1)
      #expect(new.output.contains("error[retell.phone-number.area_code.type]"))
      #expect(!new.output.contains("retell.agent-weight"))
    }
  }

  @Test func staysKnownInOtherPlaces() async throws {
    try await withBaseline { folder, file in
      let moved = #"{ "agent_id": "b", "weight": 0.5 }, { "weight": 99, "agent_id": "c" }"#
      try folder.write("\n\n" + Self.body(moved), to: "captures/b/c.json")
      try FileManager.default.removeItem(at: folder.appending(path: "captures/a.json"))
      let run = try await check(folder, "--fail-on-stale")
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("1 payload: 1 passed\n1 error, 0 warnings, 1 of them known;"))
      #expect(run.errors == "")
    }
  }

  @Test func anUpdateThatFindsTheSameChangesNoByte() async throws {
    try await withBaseline { folder, file in
      let before = try text(of: file)
      let stamp = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
      #expect(
        before.split(separator: "\n").dropFirst() == [
          "78b67a15f12b0f40 retell.agent-weight.weight.maximum retell/get-phone-number/200"
            + " /inbound_agents/*/weight"
        ])
      let run = try await check(folder, "--update-baseline --reveal --notes")
      #expect(run.errors == "linecheck: known: 1 known, 0 of them new, 0 gone\n")
      #expect(try text(of: file) == before)
      let after = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
      #expect(after[.modificationDate] as? Date == stamp[.modificationDate] as? Date)
    }
  }

  @Test(arguments: [("", 0), ("--fail-on-stale", 1), ("--fail-on-stale --fail-on never", 1)])
  func whatOccursNoMoreIsNamed(words: String, code: Int32) async throws {
    try await withBaseline { folder, _ in
      try folder.write(Bodies.valid, to: "captures/a.json")
      let run = try await check(folder, words)
      #expect(run.code == code)
      let gone =
        "retell.agent-weight.weight.maximum of \(Bodies.contract) at /inbound_agents/*/weight"
      let gate = "an entry of the baseline occurs no more; --update-baseline takes it out"
      #expect(
        run.errors == "linecheck: known: no longer found: \(gone)\n"
          + (code == 0 ? "" : "linecheck: \(gate)\n"))
      let updated = try await check(folder, "--update-baseline")
      #expect(updated.errors == "linecheck: known: 0 known, 0 of them new, 1 gone\n")
    }
  }

  /// What was not seen may still be there.
  @Test(arguments: [("captures/gone.json", 4), ("empty", 3)])
  func aRunThatDoesNotSeeAllRemovesNothing(path: String, code: Int32) async throws {
    try await withBaseline { folder, file in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "empty"), withIntermediateDirectories: true)
      let before = try text(of: file)
      for words in [["--update-baseline"], ["--fail-on-stale"]] {
        let run = try await Program.run(
          ["check", path, "--contract", Bodies.contract, "--baseline", "known"] + words, in: folder)
        #expect(run.code == code)
        #expect(!run.errors.contains("no longer found"))
        #expect(
          run.errors.contains("not all of the input was checked, so that no entry was removed")
            == (words == ["--update-baseline"]))
      }
      #expect(try text(of: file) == before)
    }
  }

  @Test func aBodyThatIsNoJSONIsNeverKnown() async throws {
    try await withBaseline { folder, _ in
      try folder.write("{", to: "captures/b.json")
      let run = try await check(folder, "--update-baseline")
      #expect(run.code == 1)
      #expect(run.output.contains("error[json.syntax]"))
      #expect(try await check(folder).code == 1)
    }
  }

  @Test func aBrokenOneIsNamedWithItsLine() async throws {
    try await withBaseline { folder, file in
      try folder.write(try text(of: file) + "<<<<<<< HEAD\nnonsense\n", to: "known")
      let run = try await check(folder, "--update-baseline")
      #expect(run.code == 2)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("linecheck: known:3: a merge conflict is left in it"))
      #expect(run.errors.contains("\nlinecheck: known:4: this is no entry"))
      #expect(run.errors.contains("the baseline known has 2 lines that cannot be read\n"))
    }
  }

  @Test(arguments: ["", "--fail-on-stale"])
  func aMissingOneIsNamed(words: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "captures/a.json")
      let run = try await check(folder, words)
      #expect(run.code == 2)
      #expect(
        run.errors.hasPrefix(
          "linecheck: the baseline known cannot be read: No such file or directory\n"
            + "  --update-baseline writes it\n"))
    }
  }
}
