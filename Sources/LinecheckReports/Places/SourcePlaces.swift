import LinecheckRunner

/// Where sources stand in a repository: annotations are shown beside files that are in it, by their
/// path from its top.
///
///     let places = SourcePlaces(folder: "/repo/api", root: "/repo")
///     places.path(of: "./captures/a.json")      // api/captures/a.json
///     places.path(of: "/repo/api/b.json")       // api/b.json
///     places.path(of: "../../elsewhere.json")   // nil
///     places.path(of: "<stdin>")                // nil
public struct SourcePlaces: Sendable {
  /// The names of the folders that lead to the working folder, and to the top.
  private let folder: [String]
  private let root: [String]
  private let hasFiles: Bool

  /// A repository.
  ///
  /// - Parameters:
  ///   - folder: the working folder, which relative sources are seen from; nil where nothing is to be
  ///     known of it, and all that is below it counts.
  ///   - root: the top of the repository; nil for the working folder.
  ///   - hasFiles: whether sources are files at all, and not calls of an API.
  public init(folder: String? = nil, root: String? = nil, hasFiles: Bool = true) {
    // No file is called so, and no source leads there.
    let folder = FilePath.components(of: folder ?? "/\u{0}", from: "/")
    self.folder = folder
    self.root = root.map { FilePath.components(of: $0, from: "/") } ?? folder
    self.hasFiles = hasFiles
  }

  /// The path of a source from the top of the repository; nil where it is no file in there.
  func path(of source: String) -> String? {
    guard hasFiles, source != "<stdin>", !source.isEmpty else { return nil }
    let file = FilePath.components(of: source, from: FilePath.path(of: folder))
    return FilePath.relative(file, to: root)
  }

  /// A path that stands for a source which has none, for formats that demand one: relative, and in a
  /// folder that says so.
  ///
  ///     outside/stdin    outside/tmp/a.json    outside/retell/get-phone-number/1
  func standIn(for source: String) -> String {
    let name = source == "<stdin>" ? "stdin" : source
    let parts = FilePath.components(of: name, from: "/")
    return (["outside"] + (parts.isEmpty ? ["unnamed"] : parts)).joined(separator: "/")
  }
}
