import Linecheck

extension ContractSelection {
  /// The contract that the folders of a path name: a whole id, older editions too.
  func contract(inFoldersOf path: String) -> Contract? {
    let named = isNarrowed ? candidates : all
    let folders = Self.folders(of: path)
    return named.first { Self.stands($0.id, in: folders) }
  }

  /// Whether the parts of an id are neighbours among the folders of a path.
  static func stands(_ id: String, inFoldersOf path: String) -> Bool {
    stands(id, in: folders(of: path))
  }

  private static func stands(_ id: String, in folders: [Substring]) -> Bool {
    let parts = id.split(separator: "/")
    guard folders.count >= parts.count else { return false }
    return (0...folders.count - parts.count).contains { start in
      folders[start..<start + parts.count].elementsEqual(parts)
    }
  }

  /// The folders that a path leads through, without those that `..` leaves again.
  private static func folders(of path: String) -> [Substring] {
    var folders: [Substring] = []
    for part in path.split(separator: "/").dropLast() {
      switch part {
      case ".": break
      case "..": _ = folders.popLast()
      default: folders.append(part)
      }
    }
    return folders
  }
}
