import LinecheckRunner

/// A folder of recordings: it answers a call by the recording of its name, whatever the request is.
struct Recordings: Transport {
  let folder: String

  func exchange(for call: Call) async -> LiveExchange {
    guard let path = RecordingFile.path(of: call.name, in: folder) else {
      return LiveExchange(call.request, nil, .unrecorded)
    }
    do throws(SystemError) {
      // A pipe might never end.
      guard case .file = try FileSystem.kind(of: path) else {
        return LiveExchange(call.request, nil, .unreadable)
      }
      return LiveExchange(recorded: try FileSystem.read(path))
    } catch {
      return LiveExchange(call.request, nil, error.isAbsence ? .unrecorded : .unreadable)
    }
  }
}
