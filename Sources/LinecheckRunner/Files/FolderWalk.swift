/// The way through a folder and those below it, in the order of names' bytes: hidden ones are left
/// out, or with a pattern all that it does not fit, and so are configurations: whoever means one as
/// a payload names it.
struct FolderWalk {
  private let root: String
  private let glob: Glob?

  /// A way through a folder (an empty path is the folder that the program runs in).
  init(_ root: String, _ glob: Glob? = nil) {
    self.root = root
    self.glob = glob
  }

  /// Calls a closure with each file, and with each path that cannot be read and why.
  func files(_ visit: (String, SystemError?) -> Void) {
    walk(root, "", inside: [], visit)
  }

  /// Goes through a folder, unless a link led back to one that it is inside of; `below` is its path
  /// from the first one on, with a slash at its end.
  private func walk(
    _ folder: String, _ below: String, inside outer: [FileSystem.Identity],
    _ visit: (String, SystemError?) -> Void
  ) {
    do throws(SystemError) {
      let here = folder.isEmpty ? "." : folder
      let identity = try FileSystem.identity(of: here)
      if outer.contains(identity) { return }
      for name in try FileSystem.names(in: here) where glob != nil || !name.hasPrefix(".") {
        let path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
        let isFitted = glob?.matchesWhole(below + name) ?? true
        let mayFit = glob?.mayMatchBelow(below + name) ?? true
        if !isFitted && !mayFit { continue }
        do throws(SystemError) {
          switch try FileSystem.kind(of: path) {
          case .folder:
            if mayFit { walk(path, below + name + "/", inside: outer + [identity], visit) }
          case .file: if isFitted && name != ConfigurationSearch.name { visit(path, nil) }
          // A pipe would be waited for; who means it names it.
          case .stream: break
          }
        } catch {
          if isFitted { visit(path, error) }
        }
      }
    } catch {
      // A pattern whose first folders are not there fits nothing, which is said of it.
      if glob == nil || !below.isEmpty || !error.isAbsence { visit(folder, error) }
    }
  }
}
