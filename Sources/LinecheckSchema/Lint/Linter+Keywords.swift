import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks that the names in a schema are keywords of its draft.
  mutating func checkKeywords(of schema: LintSchema) {
    for name in schema.members.keys {
      if let facts = KeywordFacts.all[name] {
        if !facts.drafts.contains(schema.dialect) { reportOtherDraft(name, facts, schema) }
      } else if !name.hasPrefix("x-") && !KeywordFacts.foreign.contains(name)
        && !isContainer(name, of: schema)
      {
        reportUnknown(name, schema)
      }
    }
  }

  /// Whether a reference leads into the value of a name: then somebody keeps schemas there.
  private func isContainer(_ name: String, of schema: LintSchema) -> Bool {
    guard let value = schema.members[name] else { return false }
    let end = Int(file.nodes[value].next)
    var (low, high) = (0, targets.count)
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < targets.count && targets[low] < end
  }

  private mutating func reportOtherDraft(
    _ name: String, _ facts: KeywordFacts, _ schema: LintSchema
  ) {
    // References lead into definitions by either name.
    if name == "$defs" { return }
    let isLater = facts.drafts.lowerBound > schema.dialect
    let draft = isLater ? facts.drafts.lowerBound : facts.drafts.upperBound
    report(
      LintRule.otherDraft, facts.isAnnotation ? .note : .warning, name: name, of: schema,
      "\(name) is a keyword of \(draft.spokenName); this is \(schema.dialect.spokenName)",
      help: Self.successor(of: name, in: schema.dialect)
        ?? "it has no effect here; $schema says which draft a schema is written in")
  }

  /// What a draft says in place of a keyword of another one.
  private static func successor(of name: String, in dialect: Dialect) -> String? {
    switch (name, dialect) {
    case ("id", _): "write $id"
    case ("$id", .draft4): "write id"
    case ("dependencies", _): "write dependentRequired or dependentSchemas"
    case ("dependentRequired", _), ("dependentSchemas", _): "write dependencies"
    case ("additionalItems", _): "write prefixItems for the first items and items for the others"
    case ("prefixItems", _): "write an array in items for the first items"
    case ("$recursiveRef", .draft2020): "write $dynamicRef"
    case ("$recursiveAnchor", .draft2020): "write $dynamicAnchor"
    case ("const", .draft4): "write an enum with one value"
    default: nil
    }
  }

  private mutating func reportUnknown(_ name: String, _ schema: LintSchema) {
    let draft = schema.dialect.spokenName
    if let successor = KeywordFacts.draft3[name] {
      report(
        LintRule.otherDraft, name: name, of: schema,
        "\(name) is a keyword of draft 3; this is \(draft)", help: "write \(successor)")
      return
    }
    if name == "nullable" {
      report(
        LintRule.unknownKeyword, name: name, of: schema,
        "nullable is a keyword of OpenAPI 3.0 and has no effect in JSON Schema",
        help: #"write "null" beside the other types"#)
      return
    }
    if isFull(LintRule.unknownKeyword) {
      report(LintRule.unknownKeyword, name: name, of: schema, "")
      return
    }
    let names = KeywordFacts.names(in: schema.dialect).filter { schema.members[$0] == nil }
    let near = Nearest.only(near: name, among: names).map { "; did you mean \($0.name)?" }
    report(
      LintRule.unknownKeyword, name: name, of: schema,
      "\(Self.quoted(name)) is no keyword of \(draft)\(near ?? "")",
      help: near == nil ? "it has no effect; let names of your own begin with x-" : nil)
  }
}
