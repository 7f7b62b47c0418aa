import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks that the keywords of a schema have an effect where they stand.
  mutating func checkEffects(of schema: LintSchema) {
    if let types = declaredTypes(of: schema) {
      for name in schema.members.keys {
        guard schema[name] != nil, let kind = KeywordFacts.all[name]?.kind,
          types.isDisjoint(with: TypeSet(kind))
        else { continue }
        report(
          LintRule.noEffect, name: name, of: schema,
          "\(name) has no effect: it is about \(Self.plural(kind)), and the type is \(types)")
      }
    }
    for name in ["then", "else"] where schema[name] != nil && schema["if"] == nil {
      report(LintRule.noEffect, name: name, of: schema, "\(name) has no effect without if")
    }
    if schema["if"] != nil, schema["then"] == nil, schema["else"] == nil,
      !store.asksForUnevaluated
    {
      report(LintRule.noEffect, name: "if", of: schema, "if has no effect without then or else")
    }
    for name in ["minContains", "maxContains"]
    where schema[name] != nil && schema["contains"] == nil {
      report(LintRule.noEffect, name: name, of: schema, "\(name) has no effect without contains")
    }
    if schema["contentSchema"] != nil, schema["contentMediaType"] == nil {
      report(
        LintRule.noEffect, name: "contentSchema", of: schema,
        "contentSchema has no effect without contentMediaType")
    }
    if schema["additionalItems"] != nil {
      let isList = schema["items"].map { file.nodes[$0].kind == .array } ?? false
      if !isList {
        report(
          LintRule.noEffect, name: "additionalItems", of: schema,
          "additionalItems has no effect without an array in items")
      }
    }
  }

  private static func plural(_ kind: Value.Kind) -> String {
    switch kind {
    case .object: "objects"
    case .array: "arrays"
    case .string: "strings"
    case .number: "numbers"
    case .boolean: "booleans"
    case .null: "null"
    }
  }
}
