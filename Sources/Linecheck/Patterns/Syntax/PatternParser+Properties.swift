/// `\p{…}`: properties of Unicode.
extension PatternParser {
  /// Reads the braces and what is between them.
  mutating func property(from start: Int) throws(PatternError) -> ScalarSet {
    guard skip("{") else { throw error(#"\p is followed by {…}"#, at: start) }
    let first = index
    while let next, next != "}" { index += 1 }
    let parts = text(first..<index).split(separator: "=", omittingEmptySubsequences: false)
    guard skip("}") else { throw error("this property is not closed by }", at: start) }
    let set: ScalarSet? =
      switch (parts.count, parts[0]) {
      case (1, let name): UnicodeProperties.generalCategory(name) ?? UnicodeProperties.binary(name)
      case (2, "General_Category"), (2, "gc"): UnicodeProperties.generalCategory(parts[1])
      case (2, "Script"), (2, "sc"): UnicodeProperties.script(parts[1], withExtensions: false)
      case (2, "Script_Extensions"), (2, "scx"):
        UnicodeProperties.script(parts[1], withExtensions: true)
      default: nil
      }
    guard let set else {
      throw error("there is no property \(text(start..<index)), or it is not supported", at: start)
    }
    return set
  }
}
