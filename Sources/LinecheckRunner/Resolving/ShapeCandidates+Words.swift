import Linecheck

/// What is said of a choice, or of there being none. Only ids stand in it, nothing of the body.
extension ShapeCandidates {
  static let help =
    "name one with --contract or --map, or put the file into a folder of that name"

  /// What is said where a contract was chosen though others describe the same object; nil where none
  /// does.
  static func remark(_ contract: Int, _ index: ShapeIndex, _ isBelow: [Bool]) -> String? {
    let others = index.contracts.indices.filter {
      $0 != contract && isBelow[$0] && index.subjects[$0] == index.subjects[contract]
    }
    if others.isEmpty || !isBelow[contract] { return nil }
    let ids = list(others.map { index.contracts[$0].id }, most: 3)
    return "the same object is described by \(ids); the current edition comes first, then GET"
  }

  /// Several contracts fit, about different objects.
  func severalFit(_ memory: borrowing ResolvingMemory) -> Answer {
    let ids = Set(memory.left.map { index.forms[$0].contract }).sorted()
      .map { index.contracts[$0].id }
    return .unresolved(
      reason: "several contracts fit it, and nothing tells which is meant: \(Self.list(ids))",
      help: Self.help)
  }

  /// No contract fits: those are named that have most in common with the body.
  func nothingFits(_ memory: borrowing ResolvingMemory) -> Answer {
    var shares = Array(repeating: 0, count: index.contracts.count)
    for form in index.forms where isAllowed[form.contract] {
      shares[form.contract] = max(shares[form.contract], memory.share(form))
    }
    let most = shares.max() ?? 0
    let near = shares.indices.filter { shares[$0] > 0 && shares[$0] * 2 > most }
      .sorted { (-shares[$0], $0) < (-shares[$1], $1) }.map { index.contracts[$0].id }
    let unknown = "no contract is known for it"
    if !memory.isObject {
      return .unresolved(reason: "\(unknown): it is no object with members", help: Self.help)
    }
    if !near.isEmpty {
      return .unresolved(reason: "\(unknown); near are \(Self.list(near))", help: Self.help)
    }
    let all = index.contracts.indices.filter { isAllowed[$0] }.map { index.contracts[$0].id }
    if all.count <= Self.mostNamed {
      return .unresolved(reason: "\(unknown); there are \(Self.list(all))", help: Self.help)
    }
    return .unresolved(
      reason: "\(unknown), and none is near; `linecheck contracts` lists them", help: Self.help)
  }

  /// More contracts are not named.
  private static let mostNamed = 6

  private static func list(_ ids: [String], most: Int = mostNamed) -> String {
    let named = ids.prefix(most).joined(separator: ", ")
    return ids.count > most ? "\(named) and \(ids.count - most) more" : named
  }
}
