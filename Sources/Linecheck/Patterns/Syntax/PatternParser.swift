/// Reads a regular expression: the grammar of ECMA-262 (2024), section 22.2.1, with the flag `u`.
///
/// With that flag the grammar is strict: every backslash means something, and brackets, braces and
/// parentheses stand for themselves only after one.
struct PatternParser {
  /// How deep groups may be nested.
  static let depthLimit = 200

  let scalars: [Unicode.Scalar]
  var index = 0
  var depth = 0
  /// The number of groups that capture so far; they are counted from 1.
  var groupCount = 0
  var groupNames: [String: Int] = [:]
  var references: [Reference] = []

  /// What a back-reference names, and where it stands.
  struct Reference {
    enum Target { case number(Int), name(String) }
    var target: Target
    var index: Int
  }

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  /// Reads the whole source.
  mutating func pattern() throws(PatternError) -> ParsedPattern {
    let syntax = try disjunction()
    if next == ")" { throw error(#"there is no group to close here; write \) for a parenthesis"#) }
    var targets: [Int] = []
    for reference in references { targets.append(try target(of: reference)) }
    return ParsedPattern(syntax: syntax, groupCount: groupCount, references: targets)
  }

  private func target(of reference: Reference) throws(PatternError) -> Int {
    switch reference.target {
    case .number(let number):
      if number <= groupCount { return number }
      throw error("there is no group \(number), only \(groupCount)", at: reference.index)
    case .name(let name):
      if let number = groupNames[name] { return number }
      throw error("there is no group named \(name)", at: reference.index)
    }
  }
}

/// A regular expression that has been read.
struct ParsedPattern {
  var syntax: Syntax
  var groupCount: Int
  /// The group of each back-reference.
  var references: [Int]
}

extension PatternParser {
  /// Disjunction: alternatives, up to a closing parenthesis or the end.
  mutating func disjunction() throws(PatternError) -> Syntax {
    var choices = [try alternative()]
    while skip("|") { choices.append(try alternative()) }
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func alternative() throws(PatternError) -> Syntax {
    var terms: [Syntax] = []
    while let next, next != "|", next != ")" { terms.append(try term()) }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private mutating func term() throws(PatternError) -> Syntax {
    let start = index
    let groups = groupCount + 1
    let atom = try atom()
    let place = index
    guard let repetition = try quantifier(groups: groups..<groupCount + 1) else { return atom }
    let isGroup = scalars[start...].starts(with: "(?:".unicodeScalars)
    switch atom {
    case .start where !isGroup, .end where !isGroup, .wordBoundary where !isGroup:
      throw error("\(text(start..<place)) cannot be repeated", at: place)
    case .look where !isGroup: throw error("a look-around cannot be repeated", at: place)
    default: return .repeated(atom, repetition)
    }
  }

  private mutating func atom() throws(PatternError) -> Syntax {
    let start = index
    guard let scalar = take() else { throw error("something is missing here") }
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .scalars(ScalarSet.lineTerminators.inverted)
    case "(": return try group(from: start)
    case "[": return .scalars(try characterClass(from: start))
    case "\\": return try escape(from: start)
    case "*", "+", "?":
      throw error(
        #"there is nothing that \#(scalar) could repeat; write \\#(scalar) for the character"#,
        at: start)
    case "{":
      index = start
      let isQuantifier = try quantifier(groups: 0..<0) != nil
      throw error(
        isQuantifier
          ? "there is nothing that this quantifier could repeat" : #"write \{ for a brace"#,
        at: start)
    case "}", "]": throw error(#"write \\#(scalar) for a lone \#(scalar)"#, at: start)
    default: return .scalars(ScalarSet(scalar.value))
    }
  }
}

extension PatternParser {
  /// The next scalar, without going on.
  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// The scalar after the next one.
  var second: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  mutating func take() -> Unicode.Scalar? {
    defer { index += 1 }
    return next
  }

  /// Goes past a scalar if it is the next one.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  /// Goes past a text if it comes next.
  mutating func skip(_ text: String) -> Bool {
    guard scalars[min(index, scalars.count)...].starts(with: text.unicodeScalars) else {
      return false
    }
    index += text.unicodeScalars.count
    return true
  }

  /// The source of a range.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }

  /// An error at a scalar, or at the next one.
  func error(_ message: String, at place: Int? = nil) -> PatternError {
    let place = min(place ?? index, scalars.count)
    let offset = scalars[..<place].reduce(0) { $0 + UTF8.width($1) }
    return PatternError(message: message, offset: offset)
  }
}
