import LinecheckRunner

/// What the tool has to say about its own run (SARIF 2.1.0, section 3.58).
struct SARIFNotification: JSONWritable {
  private enum Kind: String, CaseIterable {
    case notChecked = "linecheck.not-checked"
    case leftOut = "linecheck.left-out"
    case unmet = "linecheck.unmet"
    case interrupted = "linecheck.interrupted"

    var meaning: String {
      switch self {
      case .notChecked: "A payload could not be checked."
      case .leftOut: "There is more than the report holds."
      case .unmet: "The run did not come to what it had to."
      case .interrupted: "The run was stopped before its end."
      }
    }
  }

  private let kind: Kind
  private let lines: [String]
  private let uri: String?

  private init(_ kind: Kind, _ line: String) {
    (self.kind, lines, uri) = (kind, [line], nil)
  }

  /// A payload that was not checked.
  init(notChecked payload: PayloadResult, uri: String) {
    let reason = payload.reason ?? "no reason was given"
    let help = payload.reasonHelp.map { ["help: \($0)"] } ?? []
    kind = .notChecked
    lines = (["not checked: \(payload.name): \(reason)"] + help).map {
      ShortFinding.shortened($0)
    }
    self.uri = uri
  }

  /// What is to be said at the end.
  ///
  /// - Parameters:
  ///   - summary: what the run came to.
  ///   - left: how many results are left out.
  ///   - notChecked: how many payloads were not checked beside those that are named.
  /// - Returns: one for each thing to be said.
  static func all(of summary: Summary, left: Int, notChecked: Int) -> [SARIFNotification] {
    var all: [SARIFNotification] = []
    if left > 0 {
      let results = left == 1 ? "1 more result is" : "\(left) more results are"
      all.append(.init(.leftOut, "\(results) left out; see the other reports"))
    }
    if notChecked > 0 {
      let verb = notChecked == 1 ? "was" : "were"
      all.append(.init(.leftOut, "\(counted(notChecked, "more payload")) \(verb) not checked"))
    }
    if summary.isInterrupted {
      all.append(.init(.interrupted, "interrupted: the rest of the input was not checked"))
    }
    return all + summary.unmet.map { .init(.unmet, $0) }
  }

  /// The kinds of notifications, as the tool describes itself.
  static var descriptors: [JSONMembers] {
    Kind.allCases.map { kind in
      JSONMembers { json in
        json.row("id", kind.rawValue)
        json.row("shortDescription", SARIFMessage([kind.meaning]))
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.row(
        "descriptor",
        JSONMembers { json in
          json.row("id", kind.rawValue)
          json.row("index", Kind.allCases.firstIndex(of: kind) ?? 0)
        })
      json.row("level", kind == .leftOut ? "warning" : "error")
      json.row("message", SARIFMessage(lines))
      if let uri { json.row("locations", [SARIFLocation(uri: uri, span: nil, pointer: "")]) }
    }
  }
}
