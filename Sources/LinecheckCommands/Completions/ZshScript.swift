/// Completions for zsh: a function that may be loaded from a folder of `fpath`, or sourced.
struct ZshScript {
  let commands: [CommandTable]

  var text: String {
    """
    #compdef linecheck
    # zsh completion for linecheck: made by `linecheck completions zsh`

    _linecheck_contracts() {
      local -a contracts=(\(Self.list(ValueKind.contracts)))
      compadd -S '' "$@" -- ${(M)contracts:#*/}
      compadd "$@" -- ${contracts:#*/}
    }

    _linecheck_rules() {
      local -a rules=(\(Self.list(ValueKind.rules)))
      compadd "$@" -- $rules
    }

    # LEFT=RIGHT: words, whether the right side may be absent, and what completes that
    _linecheck_pair() {
      local -a words=(${=1})
      if compset -P 1 '*='; then
        ${=3}
      elif [[ -z $words ]]; then
        _files -S '='
      elif [[ $2 == optional ]]; then
        compadd -q -S '=' -- $words
      else
        compadd -S '=' -- $words
      fi
    }

    _linecheck_file_or() {
      compadd -- ${=1}
      _files
    }

    \(commands.map(operands).joined(separator: "\n"))
    _linecheck() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      _arguments -C -S \\
        '(- *)'{-h,--help}'[show the commands]' \\
        '(- *)--version[show the version]' \\
        '1:command:->command' \\
        '*::argument:->rest'
      case $state in
      (command)
        local -a commands=(
    \(commands.map(Self.described).joined(separator: "\n"))
        )
        _describe command commands
        ;;
      (rest)
        curcontext="${curcontext%:*:*}:linecheck-$words[1]:"
        case $words[1] in
    \(commands.map(arguments).joined(separator: "\n"))
        esac
        ;;
      esac
    }

    if [[ $funcstack[1] == _linecheck ]]; then
      _linecheck "$@"
    else
      compdef _linecheck linecheck
    fi

    """
  }
}

extension ZshScript {
  /// A command with its help, as `_describe` reads it.
  private static func described(_ command: CommandTable) -> String {
    "      " + Quoted.posix(command.name + ":" + escaped(command.summary))
  }

  /// A function that completes the operands of a command: `words` are these alone.
  private func operands(_ command: CommandTable) -> String {
    let cases = command.places.map { place in
      let before = place.before.map { $0.map { Quoted.posix($0 + " ") } ?? "*' '" }.joined()
      let pattern = (before.isEmpty ? "''" : before) + (place.isRepeated ? "*" : "")
      return "  (\(pattern)) \(Self.command(place.kind)) ;;\n"
    }
    return """
      _linecheck_operands_\(command.name)() {
        local before=
        if ((CURRENT > 1)); then before="${(j: :)words[1,CURRENT-1]} "; fi
        case $before in
      \(cases.joined())  esac
      }

      """
  }

  /// The call that completes what follows a command.
  private func arguments(_ command: CommandTable) -> String {
    var specs = command.options.map { option in
      var spec = option.isRepeatable ? "*" : ""
      spec += option.name + (option.value == nil ? "" : "=") + "[\(Self.escaped(option.help))]"
      if let value = option.value {
        spec += ":\(Self.escaped(value)):\(Self.action(option.kind))"
      }
      return spec
    }
    if !command.places.isEmpty { specs.append("*:: :_linecheck_operands_\(command.name)") }
    let lines = specs.map { "        " + Quoted.posix($0) }
    return """
          (\(command.name))
            _arguments -S \\
      \(lines.joined(separator: " \\\n"))
            ;;
      """
  }

  /// What `_arguments` does for a value.
  private static func action(_ kind: ValueKind) -> String {
    switch kind {
    case .text: " "
    case .choice, .provider: "(\(list(kind.words)))"
    default: "{\(command(kind))}"
    }
  }

  /// The command that completes a value.
  private static func command(_ kind: ValueKind) -> String {
    switch kind {
    case .text: "_message value"
    case .file: "_files"
    case .folder: "_files -/"
    case .choice, .provider: "compadd -- \(list(kind.words))"
    case .contract: "_linecheck_contracts"
    case .rule: "_linecheck_rules"
    case .fileOr(let words): "_linecheck_file_or \(Quoted.posix(list(words)))"
    case .pair(let left, let right, let isOptional):
      "_linecheck_pair \(Quoted.posix(list(left.words))) "
        + "\(isOptional ? "optional" : "needed") \(Quoted.posix(command(right)))"
    }
  }

  /// Words of the shell; none of them needs quotes.
  private static func list(_ words: [String]) -> String { words.joined(separator: " ") }

  /// What `_arguments` and `_describe` take for text.
  private static func escaped(_ text: String) -> String {
    text.map { "\\[]:".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
