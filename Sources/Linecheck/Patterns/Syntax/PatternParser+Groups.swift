/// Groups: `(…)`, `(?:…)`, `(?<name>…)` and the four look-arounds.
extension PatternParser {
  /// Reads a group whose parenthesis has been read.
  mutating func group(from start: Int) throws(PatternError) -> Syntax {
    guard depth < Self.depthLimit else {
      throw error("groups are nested more than \(Self.depthLimit) deep", at: start)
    }
    depth += 1
    defer { depth -= 1 }
    if skip("?:") { return try body(from: start) }
    if let look = lookOpening() { return .look(try body(from: start), look) }
    groupCount += 1
    let number = groupCount
    if next == "?" {
      guard second == "<" else { throw unknownOpening(from: start) }
      index += 2
      let place = index
      let name = try groupName()
      guard groupNames.updateValue(number, forKey: name) == nil else {
        throw error("there are two groups named \(name)", at: place)
      }
    }
    return .group(try body(from: start), number)
  }

  private mutating func lookOpening() -> Syntax.Look? {
    if skip("?=") { return Syntax.Look(isAhead: true, isNegated: false) }
    if skip("?!") { return Syntax.Look(isAhead: true, isNegated: true) }
    if skip("?<=") { return Syntax.Look(isAhead: false, isNegated: false) }
    if skip("?<!") { return Syntax.Look(isAhead: false, isNegated: true) }
    return nil
  }

  private mutating func body(from start: Int) throws(PatternError) -> Syntax {
    let body = try disjunction()
    guard skip(")") else { throw error("this group is not closed", at: start) }
    return body
  }

  private func unknownOpening(from start: Int) -> PatternError {
    switch second {
    case "P": error("a named group is written (?<name>…)", at: start)
    case "#": error("there are no comments in regular expressions", at: start)
    case ">": error("there are no atomic groups in regular expressions", at: start)
    case "i", "m", "s", "-":
      error("flags inside of a regular expression are not supported", at: start)
    default: error("after (? come : = ! <= <! or <name>", at: start)
    }
  }

  /// Reads a name and the `>` behind it.
  mutating func groupName() throws(PatternError) -> String {
    let start = index
    var name = String.UnicodeScalarView()
    while let scalar = take(), scalar != ">" {
      var scalar = scalar
      if scalar == "\\" {
        let place = index - 1
        guard skip("u"), let escaped = Unicode.Scalar(try unicodeEscape(from: place)) else {
          throw error("a name has no escape but \\u…", at: place)
        }
        scalar = escaped
      }
      let isFirst = name.isEmpty
      let properties = scalar.properties
      let isRight =
        scalar == "$" || scalar == "_" || (isFirst ? properties.isIDStart : properties.isIDContinue)
        || !isFirst && (scalar == "\u{200c}" || scalar == "\u{200d}")
      guard isRight else {
        throw error("a group's name is that of a variable: letters, digits, _ and $", at: start)
      }
      name.append(scalar)
    }
    guard index <= scalars.count else { throw error("this name is not closed by >", at: start) }
    guard !name.isEmpty else { throw error("this group's name is empty", at: start) }
    return String(name)
  }
}
