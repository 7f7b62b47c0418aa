/// What differs from command to command: the cases of the script.
extension BashScript {
  /// The options that take a value, each behind its command.
  var valued: [(pattern: String, kind: ValueKind)] {
    commands.flatMap { command in
      command.options.filter { $0.value != nil }.map { option in
        (Quoted.posix("\(command.name) \(option.name)"), option.kind)
      }
    }
  }

  /// What completes the value of an option.
  var values: String {
    Self.cases(valued.map { ($0.pattern, Self.offer($0.kind)) })
  }

  var options: String {
    Self.cases(
      commands.map { command in
        (Quoted.posix(command.name), "_linecheck_offer \(Self.list(command.options.map(\.name)))")
      })
  }

  /// What completes an operand behind others, each of which has a blank after it.
  var operands: String {
    Self.cases(
      commands.flatMap { command in
        command.places.map { place in
          let before = place.before.map { $0.map { Quoted.posix($0 + " ") } ?? "*' '" }
          let pattern = Quoted.posix(command.name + " ") + before.joined()
          return (pattern + (place.isRepeated ? "*" : ""), Self.offer(place.kind))
        }
      })
  }

  /// The command that offers what completes a value.
  private static func offer(_ kind: ValueKind) -> String {
    switch kind {
    case .text: "_linecheck_nothing"
    case .file: "_linecheck_files"
    case .folder: "_linecheck_folders"
    case .choice, .provider: "_linecheck_offer \(list(kind.words))"
    case .contract: "_linecheck_offer \"$_linecheck_contracts\""
    case .rule: "_linecheck_offer \"$_linecheck_rules\""
    case .fileOr(let words): "_linecheck_file_or \(list(words))"
    case .pair(let left, let right, let isOptional):
      "_linecheck_pair \(list(left.words.map { isOptional ? $0 : $0 + "=" })) \(offer(right))"
    }
  }

  /// Words one a line, as one word of the shell.
  static func list(_ words: [String]) -> String {
    Quoted.posix(words.joined(separator: "\n"))
  }

  /// The cases of a `case`: those that do the same stand together, where the first of them stood.
  private static func cases(_ cases: [(pattern: String, action: String)]) -> String {
    var groups: [(patterns: [String], action: String)] = []
    for (pattern, action) in cases {
      if let known = groups.firstIndex(where: { $0.action == action }) {
        groups[known].patterns.append(pattern)
      } else {
        groups.append(([pattern], action))
      }
    }
    return groups.map { patterns, action in
      "  \(patterns.joined(separator: " | ")))\n    \(action)\n    ;;"
    }.joined(separator: "\n")
  }
}
