import LinecheckRunner

/// Reports under way: standard output gets its text as it comes, files take their places at the end.
struct ReportSinks {
  private struct Sink {
    let request: ReportRequest
    var writer: any ReportWriter
    /// What is to be written.
    var text = ""
    var file: FileWriter?
    var failure: SystemError?
  }

  private var sinks: [Sink]

  init(_ requests: [ReportRequest], _ console: Console, quiet: Bool, failOn: FailOn) {
    sinks = requests.map { request in
      Sink(request: request, writer: request.writer(console, quiet: quiet, failOn: failOn))
    }
  }

  /// Whether a report names payloads of which there is nothing to say.
  var listPassed: Bool { sinks.contains(where: \.writer.listsPassed) }

  /// Whether there is something for standard output.
  var hasOutput: Bool { sinks.contains { $0.request.file == nil && !$0.text.isEmpty } }

  mutating func begin(_ console: inout Console) {
    for index in sinks.indices {
      if let path = sinks[index].request.file {
        do throws(SystemError) {
          sinks[index].file = try FileWriter(path)
        } catch {
          sinks[index].failure = error
        }
      }
      sinks[index].text += sinks[index].writer.begin()
    }
    flush(&console)
  }

  mutating func add(_ payload: PayloadResult) {
    for index in sinks.indices { sinks[index].text += sinks[index].writer.add(payload) }
  }

  /// Writes what there is by now.
  mutating func flush(_ console: inout Console) {
    for index in sinks.indices {
      guard !sinks[index].text.isEmpty else { continue }
      if sinks[index].request.file == nil {
        console.print(sinks[index].text)
      } else if sinks[index].failure == nil {
        do throws(SystemError) {
          try sinks[index].file?.write(sinks[index].text)
        } catch {
          sinks[index].failure = error
        }
      }
      sinks[index].text.removeAll(keepingCapacity: true)
    }
  }

  /// Writes what is left; false where a file could not be written, which takes no other with it.
  mutating func end(_ summary: Summary, _ console: inout Console) -> Bool {
    for index in sinks.indices { sinks[index].text += sinks[index].writer.end(summary) }
    flush(&console)
    var isWritten = true
    for index in sinks.indices {
      let failure = sinks[index].failure ?? commit(sinks[index].file)
      guard let failure else { continue }
      console.printError(
        "linecheck: the \(sinks[index].request.format.rawValue) report: \(failure)")
      isWritten = false
    }
    return isWritten
  }

  private func commit(_ file: FileWriter?) -> SystemError? {
    do throws(SystemError) {
      try file?.commit()
      return nil
    } catch {
      return error
    }
  }
}
