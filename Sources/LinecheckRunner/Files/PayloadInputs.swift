/// What the paths of a command line lead to.
///
/// A path that is named is checked as often as it is named; what only a folder or a pattern leads to,
/// once, and not at all besides where it is named as well: `captures captures/a.json` checks
/// `captures/a.json` once, where it was met first. Paths are the same that are written the same, but
/// for `./` and doubled slashes; links are not followed to find that out.
public struct PayloadInputs: Sendable {
  /// What to check, in order; folders are gone through in the order of their names' bytes, and
  /// paths that lead nowhere stand where they were met.
  public private(set) var inputs: [PayloadInput] = []
  /// Folders without a payload.
  public private(set) var emptyFolders: [String] = []
  /// Patterns that fit no file.
  public private(set) var emptyGlobs: [String] = []

  /// What was found and not named by now, and what was named; empty where there is only one path,
  /// which nothing can be met twice by.
  private var found: Set<String> = []
  private var named: Set<String> = []
  private let mayMeetTwice: Bool

  /// Finds the payloads at some paths; `-` is standard input.
  ///
  /// In folders these are the files whose names end in `.json`, `.ndjson`, `.jsonl` or `.har`, in them
  /// and below, except hidden ones. A path at which nothing stands, and that has a `*`, `?`, `[` or
  /// `{`, is a pattern (`Glob`): its files are meant, whatever they are called.
  public init(_ paths: [String]) {
    mayMeetTwice = paths.count > 1
    for path in paths {
      if path == "-" {
        inputs.append(.standardInput)
        continue
      }
      do throws(SystemError) {
        switch try FileSystem.kind(of: path) {
        case .file, .stream: addNamed(path)
        case .folder: addNamedFolder(path)
        }
      } catch {
        if Glob.isPattern(path) && error.isAbsence {
          addGlob(path)
        } else {
          inputs.append(PayloadInput(path: path, failure: error))
        }
      }
    }
    (found, named) = ([], [])
  }

  private mutating func addNamed(_ path: String) {
    let isKnown = mayMeetTwice && found.remove(Self.plain(path)) != nil
    if mayMeetTwice { named.insert(Self.plain(path)) }
    if !isKnown { inputs.append(PayloadInput(path: path)) }
  }

  private mutating func addFound(_ path: String) {
    if mayMeetTwice {
      let plain = Self.plain(path)
      if named.contains(plain) || !found.insert(plain).inserted { return }
    }
    inputs.append(PayloadInput(path: path))
  }

  private mutating func addNamedFolder(_ path: String) {
    var isEmpty = true
    FolderWalk(path).files { file, failure in
      if failure == nil && InputFormat(nameOf: file) == nil { return }
      isEmpty = false
      if let failure {
        inputs.append(PayloadInput(path: file, failure: failure))
      } else {
        addFound(file)
      }
    }
    if isEmpty { emptyFolders.append(path) }
  }

  private mutating func addGlob(_ pattern: String) {
    let (folder, below) = Glob(pattern).base
    var isEmpty = true
    FolderWalk(folder, below).files { file, failure in
      isEmpty = false
      if let failure {
        inputs.append(PayloadInput(path: file, failure: failure))
      } else {
        addFound(file)
      }
    }
    if isEmpty { emptyGlobs.append(pattern) }
  }

  /// A path without what counts for nothing in it.
  private static func plain(_ path: String) -> String {
    if !path.contains("//") && !path.contains("./") { return path }
    let names = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + names : names
  }
}

extension PayloadInputs {
  /// How many bytes the files have; nil where a pipe is among them.
  package var size: Int? {
    var sum = 0
    for input in inputs where input.failure == nil {
      guard !input.isStandardInput, let size = FileSystem.size(of: input.name) else { return nil }
      sum += size
    }
    return sum
  }
}
