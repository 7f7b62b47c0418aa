@_spi(Scanning) package import LinecheckJSON

/// A form that a string or an integer has: what JSON Schema calls a format.
///
/// The library's own formats read bytes and cite the document that defines them; another one is a
/// name and a closure:
///
///     let even = Format("even-length", "a string of even length", source: "house rule") {
///       $0.unicodeScalars.count.isMultiple(of: 2)
///     }
public struct Format: Sendable {
  /// The last part of the ids of its constraints, such as `e164`.
  public let name: String
  /// What a right value is, such as `an E.164 number`.
  public let noun: String
  /// The form in words.
  public let requirement: String
  /// The document that defines the form.
  public let source: String

  /// The bytes of a string without escapes, or an integer.
  enum Test: Sendable {
    case string(@Sendable (Text, Range<Int>) -> Bool)
    case integer(@Sendable (Int64) -> Bool)
  }

  /// The formats that a checker can read in its one pass.
  enum Native: UInt8, Sendable {
    case e164, country, versionTag
  }

  private(set) var test: Test
  let native: Native?
  /// What a checker reads itself and which this form follows from, where there is such.
  let followsFrom: Native?
  let sensitivity: Sensitivity?
  /// What to say about a wrong string; nil for nothing.
  let advice: @Sendable (String) -> String?

  /// How a schema language can say it, and whether that is all of it.
  package internal(set) var notation: Notation?
  package internal(set) var isNotationExact = true
  /// What JSON Schema calls it.
  package internal(set) var schemaName: String?

  /// Values on the inner side of the form's edges, as JSON, and on the outer one.
  private(set) var rightEdges: [String] = []
  private(set) var wrongEdges: [String] = []

  init(
    _ name: String, _ noun: String, requirement: String, source: String, test: Test,
    native: Native? = nil, followsFrom: Native? = nil, sensitivity: Sensitivity? = nil,
    advice: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.name = name
    self.noun = noun
    self.requirement = requirement
    self.source = source
    self.test = test
    self.native = native
    self.followsFrom = followsFrom
    self.sensitivity = sensitivity
    self.advice = advice
  }

  /// A form of strings that a function over bytes decides: what the providers' common members have,
  /// which a checker reads without making strings of them.
  package init(
    _ name: String, _ noun: String, requirement: String? = nil, source: String,
    sensitivity: Sensitivity? = nil,
    advice: @escaping @Sendable (String) -> String? = { _ in nil },
    bytes accepts: @escaping @Sendable (Text, Range<Int>) -> Bool
  ) {
    self.init(
      name, noun, requirement: requirement ?? noun, source: source, test: .string(accepts),
      sensitivity: sensitivity, advice: advice)
  }

  /// A form of strings that a closure decides.
  ///
  /// - Parameters:
  ///   - name: the last part of the ids of its constraints.
  ///   - noun: what a right string is, such as `a string of even length`.
  ///   - requirement: the form in words, where the noun does not say it all.
  ///   - source: the document that defines the form.
  ///   - sensitivity: who may see such strings, where a rule does not say it.
  ///   - advice: what to say about a wrong string; nil for nothing.
  ///   - accepts: whether a string is right.
  public init(
    _ name: String, _ noun: String, requirement: String? = nil, source: String,
    sensitivity: Sensitivity? = nil,
    advice: @escaping @Sendable (String) -> String? = { _ in nil },
    _ accepts: @escaping @Sendable (String) -> Bool
  ) {
    self.init(
      name, noun, requirement: requirement ?? noun, source: source,
      test: .string { accepts($0.string($1)) }, sensitivity: sensitivity, advice: advice)
  }

  /// Whether a string has the form.
  public func accepts(_ string: String) -> Bool {
    guard case .string(let test) = test else { return false }
    return PaddedBytes(string).withText { test($0, 0..<$0.end) }
  }

  /// Whether the string at a range of a text, which has no escapes there, has the form.
  package func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard case .string(let test) = test else { return false }
    return test(text, range)
  }

  /// Whether an integer has the form.
  public func accepts(_ integer: Int64) -> Bool {
    guard case .integer(let test) = test else { return false }
    return test(integer)
  }
}

extension Format {
  /// Says where the form ends: values that just have it, and values that just do not. A conformance
  /// run tries all of them wherever the form is asked for.
  package func edges(right: [String], wrong: [String]) -> Format {
    var format = self
    format.rightEdges = right.map(JSONText.quoted)
    format.wrongEdges = wrong.map(JSONText.quoted)
    return format
  }

  /// The same for a form of integers.
  package func edges(right: [Int64], wrong: [Int64]) -> Format {
    var format = self
    format.rightEdges = right.map(\.description)
    format.wrongEdges = wrong.map(\.description)
    return format
  }

  /// The form with another answer to one value.
  func changed(at edge: String, accepting isRight: Bool) -> Format {
    var format = self
    switch test {
    case .integer(let test): format.test = .integer { "\($0)" == edge ? isRight : test($0) }
    case .string(let test):
      format.test = .string { text, range in
        JSONText.quoted(text.string(range)) == edge ? isRight : test(text, range)
      }
    }
    return format
  }
}
