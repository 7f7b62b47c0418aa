import LinecheckRunner

/// Where fixtures go: one to standard output or a file, several into a folder, each by the path that
/// it has below what was named.
struct FixtureTargets {
  /// A file for each input; nil for standard output.
  let files: [String?]

  /// - Parameters:
  ///   - inputs: the files that were found.
  ///   - paths: what was named on the command line.
  ///   - output: the file or folder that was asked for.
  ///   - isForced: whether files may be replaced.
  /// - Throws: `UsageError` where a fixture would take a place that is taken.
  init(
    _ inputs: [String], _ paths: [String], output: String?, isForced: Bool
  ) throws(UsageError) {
    guard let output else {
      if inputs.count > 1 {
        throw UsageError(
          "\(inputs.count) fixtures would all go to standard output",
          help: "name a folder for them: --output FOLDER")
      }
      files = inputs.map { _ in nil }
      return
    }
    let kind = try? FileSystem.kind(of: output)
    let isFolder = output.hasSuffix("/") || kind == .folder || inputs.count > 1
    if isFolder, kind == .file {
      throw UsageError("\(output) is a file; several fixtures need a folder")
    }
    var files: [String] = []
    for input in inputs {
      files.append(isFolder ? Self.path(of: input, paths, in: output) : output)
    }
    try Self.refuse(files, inputs, isForced)
    self.files = files
  }

  private static func path(of input: String, _ paths: [String], in folder: String) -> String {
    if input == "<stdin>" { return join(folder, "stdin.json") }
    let roots = paths.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let root = roots.filter { input.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
    let name = root.map { String(input.dropFirst($0.count)) }
    return join(folder, name ?? input.split(separator: "/").last.map(String.init) ?? input)
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A fixture takes the place of no input, of no other fixture, and of a file only if told so.
  private static func refuse(
    _ files: [String], _ inputs: [String], _ isForced: Bool
  ) throws(UsageError) {
    var seen: Set<String> = []
    let identities = inputs.map { try? FileSystem.identity(of: $0) }
    for file in files {
      if !seen.insert(file).inserted { throw UsageError("two fixtures would go to \(file)") }
      guard let identity = try? FileSystem.identity(of: file) else { continue }
      if identities.contains(identity) {
        throw UsageError("the fixture \(file) would take the place of an input")
      }
      if !isForced, (try? FileSystem.kind(of: file)) == .file {
        throw UsageError("\(file) is there already", help: "--force replaces it")
      }
    }
  }
}
