import LinecheckJSON

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Whether nothing stands at a path, so that a file can be made there.
  package static func isAbsent(_ path: String) -> Bool {
    do throws(SystemError) {
      _ = try kind(of: path)
      return false
    } catch {
      return error.code == ENOENT
    }
  }

  /// Writes a file whole or not at all, and leaves it alone where it holds the text already.
  package static func update(_ text: String, at path: String) throws(SystemError) {
    if let old = try? read(path), old.all.elementsEqual(text.utf8) { return }
    try write(text, to: path)
  }
}
