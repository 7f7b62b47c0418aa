import Linecheck
import LinecheckProviders
import LinecheckRunner

/// `linecheck rules`: every constraint by its id.
struct RulesCommand: Command {
  static let name = "rules"
  static let operands = Operands(optional: [
    [.word("list")], [.word("explain"), .value("RULE-ID", .rule)],
  ])
  static let summary = "Lists every rule, or explains one: meaning, basis, documents, examples."
  static let options: [Option] = []
  static let examples = [
    Example(
      "linecheck rules explain retell.agent-weight.weight.maximum",
      "shows what a rule means, who says so, and what breaks it")
  ]

  private let explained: String?

  init(_ arguments: Arguments) throws(UsageError) {
    switch (arguments.operands.first, arguments.operands.count) {
    case (nil, _), ("list", 1): explained = nil
    case ("explain", 2): explained = arguments.operands[1]
    case ("explain", 1): throw UsageError("rules explain needs the id of a rule")
    default:
      let words = arguments.operands.joined(separator: " ")
      throw UsageError(
        "rules \(words) means nothing", help: "linecheck rules list | explain RULE-ID")
    }
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    let rules = try ListedRule.all()
    guard let explained else {
      for rule in rules { console.print("\(rule.id)\t\(rule.state.text)\n") }
      return .success
    }
    guard let rule = rules.first(where: { $0.id.name == explained }) else {
      let nearest = Nearest.name(to: explained, in: rules.map(\.id.name))
      throw UsageError(
        "there is no rule \(explained)",
        help: nearest.map { "did you mean \($0)?" } ?? "`linecheck rules` lists them")
    }
    console.print(Self.description(rule))
    return .success
  }

  private static func description(_ rule: ListedRule) -> String {
    let constraints = rule.checks.map(\.constraint)
    var severity = rule.severity.rawValue
    if let other = constraints.first?.exceptionalSeverity {
      severity += ", in some cases \(other.rawValue)"
    }
    var text = "\(rule.id)\n\n"
    text += line("expects", rule.requirement) + line("severity", severity)
    text += line("basis", "\(rule.basis.rawValue): \(rule.basis.meaning)")
    if rule.state != .checked { text += line("state", rule.state.text) }
    for place in constraints.flatMap(\.places).distinct {
      text += line("judges", place.isEmpty ? "the body" : place)
    }
    for citation in constraints.flatMap(\.citations).distinct {
      text += line("documented", "\(citation.document.title), \(citation.label)")
      if citation.place != citation.label { text += line("", citation.place) }
      text += line("", citation.document.url)
    }
    for dispute in constraints.flatMap(\.disputes).distinct {
      let citation = dispute.citation
      text += line("but", "\(citation.document.title), \(citation.label): \(dispute.words)")
      text += line("", citation.document.url)
    }
    if let example = Providers.example(of: rule.id) {
      text += line("passes", example.passing) + line("fails", example.failing)
      if let reason = example.reason { text += line("", "(\(reason))") }
    }
    if let help = constraints.first?.help { text += line("help", help) }
    for contract in rule.checks.map(\.contract) + [rule.contract].compactMap(\.self) {
      text += line("contract", contract)
    }
    for path in examples(rule.id.name) { text += line("broken by", "Corpus/\(path)") }
    return text
  }

  private static func line(_ label: String, _ words: String) -> String {
    "  \(label)\(String(repeating: " ", count: max(0, 12 - label.utf8.count)))\(words)\n"
  }

  /// Payloads that break a rule, where the command runs beside the Corpus.
  private static func examples(_ rule: String) -> [String] {
    guard let corpus = try? Corpus("Corpus") else { return [] }
    let breaking = corpus.cases.filter { $0.expected.contains { $0.rule == rule } }
    return breaking.prefix(3).map(\.path)
  }
}

extension Basis {
  /// What the word means, for somebody who reads it the first time.
  fileprivate var meaning: String {
    switch self {
    case .schema: "the machine-readable schema of the page says it"
    case .prose: "a sentence of the page says it"
    case .public: "a public document beyond the page says it"
    case .implied: "an example or a name suggests it"
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  fileprivate var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
