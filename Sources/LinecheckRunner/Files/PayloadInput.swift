package import LinecheckJSON

/// One thing to check: a file, or standard input.
public struct PayloadInput: Sendable, Hashable {
  /// The path as it was given or found; `<stdin>` for standard input.
  public let name: String
  let isStandardInput: Bool
  /// Whether it is a file, which has a path.
  package var isFile: Bool { !isStandardInput }
  /// Why there is nothing to read at the path.
  public let failure: SystemError?

  /// Standard input.
  public static let standardInput = PayloadInput(name: "<stdin>", isStandardInput: true)

  /// A file.
  public init(path: String) { self.init(name: path, isStandardInput: false) }

  init(path: String, failure: SystemError) {
    self.init(name: path, isStandardInput: false, failure: failure)
  }

  private init(name: String, isStandardInput: Bool, failure: SystemError? = nil) {
    self.name = name
    self.isStandardInput = isStandardInput
    self.failure = failure
  }

  /// The folder that the file stands in, as the path says it.
  var folder: String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  package func read() throws(SystemError) -> PaddedBytes {
    if let failure { throw failure }
    return try isStandardInput ? FileSystem.readStandardInput() : FileSystem.read(name)
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

/// What the paths of a command line lead to.
public struct PayloadInputs: Sendable {
  /// What to check, in order; folders are gone through in the order of their names' bytes, and
  /// paths that lead nowhere stand where they were met.
  public private(set) var inputs: [PayloadInput] = []
  /// Folders without a payload.
  public private(set) var emptyFolders: [String] = []

  /// Finds the payloads at some paths; `-` is standard input. In folders these are the files
  /// whose names end in `.json`, except hidden ones.
  public init(_ paths: [String]) {
    for path in paths {
      if path == "-" {
        inputs.append(.standardInput)
        continue
      }
      do throws(SystemError) {
        switch try FileSystem.kind(of: path) {
        case .file, .stream: inputs.append(PayloadInput(path: path))
        case .folder:
          let before = inputs.count
          addFolder(path, inside: [])
          if inputs.count == before { emptyFolders.append(path) }
        }
      } catch {
        inputs.append(PayloadInput(path: path, failure: error))
      }
    }
  }

  /// Goes through a folder, unless a link led back to one that it is inside of.
  private mutating func addFolder(_ folder: String, inside outer: [FileSystem.Identity]) {
    do throws(SystemError) {
      let identity = try FileSystem.identity(of: folder)
      if outer.contains(identity) { return }
      for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        do throws(SystemError) {
          switch try FileSystem.kind(of: path) {
          case .folder: addFolder(path, inside: outer + [identity])
          case .file: if name.hasSuffix(".json") { inputs.append(PayloadInput(path: path)) }
          // A pipe would be waited for; who means it names it.
          case .stream: break
          }
        } catch {
          inputs.append(PayloadInput(path: path, failure: error))
        }
      }
    } catch {
      inputs.append(PayloadInput(path: folder, failure: error))
    }
  }
}
