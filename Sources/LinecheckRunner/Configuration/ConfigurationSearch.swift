/// Where the configuration of some payloads is looked for.
///
/// In the folder that all of them have in common, then in the ones above it, up to a folder that
/// holds `.git`, or the root: the first `linecheck.json` that is there counts. A folder stands for
/// itself; a file, and what is not there, for the folder that it would be in; a pattern for the
/// folder before its first special character; standard input for the working folder. Links are not
/// followed: what counts is how the paths are written.
public enum ConfigurationSearch {
  /// What the file is called.
  public static let name = "linecheck.json"

  /// The path of the configuration: relative to the working folder where it is below it.
  ///
  /// - Parameters:
  ///   - paths: what is to be checked, as it was given.
  ///   - workingFolder: the absolute folder that paths are relative to.
  /// - Returns: nil where there is none.
  public static func file(for paths: [String], in workingFolder: String) -> String? {
    let working = FilePath.components(of: workingFolder, from: "/")
    var folder = common(paths.map { self.folder(of: $0, from: workingFolder) }) ?? working
    while true {
      let path = FilePath.path(of: folder)
      let file = FilePath.joined(path, name)
      if (try? FileSystem.kind(of: file)) != nil {
        return FilePath.relative(folder + [name], to: working) ?? file
      }
      let isTop = (try? FileSystem.kind(of: FilePath.joined(path, ".git"))) != nil
      if isTop || folder.isEmpty { return nil }
      folder.removeLast()
    }
  }

  private static func folder(of path: String, from workingFolder: String) -> [String] {
    if path == "-" { return FilePath.components(of: ".", from: workingFolder) }
    var components = FilePath.components(of: path, from: workingFolder)
    if (try? FileSystem.kind(of: FilePath.joined(workingFolder, path))) == .folder {
      return components
    }
    if let special = components.firstIndex(where: Glob.isPattern) {
      return Array(components[..<special])
    }
    _ = components.popLast()
    return components
  }

  /// The names that all of some lists begin with.
  private static func common(_ lists: [[String]]) -> [String]? {
    guard var common = lists.first else { return nil }
    for list in lists.dropFirst() {
      common = zip(common, list).prefix { $0 == $1 }.map(\.0)
    }
    return common
  }
}
