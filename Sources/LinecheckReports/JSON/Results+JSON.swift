import Linecheck
import LinecheckRunner

extension PayloadResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.row("index", index)
      json.row("source", source)
      json.row("entry", entry)
      json.row("contract", contract)
      json.row("resolvedBy", resolvedBy)
      json.row("remark", remark)
      json.row("outcome", outcome.rawValue)
      json.row("reason", reason)
      json.row("reasonHelp", reasonHelp)
      json.row("rules", rules)
      if let milliseconds { json.row("milliseconds", milliseconds) }
      json.row("findings", findings)
    }
  }
}

extension ReportedFinding: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.row("rule", rule)
      json.row("severity", severity.rawValue)
      json.row("basis", basis.rawValue)
      json.row("message", message)
      json.row("requirement", requirement)
      json.row("pointer", pointer)
      json.row("line", span.start.line)
      span.writeRest(to: &json)
      json.row("documented", citations.first)
      json.row("alsoDocumented", Array(citations.dropFirst()))
      json.row("help", help)
      json.row("notes", notes)
      json.row("frame", frame)
      json.row("fingerprint", fingerprint)
      json.row("known", known)
      json.row("suppressed", suppression)
    }
  }
}

extension SourceSpan {
  /// The members of a stretch behind the first one, `line`.
  fileprivate func writeRest(to json: inout JSONWriter) {
    json.beside("column", start.column)
    json.beside("endLine", end.line)
    json.beside("endColumn", end.column)
    json.beside("offset", bytes.lowerBound)
    json.beside("length", bytes.count)
  }
}

extension Citation: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.inline { json in
      json.beside("title", document.title)
      json.beside("at", place)
      json.beside("url", document.url)
    }
  }
}

extension ReportedNote: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.inline { json in
      json.beside("message", message)
      json.beside("pointer", pointer)
      json.beside("line", span.start.line)
      span.writeRest(to: &json)
    }
  }
}

extension CodeFrame: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.inline { json in
      json.beside("line", line)
      json.beside("text", text)
      json.beside("mark", mark)
      json.beside("length", length)
    }
  }
}

extension Summary: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.row("payloads", payloads)
      json.beside("passed", passed)
      json.beside("failed", failed)
      json.beside("notChecked", notChecked)
      json.beside("foreign", foreign)
      json.row("errors", errors)
      json.beside("warnings", warnings)
      json.beside("notes", notes)
      json.beside("known", known)
      json.beside("shard", shard)
      json.beside("exit", Int(exit))
      json.row("rules", applications)
      json.beside("suppressed", suppressed)
      json.beside("expired", expired)
      json.beside("interrupted", isInterrupted)
      json.row("failOn", gates.failOn.rawValue)
      json.beside("minPayloads", gates.minPayloads)
      json.beside("failOnStale", gates.failOnStale)
      json.row("required", gates.required)
      json.row("unmet", unmet)
      if let timing {
        json.row("startedAt", timing.start + "Z")
        json.beside("milliseconds", timing.milliseconds)
      }
      json.row("unmatched", unmatched)
      json.row("stale", stale)
    }
  }
}
