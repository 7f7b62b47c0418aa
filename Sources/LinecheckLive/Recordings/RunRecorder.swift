import Linecheck
import LinecheckRunner

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Records the calls of one run, in their order: `DIR/<name of the call>.exchange.json`.
final class RunRecorder {
  private let folder: String
  private var maker: RecordingMaker

  /// - Parameters:
  ///   - folder: where recordings go; it is made where there is none.
  ///   - selection: all contracts.
  ///   - additions: what a configuration says about members beyond what rules say.
  init(_ folder: String, _ selection: ContractSelection, _ additions: RedactionAdditions) {
    self.folder = folder
    maker = RecordingMaker(selection, additions)
  }

  /// Records a call of an operation.
  ///
  /// - Parameters:
  ///   - exchange: how it went.
  ///   - call: the call.
  ///   - operation: what was asked for.
  /// - Returns: what was recorded.
  /// - Throws: `SystemError` where the file cannot be written.
  func recorded(
    _ exchange: LiveExchange, _ call: Call, _ operation: Operation
  ) throws(SystemError) -> Recording {
    let recording = maker.recording(of: exchange, operation)
    try write(recording, call)
    return recording
  }

  /// Records a call that asked for a page of a list.
  ///
  /// - Parameters:
  ///   - exchange: how it went.
  ///   - call: the call.
  ///   - path: the path of the list below its server.
  ///   - contract: what each item is checked against.
  /// - Returns: what was recorded.
  /// - Throws: `SystemError` where the file cannot be written.
  func recorded(
    _ exchange: LiveExchange, _ call: Call, at path: String, itemsOf contract: Contract
  ) throws(SystemError) -> Recording {
    let recording = maker.recording(ofPage: exchange, at: path, itemsOf: contract)
    try write(recording, call)
    return recording
  }

  /// Removes the recordings of pages that a longer list had, in a run before.
  ///
  /// - Parameter name: the name of the page behind the last one; those behind it follow.
  func removePages(from name: String) {
    var parts = name.split(separator: "/").map(String.init)
    guard var number = parts.popLast().flatMap({ Int($0) }) else { return }
    while let path = RecordingFile.path(
      of: (parts + [String(number)]).joined(separator: "/"), in: folder),
      unsafe unlink(path) == 0
    {
      number += 1
    }
  }

  private func write(_ recording: Recording, _ call: Call) throws(SystemError) {
    guard let path = RecordingFile.path(of: call.name, in: folder) else {
      throw SystemError("the recording of \(call.name) cannot be written", code: EINVAL)
    }
    try FileSystem.makeFolder(FilePath.folder(of: path))
    let writer = try FileWriter(path)
    try writer.write(recording.exchange.text.all)
    try writer.commit()
  }
}
