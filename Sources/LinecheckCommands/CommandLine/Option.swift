/// One option of a command: the table that parses is the table that help prints.
package struct Option: Sendable {
  package let name: String
  /// What stands for its value in help; nil where it takes none.
  package let value: String?
  package let help: String

  /// An option that takes a value.
  package init(_ name: String, _ value: String, _ help: String) {
    self.name = name
    self.value = value
    self.help = help
  }

  /// An option that is there or not.
  package init(_ name: String, _ help: String) {
    self.name = name
    value = nil
    self.help = help
  }

  /// The option as help shows it: `--contract ID`.
  var synopsis: String { value.map { "\(name) \($0)" } ?? name }
}
