/// Paths as texts: nothing here looks at a disk, and no link is followed.
package enum FilePath {
  /// The names of the folders that an absolute path leads through, and its own, without those that
  /// `.` stays in and `..` leaves again.
  package static func components(of path: String, from folder: String) -> [String] {
    let path = path.hasPrefix("/") ? path : folder + "/" + path
    var components: [String] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = components.popLast()
      default: components.append(String(part))
      }
    }
    return components
  }

  /// The absolute path of these names.
  package static func path(of components: some Sequence<String>) -> String {
    "/" + components.joined(separator: "/")
  }

  /// A path as seen from a folder that it is below; nil where it is not below it.
  package static func relative(_ path: [String], to folder: [String]) -> String? {
    guard path.count > folder.count, path.starts(with: folder) else { return nil }
    return path[folder.count...].joined(separator: "/")
  }

  /// The folder that a path is in, as the path itself says it; empty for the working one.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path that is relative to a folder, as seen from where that folder's path is seen from.
  package static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}
