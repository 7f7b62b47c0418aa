import Linecheck
import LinecheckJSON

/// The text of a file that should hold reports.
struct ReportText {
  let bytes: PaddedBytes
  let name: String

  init(_ bytes: PaddedBytes, name: String) {
    (self.bytes, self.name) = (bytes, name)
  }

  /// What the last line of an `ndjson` report begins with.
  private static let mark = Array(#"{"linecheck""#.utf8)

  /// Whether each payload has a line: the first one then is a value of its own, and holds no others.
  var isOfLines: Bool {
    var lines = Lines(bytes)
    guard let first = lines.next(), let document = try? Document(bytes[first]) else { return false }
    return document.root["payloads"] == nil || isLast(first) && document.root["linecheck"] == nil
  }

  /// Whether a line closes a report.
  func isLast(_ line: Range<Int>) -> Bool { bytes[line].starts(with: Self.mark) }

  /// Judges parts of the text.
  func check(
    _ ranges: [Range<Int>], _ program: Result<Program, any Error>
  ) throws(ReportMistake) {
    guard let program = try? program.get() else { return }
    var checker = Checker(program)
    for range in ranges {
      let findings = checker.findings(in: bytes, range: range, from: .error)
      guard let first = findings.first else { continue }
      let pointer = first.pointer.tokens.isEmpty ? "" : ", at \(first.pointer)"
      let others = counted(findings.count - 1, "more mistake")
      throw mistake(
        at: range.lowerBound + first.range.lowerBound, "\(first.message)\(pointer)",
        help: findings.count == 1 ? nil : "\(others) behind it")
    }
  }

  /// What is wrong at a byte.
  func mistake(at offset: Int, _ sentence: String, help: String? = nil) -> ReportMistake {
    let place = LineTable(bytes.all).position(of: min(offset, bytes.count))
    return ReportMistake("\(name):\(place.line):\(place.column): \(sentence)", help: help)
  }
}
