/// A pattern for paths, as shells have them.
///
/// - `*` stands for any characters of one name, `?` for one character, `[a-z]` for one of a set and
///   `[!a-z]` for one outside of it; none of them ever stands for `/`.
/// - `**` as a whole name stands for any number of folders, none too: `a/**/b` fits `a/b` and
///   `a/x/y/b`. As the last name it stands for everything below: `a/**` fits `a/b` and `a/x/b`.
/// - `{a,b}` stands for either; braces may stand inside braces, and may be empty: `a{,.old}.json`.
/// - `\` takes the special meaning from the character behind it. A bracket or brace that is not
///   closed, and a comma outside of braces, stand for themselves.
/// - A name that begins with a dot is fitted only where the pattern has that dot written.
/// - A pattern that ends with `/` stands for everything below that folder.
///
/// A pattern that begins with `/` fits a whole path. Any other fits a whole path as well as the last
/// names of one: `captures/*.json` fits `captures/a.json`, `./captures/a.json` and
/// `/home/ada/captures/a.json`, but not `captures/x/a.json`. Names `.` and empty ones (`a//b`) count
/// for nothing in a path and in a pattern; `..` is a name like any other. Characters are Unicode
/// scalars, compared as they are: capitals differ, and so do two spellings of é.
public struct Glob: Sendable, Hashable {
  /// The pattern as it was written.
  public let pattern: String
  /// Whether it fits whole paths only.
  let isAnchored: Bool
  private let machine: GlobMachine

  /// A pattern.
  public init(_ pattern: String) {
    self.pattern = pattern
    isAnchored = pattern.hasPrefix("/")
    let below = pattern.hasSuffix("/") ? pattern + "**" : pattern
    machine = GlobMachine(Self.plainNames(of: below))
  }

  /// Whether the pattern fits a path, or, unless it begins with `/`, the last names of one.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of the path and the pattern, whatever they are.
  public func matches(_ path: String) -> Bool {
    if isAnchored && !path.hasPrefix("/") { return false }
    return machine.run(Self.plainNames(of: path), fromEveryName: !isAnchored).isAccepted
  }

  /// Whether the pattern fits the whole of a path that does not begin with `/`.
  func matchesWhole(_ path: String) -> Bool {
    machine.run(path, fromEveryName: false).isAccepted
  }

  /// Whether the pattern may fit something below a folder, as a whole.
  func mayMatchBelow(_ folder: String) -> Bool {
    machine.run(folder + "/", fromEveryName: false).isAlive
  }

  /// Compares the patterns as they were written.
  public static func == (left: Glob, right: Glob) -> Bool { left.pattern == right.pattern }

  /// Hashes the pattern as it was written.
  public func hash(into hasher: inout Hasher) { hasher.combine(pattern) }

  /// Whether a path has characters by which a pattern is known from a name.
  static func isPattern(_ path: String) -> Bool { path.utf8.contains { "*?[{".utf8.contains($0) } }

  /// The names of a path without those that count for nothing.
  private static func plainNames(of path: String) -> String {
    let isPlain = !path.hasPrefix("/") && !path.hasPrefix("./") && !path.contains("//")
    if isPlain && !path.contains("/./") { return path }
    return path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}

extension Glob {
  /// The pattern cut in two at a slash: the folders before the first special character, as they are
  /// written, and the pattern of what stands below them.
  var base: (folder: String, below: Glob) {
    var folders: [Substring] = []
    var rest = pattern[...]
    while let slash = rest.firstIndex(of: "/") {
      let name = rest[..<slash]
      if name.utf8.contains(where: { "*?[{\\".utf8.contains($0) }) { break }
      folders.append(name)
      rest = rest[rest.index(after: slash)...]
    }
    let folder = folders == [""] ? "/" : folders.joined(separator: "/")
    return (folder, Glob(String(rest)))
  }
}
