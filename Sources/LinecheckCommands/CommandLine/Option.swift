/// One option of a command: the table that parses is the table that help, completions and the manual
/// are made of.
package struct Option: Sendable {
  package let name: String
  /// What stands for its value in help; nil where it takes none.
  package let value: String?
  /// What its value may be.
  let kind: ValueKind
  /// Whether several of them add up; else the last one counts.
  let isRepeatable: Bool
  private let sentence: String
  private let preset: String?

  /// An option that takes a value.
  ///
  /// - Parameters:
  ///   - name: with its dashes.
  ///   - value: what stands for the value in help.
  ///   - kind: what the value may be.
  ///   - help: what it does, in a few words.
  ///   - preset: the choice that counts without the option; then help lists all choices.
  ///   - isRepeatable: whether several of them add up.
  package init(
    _ name: String, _ value: String, _ kind: ValueKind, _ help: String,
    default preset: String? = nil, isRepeatable: Bool = false
  ) {
    self.name = name
    self.value = value
    self.kind = kind
    self.isRepeatable = isRepeatable
    self.preset = preset
    sentence = help
  }

  /// An option whose value nobody can guess.
  package init(_ name: String, _ value: String, _ help: String) {
    self.init(name, value, .text, help)
  }

  /// An option that is there or not.
  package init(_ name: String, _ help: String) {
    self.name = name
    value = nil
    kind = .text
    isRepeatable = false
    preset = nil
    sentence = help
  }

  /// What it does, which words its value may be, and whether it may be repeated.
  package var help: String {
    var text = sentence
    if let preset {
      text += ": " + kind.words.map { $0 == preset ? "\($0) (default)" : $0 }.formatted
    }
    return isRepeatable ? text + "; may be repeated" : text
  }

  /// The option as help shows it: `--contract ID`.
  var synopsis: String { value.map { "\(name) \($0)" } ?? name }
}

extension [String] {
  /// The words as people list them: `error (default), warning or never`.
  fileprivate var formatted: String {
    count < 2
      ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1]
  }
}
