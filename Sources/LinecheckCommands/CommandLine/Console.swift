package import LinecheckReports
package import LinecheckRunner

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The streams of a command, and what its environment says about them.
package struct Console {
  /// Why standard output takes nothing any more, if it does not.
  package private(set) var outputFailure: SystemError?

  package let usesColor: Bool
  package let width: Int?
  /// Whether somebody watches standard error.
  package let showsProgress: Bool

  /// The streams of this process.
  package init(allowsColor: Bool = true) {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = FileSystem.isTerminal(.output)
    let isForced = environment["FORCE_COLOR"].map { !$0.isEmpty && $0 != "0" } ?? false
    let isRefused =
      !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb" || !allowsColor
    usesColor = !isRefused && (isTerminal || isForced)
    showsProgress = FileSystem.isTerminal(.error) && environment["TERM"] != "dumb"
    width =
      isTerminal
      ? environment["COLUMNS"].flatMap { Int($0) } ?? FileSystem.terminalWidth(.output) : nil
  }

  /// Writes to standard output; after a failure (a closed pipe, say) nothing more, and says so once.
  package mutating func print(_ text: String) { print(Array(text.utf8)) }

  /// Writes bytes to standard output, which need not be UTF-8.
  package mutating func print(_ bytes: [UInt8]) {
    guard outputFailure == nil, !bytes.isEmpty else { return }
    do throws(SystemError) {
      try FileSystem.printOutput(bytes)
    } catch {
      fail(error)
    }
  }

  /// Writes a line to standard error. What stands in it may be the name of a file, which is whatever
  /// somebody called it: what would act on the terminal, or on the runner of a pipeline that reads the
  /// log, is written as an escape.
  package func printError(_ line: String) {
    FileSystem.printError(LogText(escaping: line).markup + "\n")
  }

  /// Writes lines of a report to standard error, as they are.
  package func printErrorText(_ report: ReportOutput) {
    while let bytes = try? report.next() {
      FileSystem.printError(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Writes what there is of a report by now to standard output.
  mutating func print(_ report: ReportOutput) {
    do throws(SystemError) {
      while let bytes = try report.next() { print(bytes) }
    } catch {
      fail(error)
    }
  }

  private mutating func fail(_ error: SystemError) {
    outputFailure = error
    printError("linecheck: \(error)")
  }
}
