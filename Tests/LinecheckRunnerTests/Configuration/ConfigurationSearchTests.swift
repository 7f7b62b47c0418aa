import Foundation
import TestSupport
import Testing

@testable import LinecheckRunner

struct ConfigurationSearchTests {
  struct Search: Sendable, CustomTestStringConvertible {
    let files: [String]
    let paths: [String]
    let found: String?

    init(_ files: [String], _ paths: [String], _ found: String?) {
      (self.files, self.paths, self.found) = (files, paths, found)
    }

    var testDescription: String { "\(paths) beside \(files)" }
  }

  /// The working folder is `work`; files whose name ends in a slash are folders.
  @Test(arguments: [
    Search(["team/linecheck.json"], ["a.json"], "linecheck.json"),
    Search(["team/linecheck.json"], ["-"], "linecheck.json"),
    Search(["team/x/linecheck.json"], ["-"], nil),
    Search(["team/x/linecheck.json"], ["x"], "x/linecheck.json"),
    Search(["team/x/linecheck.json"], ["x/"], "x/linecheck.json"),
    Search(["team/x/linecheck.json"], ["x/a.json"], "x/linecheck.json"),
    Search(["team/x/linecheck.json"], ["x", "-"], nil),
    Search(["team/x/linecheck.json"], ["x/y/a.json", "x/z/b.json"], "x/linecheck.json"),
    Search(["team/x/linecheck.json", "team/xy/"], ["x/a.json", "xy/a.json"], nil),
    Search(["team/x/linecheck.json"], ["x/*/a.json"], "x/linecheck.json"),
    Search(["team/x/linecheck.json"], ["x/y/../a.json"], "x/linecheck.json"),
    Search(["team/x/linecheck.json"], ["gone/../x/a.json"], "x/linecheck.json"),
    Search(["team/linecheck.json", "team/x/linecheck.json"], ["x"], "x/linecheck.json"),
    Search(["team/linecheck.json", "team/x/linecheck.json"], ["x", "a.json"], "linecheck.json"),
    Search(["team/linecheck.json", "team/x/.git/"], ["x/y/a.json"], nil),
    Search(["team/linecheck.json", "team/.git/"], ["x/y/a.json"], "linecheck.json"),
    Search(["team/linecheck.json", "team/x/.git"], ["x/y/a.json"], nil),
    Search(["team/linecheck.json"], ["/team/x/a.json"], "linecheck.json"),
    Search(["linecheck.json"], ["x/a.json"], "/linecheck.json"),
    Search(["beside/linecheck.json"], ["../beside/a.json"], "/beside/linecheck.json"),
    Search([], ["a.json"], nil),
  ])
  func findsTheNearestAbove(search: Search) throws {
    try withTemporaryFolder { folder in
      let manager = FileManager.default
      // Whatever stands above the temporary folder is not found.
      for name in [".git/", "team/x/y/"] + search.files {
        let file = folder.appending(path: name)
        let parent = name.hasSuffix("/") ? file : file.deletingLastPathComponent()
        try manager.createDirectory(at: parent, withIntermediateDirectories: true)
        if !name.hasSuffix("/") { try Data("{}".utf8).write(to: file) }
      }
      let root =
        "/" + folder.path(percentEncoded: false).split(separator: "/").joined(separator: "/")
      let paths = search.paths.map { $0.hasPrefix("/") ? root + $0 : $0 }
      let found = ConfigurationSearch.file(for: paths, in: root + "/team")
      #expect(found == search.found.map { $0.hasPrefix("/") ? root + $0 : $0 })
    }
  }
}
