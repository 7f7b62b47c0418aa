import Linecheck
import LinecheckRunner

/// The words of a command line, sorted by a command's table of options.
///
/// Long options take their value after `=` or as the next word; `--` ends the options.
package struct Arguments {
  /// What is no option, in order.
  package private(set) var operands: [String] = []
  private var given: [(name: String, value: String)] = []
  /// All of them, as they were given.
  let words: [String]

  /// Sorts words.
  ///
  /// - Throws: `UsageError` for an option that is not in the table, or lacks its value.
  package init(_ words: some Sequence<String>, _ options: [Option]) throws(UsageError) {
    self.words = Array(words)
    var words = self.words[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        throw Self.unknown(name, options)
      }
      if option.value == nil {
        if parts.count > 1 { throw UsageError("\(name) takes no value") }
        given.append((name, ""))
      } else if parts.count > 1 {
        given.append((name, String(parts[1])))
      } else if let value = words.popFirst() {
        given.append((name, value))
      } else {
        throw UsageError("\(name) needs a value: \(option.synopsis)")
      }
    }
  }

  private static func unknown(_ name: String, _ options: [Option]) -> UsageError {
    let nearest = Nearest.name(to: name, in: options.map(\.name))
    return UsageError("there is no option \(name)", help: nearest.map { "did you mean \($0)?" })
  }

  /// Whether an option without a value was given.
  package func has(_ name: String) -> Bool { given.contains { $0.name == name } }

  /// The values of an option, in order.
  package func values(_ name: String) -> [String] { given.filter { $0.name == name }.map(\.value) }

  /// The value of an option; of several the last.
  package func value(_ name: String) -> String? { values(name).last }

  /// The value of an option as a number, from 1 on unless told otherwise; nil where it was not given.
  package func number(_ name: String, from least: Int = 1) throws(UsageError) -> Int? {
    guard let word = value(name) else { return nil }
    guard let number = Int(word), number >= least else {
      let bound = least == 0 ? "" : " from \(least) on"
      throw UsageError("\(name) takes a number\(bound), not \(word)")
    }
    return number
  }

  /// The value of an option as one of some words.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, default choice: Choice
  ) throws(UsageError) -> Choice {
    try self.choice(name) ?? choice
  }

  /// The value of an option as one of some words; nil where it was not given.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(UsageError) -> Choice? {
    guard let word = value(name) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let nearest = Nearest.name(to: word, in: words).map { "did you mean \($0)?" }
    throw UsageError(
      "\(name) takes \(words.joined(separator: ", ")), not \(word)", help: nearest)
  }
}
