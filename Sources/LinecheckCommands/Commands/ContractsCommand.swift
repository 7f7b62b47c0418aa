import Linecheck
import LinecheckProviders
import LinecheckRunner

/// `linecheck contracts`: what can be checked.
struct ContractsCommand: Command {
  static let name = "contracts"
  static let operands = "[list | show ID]"
  static let summary = "Lists what can be checked, or shows what a contract demands."
  static let options: [Option] = []

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
      let width = Providers.contracts.map(\.id.utf8.count).max() ?? 0
      for contract in Providers.contracts {
        let blanks = String(repeating: " ", count: width - contract.id.utf8.count + 2)
        let count = try Self.program(contract).constraints.count
        console.print("\(contract.id)\(blanks)\(count) rules  \(contract.document.title)\n")
      }
      return .success
    }
    for contract in try CheckCommand.selection(shown).candidates {
      console.print(Self.description(contract, try Self.program(contract)))
    }
    return .success
  }

  static func program(_ contract: Contract) throws(UsageError) -> Program {
    do throws(RuleMistakes) {
      return try contract.program
    } catch {
      throw UsageError("the contract \(contract.id) contradicts itself: \(error)")
    }
  }

  private static func description(_ contract: Contract, _ program: Program) -> String {
    var text = "\(contract.id)\n\(contract.title)\n\(contract.document.url)\n"
    var places: [String] = []
    for place in program.constraints.flatMap(\.places) where !places.contains(place) {
      places.append(place)
    }
    for place in places {
      text += "\n\(place.isEmpty ? "(the body)" : place)\n"
      for constraint in program.constraints where constraint.places.contains(place) {
        let severity = constraint.severity == .error ? "" : " (\(constraint.severity.rawValue))"
        text += "  \(constraint.requirement)\(severity)  \(constraint.id)\n"
      }
    }
    return text + "\n"
  }
}
