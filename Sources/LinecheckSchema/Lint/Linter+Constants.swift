import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks that the constants of a schema can be reached, and stand once.
  mutating func checkConstants(of schema: LintSchema) {
    let types = declaredTypes(of: schema)
    if let types, let value = schema["const"], types.isDisjoint(with: type(of: value)) {
      let shown = shown(value)
      report(
        LintRule.impossible, value: "const", of: schema,
        "no value fits: \(shown) is not of the type \(types)")
    }
    guard let list = schema["enum"], file.nodes[list].kind == .array else { return }
    let items = file.items(list)
    if let types, types != .any {
      for (position, item) in items.enumerated() where types.isDisjoint(with: type(of: item)) {
        report(LintRule.unreachable, item: position, item, of: "enum", in: schema) {
          "\($0) can never be reached: the type is \(types)"
        }
      }
    }
    if let value = schema["const"] {
      let constant = canonical(value)
      if !items.contains(where: { canonical($0) == constant }) {
        let shown = shown(value)
        report(
          LintRule.impossible, value: "const", of: schema,
          "no value fits: \(shown) is not among the values of enum")
      }
    }
    // Where the meta-schema forbids it, its rule speaks.
    if schema.dialect >= .draft7 { checkDuplicates(items, of: "enum", in: schema) }
  }

  /// Checks that no item of a keyword's array is equal to one before.
  mutating func checkDuplicates(_ items: [Int], of keyword: String, in schema: LintSchema) {
    var seen: [[UInt8]: Int] = [:]
    seen.reserveCapacity(items.count)
    for (position, item) in items.enumerated() {
      guard let first = seen.updateValue(position, forKey: canonical(item)) else { continue }
      seen[canonical(item)] = first
      report(
        LintRule.duplicate, item: position, item, of: keyword, in: schema,
        related: isFull(LintRule.duplicate)
          ? [] : [firstItem(items[first], first, of: keyword, in: schema)]
      ) { "\($0) stands twice" }
    }
  }

  private func firstItem(
    _ item: Int, _ position: Int, of keyword: String, in schema: LintSchema
  ) -> Finding.Related {
    var pointer = schema.pointer(to: keyword)
    pointer.append(position)
    return Finding.Related(
      "it stands here first", at: pointer, file.document.range(ofNode: item))
  }

  /// Bytes that are equal for equal values and differ for others.
  func canonical(_ node: Int) -> [UInt8] { CanonicalText.bytes(file.document, node) }

  private func type(of node: Int) -> TypeSet { TypeSet(of: file.value(node)) }
}
