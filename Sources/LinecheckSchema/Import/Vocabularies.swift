/// The vocabularies of a meta-schema (2020-12, section 8.1.2): which keywords mean something.
struct Vocabularies: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// References and identifiers; always there.
  static let core = Vocabularies(rawValue: 1)
  /// Keywords that apply schemas.
  static let applicator = Vocabularies(rawValue: 2)
  /// `unevaluatedItems` and `unevaluatedProperties`.
  static let unevaluated = Vocabularies(rawValue: 4)
  /// Keywords that assert something of a value itself.
  static let validation = Vocabularies(rawValue: 8)
  /// `format`, which is an annotation.
  static let format = Vocabularies(rawValue: 16)
  /// `format`, which is asserted.
  static let formatAssertion = Vocabularies(rawValue: 32)
  /// `contentSchema` and its like; `title` and its like.
  static let annotation = Vocabularies(rawValue: 64)

  /// What the published meta-schemas have.
  static let all: Vocabularies = [
    .core, .applicator, .unevaluated, .validation, .format, .annotation,
  ]

  /// The vocabulary of an address; nil for an unknown one.
  ///
  /// - Parameters:
  ///   - uri: its address.
  ///   - isRequired: what `$vocabulary` says of it.
  init?(uri: String, isRequired: Bool) {
    let names = [Dialect.draft2019, .draft2020].compactMap { dialect -> Substring? in
      let prefix = dialect.uri.dropLast("schema".count) + "vocab/"
      return uri.hasPrefix(prefix) ? uri.dropFirst(prefix.count) : nil
    }
    guard let name = names.first else { return nil }
    let is2019 = uri.hasPrefix(Dialect.draft2019.uri.dropLast("schema".count))
    switch name {
    case "core": self = .core
    case "applicator": self = is2019 ? [.applicator, .unevaluated] : .applicator
    case "unevaluated": self = .unevaluated
    case "validation": self = .validation
    // In 2019-09 there is one vocabulary, and whoever requires it wants it asserted.
    case "format": self = isRequired ? [.format, .formatAssertion] : .format
    case "format-annotation": self = .format
    case "format-assertion": self = [.format, .formatAssertion]
    case "meta-data", "content": self = .annotation
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The keywords that these vocabularies give a meaning to.
  var keywords: KeywordSet {
    var keywords = KeywordSet.core
    if contains(.applicator) { keywords.formUnion(.applicator) }
    if contains(.unevaluated) { keywords.formUnion(.unevaluated) }
    if contains(.validation) { keywords.formUnion(.validation) }
    if contains(.format) { keywords.insert(.format) }
    if contains(.annotation) { keywords.formUnion(.annotation) }
    return keywords
  }
}
