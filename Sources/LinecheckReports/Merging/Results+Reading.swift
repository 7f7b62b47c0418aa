import Linecheck
import LinecheckJSON
import LinecheckRunner

// What `Results+JSON` writes, read back. Rules have judged the text before, so that every member is
// there and of its kind.

extension Value {
  fileprivate var int: Int { integer.flatMap { Int(exactly: $0) } ?? 0 }
  fileprivate var words: String { string ?? "" }
  fileprivate var strings: [String] { (items ?? []).map(\.words) }
}

extension PayloadResult {
  /// A payload of a report.
  init(_ value: Value) {
    self.init(index: 0, source: "", outcome: .notChecked)
    for (name, value) in value.members ?? [] {
      switch name {
      case "index": index = value.int
      case "source": source = value.words
      case "entry": entry = value.string
      case "contract": contract = value.string
      case "resolvedBy": resolvedBy = value.string
      case "remark": remark = value.string
      case "outcome": outcome = Outcome(rawValue: value.words) ?? .notChecked
      case "reason": reason = value.string
      case "reasonHelp": reasonHelp = value.string
      case "rules": rules = value.int
      case "milliseconds": milliseconds = value.int
      case "findings": findings = (value.items ?? []).map { ReportedFinding($0) }
      default: break
      }
    }
  }
}

extension ReportedFinding {
  /// A finding of a report.
  fileprivate init(_ value: Value) {
    self.init(
      rule: "", severity: .error, basis: .schema, message: "", requirement: "", pointer: "",
      span: SourceSpan(value), citations: [], fingerprint: "")
    for (name, value) in value.members ?? [] {
      switch name {
      case "rule": rule = value.words
      case "severity": severity = Severity(rawValue: value.words) ?? .error
      case "basis": basis = Basis(rawValue: value.words) ?? .schema
      case "message": message = value.words
      case "requirement": requirement = value.words
      case "pointer": pointer = value.words
      case "documented": if !value.isNull { citations.insert(Citation(value), at: 0) }
      case "alsoDocumented": citations += (value.items ?? []).map { Citation($0) }
      case "help": help = value.string
      case "notes": notes = (value.items ?? []).map { ReportedNote($0) }
      case "frame": frame = value.isNull ? nil : CodeFrame(value)
      case "fingerprint": fingerprint = value.words
      case "known": known = value.boolean ?? false
      case "suppressed": suppression = value.string
      default: break
      }
    }
  }
}

extension SourceSpan {
  /// The members of a stretch, which stand among others.
  fileprivate init(_ value: Value) {
    var numbers: [String: Int] = [:]
    for (name, value) in value.members ?? [] where value.kind == .number {
      numbers[name] = value.int
    }
    let offset = numbers["offset"] ?? 0
    self.init(
      start: SourcePosition(line: numbers["line"] ?? 1, column: numbers["column"] ?? 1),
      end: SourcePosition(line: numbers["endLine"] ?? 1, column: numbers["endColumn"] ?? 1),
      bytes: offset..<offset &+ (numbers["length"] ?? 0))
  }
}

extension Citation {
  fileprivate init(_ value: Value) {
    self.init(
      SourceDocument(title: value["title"]?.words ?? "", url: value["url"]?.words ?? ""),
      at: value["at"]?.words ?? "")
  }
}

extension ReportedNote {
  fileprivate init(_ value: Value) {
    self.init(
      message: value["message"]?.words ?? "", pointer: value["pointer"]?.words ?? "",
      span: SourceSpan(value))
  }
}

extension CodeFrame {
  fileprivate init(_ value: Value) {
    self.init(
      line: value["line"]?.int ?? 1, text: value["text"]?.words ?? "",
      mark: value["mark"]?.int ?? 0, length: value["length"]?.int ?? 1)
  }
}

extension Summary {
  /// What the summary of a report says beside the counts of its payloads.
  init(_ value: Value) {
    self.init(countsNotes: value["notes"]?.isNull == false)
    for (name, value) in value.members ?? [] {
      switch name {
      case "payloads": payloads = value.int
      case "foreign": foreign = value.int
      case "shard": shard = value.string
      case "expired": expired = value.int
      case "interrupted": isInterrupted = value.boolean ?? false
      case "failOn": gates.failOn = FailOn(rawValue: value.words) ?? .error
      case "minPayloads": gates.minPayloads = value.int
      case "failOnStale": gates.failOnStale = value.boolean ?? false
      case "required": gates.required = value.strings
      case "unmatched": unmatched = value.strings
      case "stale": stale = value.isNull ? nil : value.strings
      default: break
      }
    }
  }
}
