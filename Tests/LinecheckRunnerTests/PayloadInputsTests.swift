import Foundation
import LinecheckRunner
import TestSupport
import Testing

struct PayloadInputsTests {
  /// What is found at paths below a folder, named without that folder.
  private func found(in folder: URL, at paths: String...) -> (
    names: [String], inputs: PayloadInputs
  ) {
    let root = folder.path(percentEncoded: false) + "/"
    let inputs = PayloadInputs(paths.map { root + $0 })
    return (inputs.inputs.map { $0.name.replacing(root, with: "") }, inputs)
  }

  private func make(_ paths: String..., in folder: URL) throws {
    for path in paths {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: file)
    }
  }

  private func link(_ path: String, to target: String, in folder: URL) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: path).path(percentEncoded: false),
      withDestinationPath: target)
  }

  @Test func aConfigurationIsNoneUnlessItIsNamed() throws {
    try withTemporaryFolder { folder in
      try make("in/a.json", "in/linecheck.json", "in/x/linecheck.json", in: folder)
      #expect(found(in: folder, at: "in").names == ["in/a.json"])
      #expect(found(in: folder, at: "in/*.json").names == ["in/a.json"])
      #expect(found(in: folder, at: "in/linecheck.json").names == ["in/linecheck.json"])
      #expect(found(in: folder, at: "in/x").inputs.emptyFolders.count == 1)
    }
  }

  @Test func areSortedByTheirBytes() throws {
    try withTemporaryFolder { folder in
      try make(
        "in/b.json", "in/a/z.json", "in/a.json", "in/B.json", "in/é.json", "in/a/1/x.json",
        in: folder)
      #expect(
        found(in: folder, at: "in").names == [
          "in/B.json", "in/a/1/x.json", "in/a/z.json", "in/a.json", "in/b.json", "in/é.json",
        ])
    }
  }

  @Test func areTheJSONFilesOfAFolderWithoutHiddenOnes() throws {
    try withTemporaryFolder { folder in
      try make(
        "in/a.json", "in/.b.json", "in/.git/c.json", "in/d.txt", "in/e.json5", "in/json",
        "in/f.json/g.json", in: folder)
      #expect(found(in: folder, at: "in").names == ["in/a.json", "in/f.json/g.json"])
    }
  }

  /// A pipe that nobody writes to is waited for without end; who means one names it.
  @Test func areNoPipesThatOnlyStandInAFolder() throws {
    try withTemporaryFolder { folder in
      try make("in/a.json", in: folder)
      let pipe = folder.appending(path: "in/b.json").path(percentEncoded: false)
      let made = unsafe mkfifo(pipe, 0o600)
      try #require(made == 0)
      #expect(found(in: folder, at: "in").names == ["in/a.json"])
      #expect(found(in: folder, at: "in/b.json").names == ["in/b.json"])
    }
  }

  @Test func areAnyFilesThatAreNamed() throws {
    try withTemporaryFolder { folder in
      try make("a.txt", ".b", "c/d.json", in: folder)
      let (names, inputs) = found(in: folder, at: "c/", "a.txt", ".b", "a.txt")
      #expect(names == ["c/d.json", "a.txt", ".b", "a.txt"])
      #expect(inputs.inputs.allSatisfy { $0.failure == nil })
    }
    #expect(PayloadInputs(["-"]).inputs == [.standardInput])
  }

  @Test func sayWhichFoldersAreEmpty() throws {
    try withTemporaryFolder { folder in
      try make("a/b.txt", "c/d.json", in: folder)
      let inputs = found(in: folder, at: "a", "c").inputs
      #expect(inputs.emptyFolders.map { $0.suffix(2) } == ["/a"])
      #expect(inputs.inputs.count == 1)
    }
  }

  @Test func sayWhatLeadsNowhereWhereItWasMet() throws {
    try withTemporaryFolder { folder in
      try make("in/a.json", "in/c.json", in: folder)
      try link("in/b.json", to: "nothing", in: folder)
      let (names, inputs) = found(in: folder, at: "gone.json", "in", "missing.json", "in/a.json")
      #expect(
        names == [
          "gone.json", "in/a.json", "in/b.json", "in/c.json", "missing.json",
        ])
      let codes = inputs.inputs.map { $0.failure?.code }
      #expect(codes == [ENOENT, nil, ENOENT, nil, ENOENT])
    }
  }

  @Test(.timeLimit(.minutes(1))) func endWhereLinksLeadBack() throws {
    try withTemporaryFolder { folder in
      try make("in/a.json", "in/sub/b.json", in: folder)
      for (path, target) in [
        ("in/self", "."), ("in/again", "../in"), ("in/sub/up", ".."), ("in/sub/top", "../.."),
        ("in/other", "sub"),
      ] {
        try link(path, to: target, in: folder)
      }
      let (names, inputs) = found(in: folder, at: "in")
      #expect(names == ["in/a.json", "in/other/b.json", "in/sub/b.json"])
      #expect(inputs.inputs.allSatisfy { $0.failure == nil })
    }
  }
}
