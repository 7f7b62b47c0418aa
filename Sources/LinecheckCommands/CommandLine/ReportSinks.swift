import LinecheckRunner

/// Reports under way: standard output gets its text as it comes, files get theirs whole at the end.
struct ReportSinks {
  private var sinks: [(request: ReportRequest, writer: any ReportWriter, text: String)]

  init(_ requests: [ReportRequest], _ console: Console, quiet: Bool, failOn: FailOn) {
    sinks = requests.map { request in
      (request, request.writer(console, quiet: quiet, failOn: failOn), "")
    }
  }

  mutating func begin(_ console: inout Console) { each(&console) { $0.begin() } }

  mutating func add(_ payload: PayloadResult, _ console: inout Console) {
    each(&console) { $0.add(payload) }
  }

  /// Writes what is left; false where a file could not be written, which takes no other with it.
  mutating func end(_ summary: Summary, _ console: inout Console) -> Bool {
    each(&console) { $0.end(summary) }
    var isWritten = true
    for sink in sinks {
      guard let file = sink.request.file else { continue }
      do throws(SystemError) {
        try FileSystem.write(sink.text, to: file)
      } catch {
        console.printError("linecheck: the \(sink.request.format.rawValue) report: \(error)")
        isWritten = false
      }
    }
    return isWritten
  }

  private mutating func each(
    _ console: inout Console, _ write: (inout any ReportWriter) -> String
  ) {
    for index in sinks.indices {
      let text = write(&sinks[index].writer)
      if sinks[index].request.file == nil {
        console.print(text)
      } else {
        sinks[index].text += text
      }
    }
  }
}
