package import Linecheck
@_spi(Scanning) import LinecheckJSON

/// The derived payloads of one contract.
public struct DerivedFile: Sendable {
  /// What the file is called, in the folder of its contract.
  package static let name = "derived.jsonl"

  /// The path below the Corpus' folder.
  public let path: String
  /// The contract that the folder names.
  public let contract: String
  /// The payloads, with the numbers of their lines.
  let payloads: [(line: Int, payload: DerivedPayload)]
  /// The lines that say something else.
  let mistakes: [Int]

  init(_ path: String, _ file: String) throws(SystemError) {
    self.path = path
    contract = String(path.dropLast(Self.name.utf8.count + 1))
    let bytes = try FileSystem.read(file)
    var payloads: [(line: Int, payload: DerivedPayload)] = []
    var mistakes: [Int] = []
    var lines = Lines(bytes)
    var number = 0
    while let line = lines.next() {
      number += 1
      if let payload = DerivedPayload(line: line, of: bytes) {
        payloads.append((number, payload))
      } else {
        mistakes.append(number)
      }
    }
    self.payloads = payloads
    self.mistakes = mistakes
  }
}

extension DerivedFile {
  /// The text of the file, derived from the rules of a contract and its valid payloads in a Corpus;
  /// examples are values, or members of the object around, that follow or break a rule.
  package static func derived(
    from contract: Contract, among contracts: [Contract], _ operations: [Operation],
    in corpus: Corpus, examples: @escaping (RuleID) -> [String]
  ) throws -> String {
    let examinee = Examinee(contract, among: contracts, operations)
    let bases = try DerivedBases(corpus, contract.id)
    let derivations = [
      try Derivation(examinee, .body, bases.bodies, examples: examples),
      try Derivation(examinee, .exchange, bases.exchanges, examples: examples),
    ]
    return derivations.flatMap(\.payloads).map { $0.line + "\n" }.joined()
  }
}
