import Linecheck
import LinecheckRunner

/// What a report has to be to be read back; checked by our own rules.
///
/// Members that a later version adds are allowed.
enum ReportRules {
  /// A whole JSON report.
  static let report = Result {
    try Program(
      .object {
        Field("linecheck", version)
        Field("payloads", .array(of: payload))
        Field("summary", summary)
      }, id: "report")
  }

  /// A line of an ndjson report.
  static let line = Result { try Program(payload, id: "report") }

  /// The last line of an ndjson report.
  static let lastLine = Result {
    try Program(
      .object {
        Field("linecheck", version)
        Field("summary", summary)
      }, id: "report")
  }

  private static let version = Rule.integer.one(of: 1)
  /// More than any run counts, and so little that counts of many runs can be added up.
  private static let count = Rule.integer.atLeast(0).atMost(1_099_511_627_776)
  private static let text = Rule.string.nullable()

  private static let payload = Rule.object {
    Field("index", count)
    Field("source", .string)
    for name in ["entry", "contract", "resolvedBy", "remark", "reason", "reasonHelp"] {
      Field(name, text)
    }
    Field("outcome", words(PayloadResult.Outcome.allCases))
    Field("rules", count)
    Field("milliseconds", count).optional()
    Field("findings", .array(of: finding))
  }

  private static let finding = Rule.object {
    Field("rule", .string)
    Field("severity", words(Severity.allCases))
    Field("basis", words(Basis.allCases))
    for name in ["message", "requirement", "pointer", "fingerprint"] { Field(name, .string) }
    span
    Field("documented", citation.nullable())
    Field("alsoDocumented", .array(of: citation))
    for name in ["help", "suppressed"] { Field(name, text) }
    Field("notes", .array(of: note))
    Field("frame", frame.nullable())
    Field("known", .boolean)
  }

  private static let span = ["line", "column", "endLine", "endColumn", "offset", "length"]
    .map { Field($0, count) }

  private static let citation = Rule.object {
    for name in ["title", "at", "url"] { Field(name, .string) }
  }

  private static let note = Rule.object {
    for name in ["message", "pointer"] { Field(name, .string) }
    span
  }

  private static let frame = Rule.object {
    Field("text", .string)
    for name in ["line", "mark", "length"] { Field(name, count) }
  }

  private static let summary = Rule.object {
    for name in ["payloads", "passed", "failed", "notChecked", "foreign", "errors", "warnings"] {
      Field(name, count)
    }
    for name in ["known", "rules", "suppressed", "expired", "minPayloads"] { Field(name, count) }
    Field("notes", count.nullable())
    Field("shard", .string.matching(share).nullable())
    Field("exit", count)
    for name in ["interrupted", "failOnStale"] { Field(name, .boolean) }
    Field("unmet", .array(of: .string)).optional()
    Field("startedAt", .string).optional()
    Field("milliseconds", count).optional()
    Field("failOn", words(FailOn.allCases))
    for name in ["required", "unmatched"] { Field(name, .array(of: .string)) }
    Field("stale", .array(of: .string).nullable())
  }

  private static let share = Format(
    "share", "a share such as 2/4", source: "this project", sensitivity: .plain
  ) { Shard($0) != nil }

  private static func words<Word: RawRepresentable<String>>(_ words: [Word]) -> Rule {
    Rule.string.one(of: words.map { .string($0.rawValue) })
  }
}
