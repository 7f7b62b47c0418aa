import Linecheck
import LinecheckRunner
import LinecheckSchema

/// `linecheck schema export`: a contract as a JSON Schema, for everybody else's tools.
struct SchemaExportCommand: Command {
  static let name = "export"
  static let operands = Operands([[.value("CONTRACT", .contract)]])
  static let summary = "Writes a contract as a JSON Schema of draft 2020-12."
  static let options = [
    Option("--output", "FILE", .file, "where an exported schema goes; else to standard output")
  ]
  static let examples = [
    Example(
      "linecheck schema export retell/get-phone-number/200 > number.schema.json",
      "writes a contract as a JSON Schema, and says which of its rules that cannot express")
  ]

  private let contract: Contract
  private let output: String?

  init(_ arguments: Arguments) throws(UsageError) {
    let operands = arguments.operands.dropFirst()
    guard let id = operands.first else {
      throw UsageError(
        "schema export needs a contract", help: "`linecheck contracts` lists them")
    }
    if operands.count > 1 { throw UsageError("\(operands[2]) is one operand too many") }
    output = arguments.value("--output")
    if output == "" { throw UsageError("--output names no file") }
    let selected = try CheckCommand.selection(id).candidates
    guard selected.count == 1 else {
      throw UsageError(
        "\(id) is several contracts: \(selected.map(\.id).joined(separator: ", "))",
        help: "name one of them")
    }
    contract = selected[0]
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    let export: SchemaExport
    do throws(RuleMistakes) {
      export = try SchemaExport(contract)
    } catch {
      throw UsageError("the contract \(contract.id) contradicts itself: \(error)")
    }
    do throws(SystemError) {
      if let output {
        try FileSystem.write(export.text, to: output)
      } else {
        console.print(export.text)
      }
    } catch {
      console.printError("linecheck: \(error)")
      return .reportNotWritten
    }
    for (rule, requirement) in export.inexpressible {
      console.printError("linecheck: not expressible: \(rule): \(requirement)")
    }
    if !export.inexpressible.isEmpty {
      let count = export.inexpressible.count
      console.printError(
        "linecheck: \(contract.id): \(count) \(count == 1 ? "rule is" : "rules are") in $comment,"
          + " since JSON Schema cannot say \(count == 1 ? "it" : "them")")
    }
    return .success
  }
}
