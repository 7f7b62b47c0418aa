import LinecheckRunner

extension ReportRequest {
  /// A report must neither take the place of what is read nor of another report.
  ///
  /// - Parameters:
  ///   - requests: the reports.
  ///   - names: the files that are read.
  ///   - noun: what these are called.
  /// - Throws: `UsageError` where one would.
  package static func refuse(
    _ requests: [ReportRequest], toReplace names: [String], _ noun: String
  ) throws(UsageError) {
    let files = requests.compactMap(\.file)
    let known = files.map { try? FileSystem.identity(of: $0) }
    let new = files.map { try? NewFile($0) }
    for (place, file) in files.enumerated() {
      guard let identity = known[place] else {
        if let file = new[place], new[..<place].contains(file) {
          throw UsageError("two reports would go to \(files[place])")
        }
        continue
      }
      if known[..<place].contains(identity) { throw UsageError("two reports would go to \(file)") }
      if let name = names.first(where: { (try? FileSystem.identity(of: $0)) == identity }) {
        throw UsageError(
          "the report \(file) would take the place of the \(noun) \(name)",
          help: "name another file")
      }
    }
  }

  /// A file that is not there yet: its folder may have several names.
  private struct NewFile: Equatable {
    let folder: FileSystem.Identity
    let name: String

    init(_ path: String) throws(SystemError) {
      let folder = FilePath.folder(of: path)
      self.folder = try FileSystem.identity(of: folder.isEmpty ? "." : folder)
      name = path.split(separator: "/").last.map(String.init) ?? path
    }
  }
}
