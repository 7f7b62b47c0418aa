import Linecheck
import LinecheckJSON

/// The changes of a payload that may show that a rule is damaged, the likeliest first.
struct Candidates {
  let isOfExchange: Bool
  /// Values, or members of the object around, that follow or break a rule.
  let examples: (RuleID) -> [String]
  let borrowed: Borrowed

  typealias Way = (Candidates) -> (Mutant, JSONTree) -> [JSONTree]

  /// The ways to make candidates, in the order in which they are tried.
  static var all: [Way] { [likely, guessed, anywhere] }

  /// What the mutant itself proposes.
  func likely(_ mutant: Mutant, _ base: JSONTree) -> [JSONTree] {
    places(of: mutant, in: base).flatMap { path in
      mutant.probes.flatMap { probe -> [JSONTree?] in
        let changed = probe.applied(to: base, at: path) { borrowed.first(at: $0) }
        guard case .value(let json) = probe, let text = JSONTree(json)?.string else {
          return [changed]
        }
        if isOfExchange, path.starts(with: ["request", "path"]) {
          return [changed, base.replacingEndOfAddress(with: text)]
        }
        // What is said of any member may be said of its name.
        let isOfAny = path.last == "*"
        return [changed, isOfAny ? base.replacing(path.dropLast() + [text], with: Self.text) : nil]
      }
    }.compactMap(\.self)
  }

  /// The rule's examples, put there in every way, values of all kinds, and what stands in like places.
  func guessed(_ mutant: Mutant, _ base: JSONTree) -> [JSONTree] {
    let examples = examples(mutant.rule).compactMap { JSONTree($0) }
    return places(of: mutant, in: base).flatMap { path in
      let placed = examples.flatMap { example in
        ExamplePlacement.allCases.map { $0.place(example, in: base, at: path) }
      }
      let values = [nil] + Self.values + borrowed.all(under: path.last ?? "")
      return placed + values.map { base.replacing(path, with: $0) }
    }.compactMap(\.self)
  }

  /// The payload as it is, and values of all kinds in every place of it.
  func anywhere(_: Mutant, _ base: JSONTree) -> [JSONTree] {
    let values = [nil] + Self.values + (isOfExchange ? Self.exchangeValues : [])
    let changed = base.places.flatMap { path in values.map { base.replacing(path, with: $0) } }
    return [base] + changed.compactMap(\.self)
  }

  private func places(of mutant: Mutant, in tree: JSONTree) -> [[String]] {
    let paths = mutant.places.flatMap { tree.places(of: $0) }
    return isOfExchange ? paths.map { tree.inExchange($0) } : paths
  }

  private static let text = JSONTree.scalar(#""x""#)

  private static let values = [
    "null", #""x""#, #""""#, "true", "false", "0", "1", "-1", "1.5", "[]", "{}",
  ].map { JSONTree($0) }

  private static let exchangeValues =
    ([200, 201, 204, 299, 300, 400, 401, 404, 422, 500].map(\.description)
    + [#""post""#, #""GET""#, #""text/plain""#, #""Bearer""#, #""Basic YTpi""#]).map {
      JSONTree($0)
    }
}
