import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks that the branches of a schema's unions can be reached.
  mutating func checkBranches(of place: Int) {
    let schema = schemas[place]
    for keyword in ["anyOf", "oneOf"] {
      guard schema[keyword] != nil, let branches = schema.children[keyword] else { continue }
      checkKinds(of: branches, keyword, in: place)
      if keyword == "oneOf" {
        checkEqual(branches, of: schema)
      } else {
        checkBehindTrue(branches, of: schema)
      }
    }
    if let branches = schema.children["allOf"], !branches.isEmpty, schema["allOf"] != nil {
      checkTogether(of: place)
    }
  }

  /// Each branch lets some kind through that the schema around it lets through, too.
  private mutating func checkKinds(of branches: [Int], _ keyword: String, in place: Int) {
    let around = surroundings(of: place)
    if around.isEmpty { return }
    for branch in branches {
      let types = types(of: branch)
      guard types.isDisjoint(with: around), !isFull(LintRule.unreachable) else { continue }
      let why =
        types.isEmpty
        ? "nothing follows it"
        : "it is for \(types), and the schema around it for \(around)"
      report(
        LintRule.unreachable, "this branch of \(keyword) can never be reached: \(why)",
        at: schemas[branch].pointer, file.document.range(ofNode: schemas[branch].node))
    }
  }

  /// No branch of `oneOf` is equal to another: whoever follows one follows both, and not exactly one.
  private mutating func checkEqual(_ branches: [Int], of schema: LintSchema) {
    var seen: [[UInt8]: Int] = [:]
    for branch in branches {
      let text = canonical(schemas[branch].node)
      guard let first = seen[text] else {
        seen[text] = branch
        continue
      }
      let (own, other) = (schemas[branch], schemas[first])
      report(
        LintRule.unreachable,
        "this branch of oneOf is equal to another: what follows both never follows exactly one",
        at: own.pointer, file.document.range(ofNode: own.node),
        related: [
          Finding.Related(
            "the other one", at: other.pointer, file.document.range(ofNode: other.node))
        ])
    }
  }

  /// No branch of `anyOf` lets everything through before the last: those behind it decide nothing.
  private mutating func checkBehindTrue(_ branches: [Int], of schema: LintSchema) {
    // What branches annotate may count there.
    if store.asksForUnevaluated { return }
    guard let first = branches.firstIndex(where: { schemas[$0].allowsEverything }),
      first + 1 < branches.count
    else { return }
    let (own, other) = (schemas[branches[first + 1]], schemas[branches[first]])
    report(
      LintRule.unreachable,
      "this branch of anyOf decides nothing: the one before it lets everything through",
      at: own.pointer, file.document.range(ofNode: own.node),
      related: [
        Finding.Related(
          "this one", at: other.pointer, file.document.range(ofNode: other.node))
      ])
  }

  /// The branches of `allOf` and the schema around them let some kind through together.
  private mutating func checkTogether(of place: Int) {
    let schema = schemas[place]
    var left = ownTypes(of: schema)
    for branch in schema.children["allOf"] ?? [] {
      let types = types(of: branch)
      if !left.isEmpty, left.isDisjoint(with: types), !types.isEmpty {
        let own = schemas[branch]
        report(
          LintRule.impossible,
          "no value fits: this branch of allOf is for \(types), and the rest for \(left)",
          at: own.pointer, file.document.range(ofNode: own.node))
        return
      }
      left.formIntersection(types)
    }
  }

  /// Checks that the condition of a schema leaves both of its branches something.
  mutating func checkConditions(of place: Int) {
    let schema = schemas[place]
    guard schema["if"] != nil, let condition = schema.children["if"]?.first else { return }
    let types = types(of: condition)
    let around = surroundings(of: place)
    if schemas[condition].allowsEverything {
      reportBranch("else", of: schema, "the condition always holds")
    } else if types.isEmpty {
      reportBranch("then", of: schema, "the condition never holds")
    } else if !around.isEmpty, types.isDisjoint(with: around) {
      reportBranch(
        "then", of: schema,
        "the condition is for \(types), and the schema around it for \(around)")
    }
  }

  private mutating func reportBranch(_ keyword: String, of schema: LintSchema, _ why: String) {
    guard schema[keyword] != nil else { return }
    report(
      LintRule.unreachable, value: keyword, of: schema, "\(keyword) can never be reached: \(why)")
  }
}
