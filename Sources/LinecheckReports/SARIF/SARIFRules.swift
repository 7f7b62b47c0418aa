import Linecheck
import LinecheckRunner

/// The rules that results are of, in the order in which they are met.
struct SARIFRules: Sendable {
  /// How many rules GitHub takes of a run.
  private static let limit = 25_000

  private var places: [String: Int] = [:]

  /// The name of the rule of a finding, which is never empty.
  static func id(of finding: ReportedFinding) -> String {
    finding.rule.isEmpty ? "linecheck.unnamed" : finding.rule
  }

  /// The place of the rule of a finding in the list, to which it is added; nil where that is full.
  mutating func index(of finding: ReportedFinding, _ output: ReportOutput) -> Int? {
    let id = Self.id(of: finding)
    if let place = places[id] { return place }
    let place = places.count
    guard place < Self.limit else { return nil }
    places[id] = place
    var json = JSONWriter(.oneLine)
    json.write(place == 0 ? "\n            " : ",\n            ")
    SARIFRule(id: id, finding: finding).write(to: &json)
    output.keep(json.bytes, in: SARIFReport.Section.rules.rawValue)
    return place
  }

  /// Writes the list.
  func write(to output: ReportOutput) { output.writeKept(SARIFReport.Section.rules.rawValue) }
}

/// A rule as a `reportingDescriptor` object (SARIF 2.1.0, section 3.49), as its first finding knows
/// it. No text is empty: to GitHub an empty one is none.
struct SARIFRule: JSONWritable {
  let id: String
  let finding: ReportedFinding

  func write(to json: inout JSONWriter) {
    let requirement = finding.requirement.isEmpty ? "documented" : finding.requirement
    json.object { json in
      json.row("id", id)
      json.row(
        "shortDescription",
        SARIFMessage([ShortFinding.shortened("\(id): \(requirement)", to: 200)]))
      json.row(
        "fullDescription",
        SARIFMessage(
          [ShortFinding.shortened(requirement, to: 300)] + documents.prefix(1), separator: "; "))
      json.row("help", SARIFMessage(help, markdown: markdown))
      if let url = finding.citations.lazy.compactMap({ URI.webAddress($0.document.url) }).first {
        json.row("helpUri", url)
      }
      json.row(
        "defaultConfiguration", JSONMembers { $0.row("level", finding.severity.rawValue) })
      json.row("properties", JSONMembers { $0.row("tags", tags) })
    }
  }

  /// The provider and what the rule rests on. GitHub shows ten tags at most.
  private var tags: [String] {
    let provider = String(id.prefix { $0 != "." })
    return [ShortFinding.shortened(provider, to: 100), finding.basis.rawValue]
  }

  /// Where the rule is documented.
  private var documents: [String] {
    finding.citations.map { citation in
      let document = "\(citation.document.title), \(citation.label)"
      return ShortFinding.shortened("documented: \(document) (\(finding.basis.rawValue))", to: 300)
    }
  }

  private var help: [String] {
    var lines = [ShortFinding.shortened("expected: \(shownRequirement)")] + documents
    if let help = finding.help { lines.append(ShortFinding.shortened("help: \(help)")) }
    return lines
  }

  private var markdown: MarkdownText {
    var text: MarkdownText = "**Expected:** \(ShortFinding.shortened(shownRequirement))\n"
    for citation in finding.citations {
      let name = MarkdownText(
        escaping: ShortFinding.shortened("\(citation.document.title), \(citation.label)", to: 300))
      text += "\n**Documented:** "
      if let url = URI.webAddress(citation.document.url) {
        text += "[\(name)](<\(MarkdownText(verbatim: Array(url.utf8)))>)"
      } else {
        text += name
      }
      text += " (\(finding.basis.rawValue))\n"
    }
    if let help = finding.help { text += "\n**Help:** \(ShortFinding.shortened(help))\n" }
    return text
  }

  private var shownRequirement: String {
    finding.requirement.isEmpty ? "what \(id) demands" : finding.requirement
  }
}
