import Linecheck
import LinecheckJSON

/// Checks payloads one after the other.
public struct CheckRun: Sendable {
  /// What a run looks for and shows.
  public struct Options: Sendable {
    /// From which severity on a payload fails.
    public var failOn: FailOn
    /// Whether notes are looked for.
    public var notes: Bool
    /// Whether values of persons are shown as they are.
    public var revealing: Bool

    /// What a run does unless told otherwise: it fails on errors, and masks.
    public init(failOn: FailOn = .error, notes: Bool = false, revealing: Bool = false) {
      self.failOn = failOn
      self.notes = notes
      self.revealing = revealing
    }
  }

  private let selection: ContractSelection
  private let options: Options

  /// A run that chooses from some contracts.
  public init(_ selection: ContractSelection, _ options: Options = Options()) {
    self.selection = selection
    self.options = options
  }

  /// Checks payloads in order.
  ///
  /// - Parameters:
  ///   - inputs: what to check.
  ///   - folder: the folder that relative paths are relative to, for contracts named by folders.
  ///   - report: takes each result as it is finished; what it throws ends the run.
  /// - Throws: what `report` throws.
  public func check<Failure>(
    _ inputs: PayloadInputs, in folder: String,
    report: (PayloadResult) throws(Failure) -> Void
  ) throws(Failure) {
    var checkers = Checkers()
    for (index, input) in inputs.inputs.enumerated() {
      try report(check(input, index, folder, &checkers))
    }
  }

  private func check(
    _ input: PayloadInput, _ index: Int, _ folder: String, _ checkers: inout Checkers
  ) -> PayloadResult {
    var result = PayloadResult(index: index, source: input.name, outcome: .notChecked)
    if let failure = input.failure {
      result.reason = failure.reason
      return result
    }
    let path = input.name.hasPrefix("/") ? input.name : folder + "/" + input.name
    guard let resolution = selection.resolve(input.isStandardInput ? "" : path) else {
      let ids = selection.candidates.map(\.id).joined(separator: ", ")
      result.reason = "no contract is known for it; there are \(ids)"
      result.reasonHelp = "name one with --contract, or put the file into a folder of that name"
      return result
    }
    let contract = resolution.contract
    (result.contract, result.resolvedBy) = (contract.id, resolution.by)
    do {
      let bytes = try input.read()
      check(bytes, contract, try contract.program, &checkers, &result)
    } catch {
      result.reason = (error as? SystemError)?.reason ?? "\(error)"
    }
    return result
  }

  private func check(
    _ bytes: PaddedBytes, _ contract: Contract, _ program: Program, _ checkers: inout Checkers,
    _ result: inout PayloadResult
  ) {
    result.rules = program.constraints.count
    let findings = checkers.findings(
      in: bytes, contract, program, from: options.notes ? .note : .warning)
    result.outcome = .passed
    guard !findings.isEmpty else { return }
    let redactor = FindingRedactor(bytes, contract, program, revealing: options.revealing)
    result.findings = findings.map(redactor.redacted)
    if findings.contains(where: { options.failOn.fails($0.severity) }) { result.outcome = .failed }
  }
}

/// One checker for the contract of the last payload: neighbours mostly share theirs.
struct Checkers: ~Copyable {
  private var id = ""
  private var checker: Checker?

  mutating func findings(
    in bytes: PaddedBytes, _ contract: Contract, _ program: Program, from severity: Severity
  ) -> [Finding] {
    if contract.id != id || checker == nil {
      id = contract.id
      checker = Checker(program)
    }
    return checker?.findings(in: bytes, from: severity) ?? []
  }
}
