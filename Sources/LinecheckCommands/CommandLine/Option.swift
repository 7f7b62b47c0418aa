/// One option of a command: the table that parses is the table that help prints.
struct Option: Sendable {
  let name: String
  /// What stands for its value in help; nil where it takes none.
  let value: String?
  let help: String

  /// An option that takes a value.
  init(_ name: String, _ value: String, _ help: String) {
    self.name = name
    self.value = value
    self.help = help
  }

  /// An option that is there or not.
  init(_ name: String, _ help: String) {
    self.name = name
    value = nil
    self.help = help
  }

  /// The option as help shows it: `--contract ID`.
  var synopsis: String { value.map { "\(name) \($0)" } ?? name }
}

extension [Option] {
  /// The options with others before the one of a name.
  func inserting(_ others: [Option], before name: String) -> [Option] {
    let place = firstIndex { $0.name == name } ?? endIndex
    return self[..<place] + others + self[place...]
  }
}
