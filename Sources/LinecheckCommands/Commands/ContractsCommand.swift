import Linecheck
import LinecheckProviders
import LinecheckRunner

/// `linecheck contracts`: what can be checked.
struct ContractsCommand: Command {
  static let name = "contracts"
  static let operands = Operands(optional: [
    [.word("list")], [.word("show"), .value("ID", .contract)],
  ])
  static let summary = "Lists what can be checked, or shows what a contract demands."
  static let options: [Option] = []
  static let examples = [
    Example(
      "linecheck contracts show retell/get-phone-number/200",
      "shows what a contract demands, as a tree of members")
  ]

  private let shown: String?

  init(_ arguments: Arguments) throws(UsageError) {
    switch (arguments.operands.first, arguments.operands.count) {
    case (nil, _), ("list", 1): shown = nil
    case ("show", 2): shown = arguments.operands[1]
    case ("show", 1): throw UsageError("contracts show needs the id of a contract")
    default:
      let words = arguments.operands.joined(separator: " ")
      throw UsageError(
        "contracts \(words) means nothing", help: "linecheck contracts list | show ID")
    }
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    guard let shown else {
      console.print(try Self.list())
      return .success
    }
    for contract in try CheckCommand.selection(shown).candidates {
      console.print(try Self.description(contract))
    }
    return .success
  }

  /// Every constraint of a contract.
  static func constraints(_ contract: Contract) throws(UsageError) -> [Constraint] {
    do throws(RuleMistakes) {
      return try contract.constraints
    } catch {
      throw UsageError("the contract \(contract.id) contradicts itself: \(error)")
    }
  }

  /// A line a contract: id, provider, operation, part, edition, number of rules, page.
  private static func list() throws(UsageError) -> String {
    var rows: [[String]] = []
    for contract in Providers.contracts {
      rows.append([
        contract.id, contract.provider, contract.operationName, contract.part,
        contract.edition ?? "current", "\(try constraints(contract).count) rules",
        "\(contract.document.title), \(contract.document.url)",
      ])
    }
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }.joined(separator: "  ").trimmingBlanks + "\n"
    }.joined()
  }

  private static func description(_ contract: Contract) throws(UsageError) -> String {
    let count = try constraints(contract).count
    let page = contract.document
    var text = "\(contract.id)\n\(contract.title)\n\(page.title), \(page.url)\n"
    text += "\(contract.edition.map { "edition of \($0)" } ?? "current edition"), \(count) rules\n"
    do throws(RuleMistakes) {
      text += "\n" + TreeText.text(try contract.program.tree, title: "the body")
      if let exchange = try contract.exchange {
        text += "\n" + TreeText.text(exchange.tree, title: "its HTTP exchange")
      }
      if let group = try contract.group {
        text += "\n" + TreeText.text(group.tree, title: "all bodies of one account")
      }
    } catch {
      throw UsageError("the contract \(contract.id) contradicts itself: \(error)")
    }
    return text + "\n"
  }
}

extension Contract {
  /// The operation without its provider, such as `get-phone-number`.
  fileprivate var operationName: String {
    operation.split(separator: "/").dropFirst().joined(separator: "/")
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingBlanks: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
