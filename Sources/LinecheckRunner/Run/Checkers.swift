import Linecheck
@_spi(Scanning) import LinecheckJSON

/// A checker for each contract that came up.
struct Checkers: ~Copyable {
  private var id = ""
  /// That of the last payload: neighbours mostly share theirs.
  private var last: Box?
  private var boxes: [String: Box] = [:]

  private final class Box {
    var checker: Checker
    let rules: Int

    init(_ program: Program) {
      checker = Checker(program)
      rules = program.constraints.count
    }
  }

  /// How many rules the contract of the last payload has.
  var rules: Int { last?.rules ?? 0 }

  /// Why the last payload could not be judged to the end; nil where it could.
  var undecided: Undecided? { last?.checker.undecided }

  /// What is wrong with a text; the line that it may be ends with a line feed or with the bytes.
  mutating func findings(
    in bytes: PaddedBytes, _ range: Range<Int>, _ contract: Contract, from severity: Severity
  ) throws(RuleMistakes) -> [Finding] {
    if contract.id != id || last == nil {
      let box: Box
      if let known = boxes[contract.id] { box = known } else { box = Box(try contract.program) }
      boxes[contract.id] = box
      (id, last) = (contract.id, box)
    }
    return last?.checker.findings(in: bytes, range: range, from: severity) ?? []
  }
}
