public import Linecheck
import LinecheckJSON

/// Makes payloads that break a rule and nothing else, from valid ones of a Corpus and the smallest
/// change that does it: a member less, another value in its place, members of an example over it.
public struct CorpusDerivation: Sendable {
  /// A payload to add to the Corpus.
  public struct Derived: Sendable {
    /// The path below the Corpus' folder.
    public let path: String
    /// The payload.
    public let text: String
    /// Its `.expect` file.
    public let expectation: String
  }

  /// What was made, in the order of the contracts and their rules.
  public private(set) var derived: [Derived] = []
  /// The rules that no change breaks alone: of a contract's id and the rule's.
  public private(set) var missing: [(contract: String, rule: RuleID)] = []

  /// Makes payloads for the rules of a run that none breaks.
  ///
  /// - Parameters:
  ///   - run: the Corpus' run, which says what is broken by now.
  ///   - corpus: the payloads.
  ///   - contracts: all contracts.
  ///   - failing: an example that breaks a rule: a value in its place, or members of the object that
  ///     holds it.
  /// - Throws: `RuleMistakes` where a contract contradicts itself, `SystemError` where a payload
  ///   cannot be read.
  public init(
    _ run: ConformanceRun, _ corpus: Corpus, _ contracts: [Contract],
    failing: (RuleID) -> String?
  ) throws {
    for (contract, coverage) in zip(contracts, run.coverage) {
      let open = coverage.rows.filter { $0.broken == 0 && $0.constraint.coveredBy == nil }
      if open.isEmpty { continue }
      let valid = corpus.cases.filter { payload in
        payload.contract == contract.id && payload.isValid && payload.kind == .body
      }
      let bases = try valid.compactMap {
        JSONTree(String(decoding: try $0.read().all, as: UTF8.self))
      }
      .sorted { $0.text().utf8.count < $1.text().utf8.count }
      let program = try contract.program
      for row in open {
        let example = failing(row.constraint.id).flatMap { JSONTree($0) }
        let constraint = program.constraints.first { $0.id == row.constraint.id }
        let found = constraint.flatMap { Self.derive($0, bases, example, program) }
        if let found {
          let path = "\(contract.id)/invalid/\(row.constraint.id)--\(found.name)"
          let expectation = "\(row.constraint.id) \(found.pointer)\n"
          derived.append(
            Derived(path: path + ".json", text: found.text + "\n", expectation: expectation))
        } else {
          missing.append((contract.id, row.constraint.id))
        }
      }
    }
  }

  private struct Change {
    let name: String
    let tree: JSONTree
  }

  private static func derive(
    _ constraint: Constraint, _ bases: [JSONTree], _ example: JSONTree?, _ program: Program
  ) -> (name: String, text: String, pointer: String)? {
    for base in bases {
      for place in constraint.places {
        for path in paths(to: place, in: base) {
          for change in changes(of: base, at: path, example) {
            let text = change.tree.text()
            if let pointer = onlyPlace(of: constraint.id, in: text, program) {
              return (change.name, text, pointer)
            }
          }
        }
      }
    }
    return nil
  }

  /// Where the rule is broken, if that is the only finding of its severity or worse.
  private static func onlyPlace(of rule: RuleID, in text: String, _ program: Program) -> String? {
    guard let found = try? program.findings(in: text),
      let least = found.filter({ $0.rule == rule }).map(\.severity).min()
    else { return nil }
    let counted = found.filter { $0.severity >= least }
    return counted.count == 1 ? counted[0].pointer.text : nil
  }

  /// The places in a value that a pointer with `*` means; the last token may name what is not there.
  static func paths(to place: String, in tree: JSONTree) -> [[String]] {
    var paths: [[String]] = [[]]
    for token in JSONPointer(place)?.tokens ?? [] {
      paths = paths.flatMap { path -> [[String]] in
        guard token == "*", let value = tree.value(at: path) else { return [path + [token]] }
        switch value {
        case .array(let items): return items.indices.prefix(2).map { path + ["\($0)"] }
        case .object(let members):
          return members.prefix(2).map { path + [$0.name] } + [path + ["*"]]
        case .scalar: return []
        }
      }
    }
    return paths
  }

  private static let values = [
    ("number", "42"), ("null", "null"), ("string", #""x""#), ("empty-string", #""""#),
    ("array", "[]"), ("object", "{}"), ("true", "true"), ("fraction", "1.5"),
  ]

  private static func changes(
    of base: JSONTree, at path: [String], _ example: JSONTree?
  ) -> [Change] {
    var changes: [Change] = []
    func add(_ name: String, _ tree: JSONTree?) {
      if let tree, tree != base { changes.append(Change(name: name, tree: tree)) }
    }
    if let example {
      for placement in ExamplePlacement.allCases {
        add("example", placement.place(example, in: base, at: path))
      }
    }
    if !path.isEmpty { add("absent", base.replacing(path, with: nil)) }
    for (name, text) in values { add(name, base.replacing(path, with: .scalar(text).parsed)) }
    return changes
  }
}

extension JSONTree {
  /// The value that a scalar's text holds, which may be a container.
  fileprivate var parsed: JSONTree {
    if case .scalar(let text) = self { JSONTree(text) ?? self } else { self }
  }
}
