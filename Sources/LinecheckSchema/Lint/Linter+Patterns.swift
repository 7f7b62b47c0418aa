import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks the patterns of a schema.
  mutating func checkPatterns(of schema: LintSchema) {
    if let value = schema["pattern"], let source = file.string(ifOne: value) {
      check(
        source, at: schema.pointer(to: "pattern"), file.document.range(ofNode: value))
    }
    guard let map = schema["patternProperties"], file.nodes[map].kind == .object else { return }
    for name in file.document.children(of: map) {
      let source = file.string(name)
      var pointer = schema.pointer(to: "patternProperties")
      pointer.append(source)
      check(source, at: pointer, file.document.range(ofNode: name))
    }
  }

  private mutating func check(_ source: String, at pointer: JSONPointer, _ range: Range<Int>) {
    do {
      let pattern = try Pattern(source)
      patterns[source] = pattern
      if pattern.isEmpty {
        report(
          LintRule.emptyPattern, "no string can match the pattern \(Self.quoted(source))",
          at: pointer, range)
      }
    } catch {
      patterns[source] = .some(nil)
      report(
        LintRule.pattern, "\(Self.quoted(source)) is no regular expression: \(error.message)",
        help: "patterns are those of ECMA-262 with the flag u", at: pointer, range)
    }
  }

  /// The pattern that a text is; nil where it is none.
  mutating func pattern(_ source: String) -> Pattern? {
    if let known = patterns[source] { return known }
    let pattern = try? Pattern(source)
    patterns[source] = .some(pattern)
    return pattern
  }
}
