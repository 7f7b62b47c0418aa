import Linecheck
import LinecheckCommands
import LinecheckProviders
import LinecheckReports
import LinecheckRunner

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How fast a report of many findings is written, and in how much memory: the findings of some
/// payloads, again and again.
struct ReportStage {
  /// How many findings a report has at least.
  private static let count = 100_000

  private let request: ReportRequest
  private let payloads: [PayloadResult]

  /// Checks the payloads.
  init(_ format: String, _ paths: [String]) async throws {
    request = try ReportRequest.all([format])[0]
    let selection = try ContractSelection(Providers.contracts, Providers.operations, id: nil)
    var payloads: [PayloadResult] = []
    _ = await CheckRun(selection, CheckRun.Options()).check(
      PayloadInputs(paths), in: "/", listsPassed: false
    ) { event in
      if case .payload(let payload) = event { payloads.append(payload) }
    }
    self.payloads = payloads
  }

  /// Prints one line: `sarif      210.3 MB/s      5210 ns/finding     110 MB   peak 31 MB`.
  func run() {
    var best = Duration.seconds(3600)
    var written = (bytes: 0, findings: 1, time: best)
    for _ in 0..<3 {
      let report = write()
      if report.time < best { (best, written) = (report.time, report) }
    }
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    let speed = (Double(written.bytes) / seconds / 1e5).rounded() / 10
    let each = Int(seconds / Double(written.findings) * 1e9)
    print(
      Stages.padded(request.format.rawValue, 12, left: true) + Stages.padded("\(speed)", 10)
        + " MB/s" + Stages.padded("\(each)", 10) + " ns/finding"
        + Stages.padded("\(written.bytes / 1_000_000)", 8)
        + " MB   peak \(Self.peak / 1_000_000) MB")
  }

  /// Writes a report to nowhere; the time is that of the writer alone.
  private func write() -> (bytes: Int, findings: Int, time: Duration) {
    var writer = request.writer(Console(), ReportLayout())
    let output = ReportOutput()
    var (size, findings, index) = (0, 0, 0)
    var summary = Summary()
    var time = Duration.zero
    func drain() {
      while let bytes = try? output.next() { size += bytes.count }
    }
    writer.begin(output)
    while findings < Self.count && !payloads.isEmpty {
      var batch: [PayloadResult] = []
      for place in 0..<64 {
        var payload = payloads[(index + place) % payloads.count]
        payload.index = index + place
        payload.source = "captures/log-\(index / 1024).ndjson"
        payload.entry = "line \(index + place)"
        findings += payload.findings.count
        summary.add(payload)
        batch.append(payload)
      }
      index += batch.count
      time += ContinuousClock().measure {
        for payload in batch { writer.add(payload, to: output) }
        drain()
      }
    }
    time += ContinuousClock().measure {
      writer.end(summary, to: output)
      drain()
    }
    return (size, findings, time)
  }

  /// The most memory that this process had, in bytes.
  private static var peak: Int {
    var usage = rusage()
    #if canImport(Darwin)
      _ = unsafe getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }
}
