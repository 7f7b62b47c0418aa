import Linecheck
import LinecheckProviders
import LinecheckRunner

/// `linecheck rules`: every constraint by its id.
struct RulesCommand: Command {
  static let name = "rules"
  static let operands = "[list | explain RULE-ID]"
  static let summary = "Lists every rule, or explains one: meaning, basis, documents, places."
  static let options: [Option] = []

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
    let rules = try Self.rules()
    guard let explained else {
      for rule in rules { console.print("\(rule.constraint.id)\tchecked\n") }
      return .success
    }
    guard let rule = rules.first(where: { $0.constraint.id.name == explained }) else {
      let nearest = Nearest.name(to: explained, in: rules.map(\.constraint.id.name))
      throw UsageError(
        "there is no rule \(explained)",
        help: nearest.map { "did you mean \($0)?" } ?? "`linecheck rules` lists them")
    }
    console.print(Self.description(rule))
    return .success
  }

  /// A rule, and the contracts that have it.
  private struct ListedRule {
    let constraint: Constraint
    var contracts: [String]
  }

  private static func rules() throws(UsageError) -> [ListedRule] {
    var rules = DocumentRules.all.map { ListedRule(constraint: $0, contracts: []) }
    var places: [RuleID: Int] = [:]
    for contract in Providers.contracts {
      for constraint in try ContractsCommand.program(contract).constraints {
        if let known = places[constraint.id] {
          rules[known].contracts.append(contract.id)
        } else {
          places[constraint.id] = rules.count
          rules.append(ListedRule(constraint: constraint, contracts: [contract.id]))
        }
      }
    }
    return rules.sorted { $0.constraint.id < $1.constraint.id }
  }

  /// Payloads that break a rule, where the command runs beside the Corpus.
  private static func examples(_ rule: String) -> [String] {
    guard let corpus = try? Corpus("Corpus") else { return [] }
    let breaking = corpus.cases.filter { $0.expected.contains { $0.rule == rule } }
    return breaking.prefix(3).map(\.path)
  }

  private static func description(_ rule: ListedRule) -> String {
    let constraint = rule.constraint
    var severity = constraint.severity.rawValue
    if let other = constraint.exceptionalSeverity {
      severity += ", in some cases \(other.rawValue)"
    }
    var text = "\(constraint.id)\n\n  expects     \(constraint.requirement)\n"
    text += "  severity    \(severity)\n  basis       \(constraint.basis.rawValue)\n"
    for place in constraint.places {
      text += "  judges      \(place.isEmpty ? "the body" : place)\n"
    }
    for citation in constraint.citations {
      text += "  documented  \(citation.document.title), \(citation.label)\n"
      text += "              \(citation.place)\n              \(citation.document.url)\n"
    }
    if let help = constraint.help { text += "  help        \(help)\n" }
    let contracts = rule.contracts.isEmpty ? ["every contract"] : rule.contracts
    for contract in contracts { text += "  contract    \(contract)\n" }
    for path in examples(constraint.id.name) { text += "  broken by   Corpus/\(path)\n" }
    return text
  }
}
