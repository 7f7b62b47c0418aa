import LinecheckReports
import LinecheckRunner

/// Reports under way: standard output gets its text as it comes, files take their places at the end.
struct ReportSinks {
  fileprivate struct Sink {
    let request: ReportRequest
    var writer: any ReportWriter
    /// What is to be written.
    let output = ReportOutput()
    var file: FileWriter?
    var failure: SystemError?
  }

  private var sinks: [Sink]
  /// Formats that leave nothing out, those for people first.
  private static let complete: [ReportRequest.Format] = [.html, .text, .junit, .json, .ndjson]

  init(_ requests: [ReportRequest], _ console: Console, _ layout: ReportLayout) {
    var layout = layout
    layout.elsewhere =
      Self.complete.lazy.compactMap { format in
        requests.first { $0.format == format }?.file
      }.first
    sinks = requests.map { Sink(request: $0, writer: $0.writer(console, layout)) }
  }

  /// Whether a report names payloads of which there is nothing to say.
  var listPassed: Bool { sinks.contains(where: \.writer.listsPassed) }

  /// Whether a report shows how often each constraint was exercised.
  var showCoverage: Bool { sinks.contains(where: \.writer.showsCoverage) }

  /// Whether there is something for standard output.
  var hasOutput: Bool { sinks.contains { $0.request.file == nil && !$0.output.isEmpty } }

  mutating func begin(_ console: inout Console) {
    for index in sinks.indices {
      if let path = sinks[index].request.file {
        do throws(SystemError) {
          sinks[index].file = try FileWriter(path)
        } catch {
          sinks[index].failure = error
        }
      }
      sinks[index].writer.begin(sinks[index].output)
    }
    flush(&console)
  }

  mutating func add(_ payload: PayloadResult) {
    for index in sinks.indices { sinks[index].writer.add(payload, to: sinks[index].output) }
  }

  mutating func take(_ coverage: TrafficCoverage) {
    for index in sinks.indices { sinks[index].writer.take(coverage) }
  }

  /// Writes what there is by now. A report that cannot be written takes no other with it.
  mutating func flush(_ console: inout Console) {
    for index in sinks.indices {
      do throws(SystemError) {
        while let bytes = try sinks[index].output.next() {
          if sinks[index].request.file == nil {
            console.print(bytes)
          } else {
            try sinks[index].file?.write(bytes)
          }
        }
      } catch {
        sinks[index].fail(error)
      }
    }
  }

  /// Writes what is left; false where a report could not be written.
  mutating func end(_ summary: Summary, _ console: inout Console) -> Bool {
    for index in sinks.indices { sinks[index].writer.end(summary, to: sinks[index].output) }
    flush(&console)
    var isWritten = true
    for index in sinks.indices {
      sinks[index].commit()
      guard let failure = sinks[index].failure else { continue }
      console.printError(
        "linecheck: the \(sinks[index].request.format.rawValue) report: \(failure)")
      isWritten = false
    }
    return isWritten
  }
}

extension ReportSinks.Sink {
  /// Leaves the file as it was; the first failure is the one that is told.
  mutating func fail(_ error: SystemError) {
    if failure == nil { failure = error }
    file?.discard()
    file = nil
  }

  /// Puts the file into its place.
  mutating func commit() {
    do throws(SystemError) {
      try file?.commit()
    } catch {
      fail(error)
    }
  }
}
