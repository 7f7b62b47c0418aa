public import Foundation

/// The folder with the official test suites, which is no part of the project.
///
/// It is the one that the environment variable `LINECHECK_SHARED` names, else the folder `shared`
/// beside the project. Tests that need it are skipped where it is absent:
///
///     private let folder = SharedFolder.suites("JSONTestSuite/test_parsing")
///     @Suite(.enabled(if: folder != nil, "the suite is absent")) struct ...
public enum SharedFolder {
  /// The folder itself; nil where it is absent.
  public static let root: URL? = {
    let path = ProcessInfo.processInfo.environment["LINECHECK_SHARED"]
    let folder =
      path.map { URL(filePath: $0) }
      ?? project.deletingLastPathComponent()
      .appending(path: "shared")
    return exists(folder) ? folder : nil
  }()

  /// The root of the project.
  public static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder inside `suites`; nil where it is absent.
  public static func suites(_ path: String) -> URL? {
    guard let item = root?.appending(path: "suites").appending(path: path), exists(item)
    else { return nil }
    return item
  }

  /// The names of the files of a folder that begin with a prefix, sorted; none where it is absent.
  public static func names(in folder: URL?, prefix: String = "") -> [String] {
    guard let folder else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return (names ?? []).filter { $0.hasPrefix(prefix) }.sorted()
  }

  private static func exists(_ item: URL) -> Bool {
    FileManager.default.fileExists(atPath: item.path(percentEncoded: false))
  }
}
