import Foundation
import LinecheckJSON
import TestSupport
import Testing

@testable import LinecheckRunner

struct FileSystemTests {
  private func path(_ name: String, in folder: URL) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  @Test(arguments: ["", "a", "häßlich\n", String(repeating: "0123456789", count: 500_000)])
  func readsWhatItWrote(text: String) throws {
    try withTemporaryFolder { folder in
      let file = path("report", in: folder)
      for _ in 0..<2 {
        try FileSystem.write(text, to: file)
        #expect(try FileSystem.read(file).all.elementsEqual(text.utf8))
      }
      #expect(try FileSystem.names(in: folder.path(percentEncoded: false)) == ["report"])
    }
  }

  /// The new text goes into a file beside the old one, whose name is too long here.
  @Test func leavesTheOldFileWhereWritingFails() throws {
    try withTemporaryFolder { folder in
      let file = path(String(repeating: "r", count: 250), in: folder)
      try Data("old".utf8).write(to: URL(filePath: file))
      let error = #expect(throws: SystemError.self) { try FileSystem.write("new", to: file) }
      #expect(error == SystemError("\(file) cannot be written", code: ENAMETOOLONG))
      #expect(try FileSystem.read(file).all.elementsEqual("old".utf8))
    }
  }

  @Test func takesTheFileAwayThatCannotBeWrittenWhole() throws {
    try withTemporaryFolder { folder in
      #expect(throws: SystemError.self) {
        try FileSystem.write("new", to: path("missing/report", in: folder))
      }
      let left = try FileSystem.names(in: folder.path(percentEncoded: false))
      #expect(left.isEmpty)
    }
  }

  @Test func writesToDevices() throws {
    try FileSystem.write("nobody reads this", to: "/dev/null")
    #expect(try FileSystem.kind(of: "/dev/null") == .stream)
    #expect(try FileSystem.read("/dev/null").all.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func saysThatADeviceIsFull() {
    #expect(throws: SystemError("/dev/full cannot be written", code: ENOSPC)) {
      try FileSystem.write("text", to: "/dev/full")
    }
  }

  @Test func makesFoldersOnTheWay() throws {
    try withTemporaryFolder { folder in
      let made = path("a/b/c", in: folder)
      for _ in 0..<2 { try FileSystem.makeFolder(made) }
      #expect(try FileSystem.kind(of: made) == .folder)
      try FileSystem.write("", to: path("file", in: folder))
      let error = #expect(throws: SystemError.self) {
        try FileSystem.makeFolder(path("file/a", in: folder))
      }
      #expect(error?.action == "\(path("file/a", in: folder)) cannot be made")
    }
  }

  @Test(arguments: ["missing", "missing/deeper"])
  func saysWhatIsMissing(name: String) throws {
    try withTemporaryFolder { folder in
      let error = SystemError("\(path(name, in: folder)) cannot be read", code: ENOENT)
      #expect(throws: error) { try FileSystem.kind(of: path(name, in: folder)) }
      #expect(throws: error) { try FileSystem.read(path(name, in: folder)) }
      #expect(throws: error) { try FileSystem.names(in: path(name, in: folder)) }
      #expect("\(error)" == "\(path(name, in: folder)) cannot be read: No such file or directory")
    }
  }

  @Test func saysThatAFolderIsNoFile() throws {
    try withTemporaryFolder { folder in
      let path = folder.path(percentEncoded: false)
      #expect(throws: SystemError("\(path) cannot be read", code: EISDIR)) {
        try FileSystem.read(path)
      }
      #expect(throws: SystemError("\(path) cannot be written", code: EISDIR)) {
        try FileSystem.write("", to: path)
      }
    }
  }

  @Test(arguments: [(ENOENT, "No such file or directory"), (EACCES, "Permission denied")])
  func speaksTheWordsOfTheSystem(code: Int32, words: String) {
    #expect(SystemError("a cannot be read", code: code).description == "a cannot be read: \(words)")
  }

  @Test func speaksOfErrorsWithoutAName() {
    #expect(SystemError("a", code: 99_999).reason.contains("99999"))
  }
}
