import LinecheckJSON
import LinecheckRunner

/// The findings of a payload in groups: the same fault of several items of a list, say, is one to
/// read about.
struct FindingGroups: Sequence {
  /// A finding, and those of the same fault behind it.
  struct Group {
    let first: ReportedFinding
    var others: [ReportedFinding] = []
  }

  private var groups: [Group] = []

  /// Groups what counts of a payload, in the order of the text.
  init(_ payload: PayloadResult) {
    if payload.findings.count == 1 {
      groups = payload.findings.filter(\.counts).map { Group(first: $0) }
      return
    }
    var places: [String: Int] = [:]
    for finding in payload.findings where finding.counts {
      if let place = places[finding.fingerprint] {
        groups[place].others.append(finding)
      } else {
        places[finding.fingerprint] = groups.count
        groups.append(Group(first: finding))
      }
    }
  }

  /// Where some findings are, in few words: `15:17 /agents/1/weight, 16:17 /agents/2/weight and 7 more`.
  static func places(of findings: [ReportedFinding]) -> String {
    let places = findings.prefix(5).map { finding in
      let start = finding.span.start
      return "\(start.line):\(start.column) \(finding.pointer)"
    }
    let more = findings.count > 5 ? " and \(findings.count - 5) more" : ""
    return places.joined(separator: ", ") + more
  }

  func makeIterator() -> some IteratorProtocol<Group> { groups.makeIterator() }
}
