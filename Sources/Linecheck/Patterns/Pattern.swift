@_spi(Scanning) package import LinecheckJSON

/// A regular expression of ECMAScript, as JSON Schema's `pattern` has them: found anywhere in a
/// string (ECMA-262, edition of 2024, with the flag `u` and no other).
///
///     let tag = try Pattern(#"^v[0-9]+$"#)
///     tag.matches("v12")      // true
///
/// A search takes time in proportion to the string, whatever the pattern, with one exception: a
/// pattern with back-references (`\1`) is given up after a number of steps, and then nobody knows.
public struct Pattern: Sendable {
  /// The regular expression as it was written.
  public let source: String
  private let engine: Engine

  /// Reads a regular expression.
  ///
  /// - Throws: what is wrong with it, and where.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    engine = try Engine(source)
  }

  /// What a search has found out.
  package enum Verdict: Sendable {
    case found, absent
    /// The search was given up.
    case undecided
  }

  /// Searches the bytes of a string without escapes.
  package func search(_ text: Text, _ range: Range<Int>) -> Verdict { engine.search(text, range) }

  /// Whether the bytes of a string without escapes match; "no" where nobody knows.
  package func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    engine.search(text, range) == .found
  }

  /// Whether a string matches; nil where the search was given up.
  public func matches(_ string: String) -> Bool? {
    switch PaddedBytes(string).withText({ search($0, 0..<$0.end) }) {
    case .found: true
    case .absent: false
    case .undecided: nil
    }
  }
}

extension Pattern {
  /// The table that reads a string once, where that is all there is to do.
  var onlyTable: StateTable? { engine.onlyTable }

  /// Whether a search takes time in proportion to the string: there are no back-references.
  package var isLinear: Bool { engine.isLinear }

  /// Whether no string at all can match; "no" where that is not known.
  package var isEmpty: Bool { engine.isEmpty }

  /// A shortest string that matches; nil where none is known.
  package var example: String? { engine.example }
}

extension Pattern: Hashable, CustomStringConvertible {
  /// Patterns are equal if they are written in the same way.
  public static func == (one: Pattern, other: Pattern) -> Bool {
    one.source.utf8.elementsEqual(other.source.utf8)
  }

  /// Hashes the source.
  public func hash(into hasher: inout Hasher) {
    for byte in source.utf8 { hasher.combine(byte) }
  }

  /// The regular expression as it was written.
  public var description: String { source }
}
