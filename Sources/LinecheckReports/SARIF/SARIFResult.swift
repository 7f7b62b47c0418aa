import Linecheck
import LinecheckRunner

/// A finding as a `result` object (SARIF 2.1.0, section 3.27).
struct SARIFResult: JSONWritable {
  let finding: ReportedFinding
  let payload: PayloadResult
  /// The place of its rule in the list of rules.
  let rule: Int
  let uri: String
  /// Whether the source has no place in the repository.
  let isElsewhere: Bool
  /// Equal in all runs, and of no other result in the file.
  let fingerprint: String

  func write(to json: inout JSONWriter) {
    let text = ShortFinding(finding, of: payload, isElsewhere: isElsewhere)
    json.object { json in
      json.row("ruleId", SARIFRules.id(of: finding))
      json.row("ruleIndex", rule)
      json.row("level", finding.severity.rawValue)
      json.row("message", SARIFMessage(text.what, separator: "; "))
      json.row("locations", [location(finding.span, finding.pointer)])
      if !finding.notes.isEmpty { json.row("relatedLocations", relatedLocations) }
      json.row(
        "partialFingerprints",
        JSONMembers { $0.row("primaryLocationLineHash", fingerprint) })
    }
  }

  private func location(_ span: SourceSpan, _ pointer: String) -> SARIFLocation {
    SARIFLocation(uri: uri, span: span, pointer: pointer)
  }

  private var relatedLocations: [SARIFLocation] {
    finding.notes.enumerated().map { index, note in
      var location = location(note.span, note.pointer)
      location.note = (index + 1, note.message)
      return location
    }
  }
}

/// A place in a file as a `location` object (section 3.28). Columns count Unicode scalars, and the end
/// is behind the last one, as ours do.
struct SARIFLocation: JSONWritable {
  let uri: String
  let span: SourceSpan?
  let pointer: String
  /// What a related location is called, and why it is named.
  var note: (id: Int, message: String)?

  func write(to json: inout JSONWriter) {
    json.object { json in
      if let note { json.row("id", note.id) }
      json.row(
        "physicalLocation",
        JSONMembers { json in
          json.row(
            "artifactLocation",
            JSONMembers { json in
              json.row("uri", uri)
              json.row("uriBaseId", "%SRCROOT%")
            })
          if let span { json.row("region", JSONMembers { Self.write(span, to: &$0) }) }
        })
      if !pointer.isEmpty {
        json.row("logicalLocations", [JSONMembers { $0.row("fullyQualifiedName", pointer) }])
      }
      if let note {
        let message = note.message.isEmpty ? "see here" : note.message
        json.row("message", SARIFMessage([ShortFinding.shortened(message)]))
      }
    }
  }

  private static func write(_ span: SourceSpan, to json: inout JSONWriter) {
    let (line, column) = (max(span.start.line, 1), max(span.start.column, 1))
    let endLine = max(span.end.line, line)
    json.row("startLine", line)
    json.row("startColumn", column)
    json.row("endLine", endLine)
    json.row("endColumn", max(span.end.column, endLine == line ? column + 1 : 1))
  }
}
