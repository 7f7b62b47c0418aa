/// Completions for fish, which shows the help of options beside them.
struct FishScript {
  let commands: [CommandTable]

  var text: String {
    """
    # fish completion for linecheck: made by `linecheck completions fish`

    function __linecheck_contracts
        printf '%s\\n' \(Self.list(ValueKind.contracts))
    end

    function __linecheck_rules
        printf '%s\\n' \(Self.list(ValueKind.rules))
    end

    # Options of a command that take a value.
    function __linecheck_valued
        switch $argv[1]
    \(valued)
        end
    end

    # Whether the cursor is behind a command.
    function __linecheck_is
        set -l words (commandline -opc)
        test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
    end

    # Whether the cursor is at an operand of a command, behind others that fit a pattern.
    function __linecheck_operand
        __linecheck_is $argv[1]; or return 1
        set -l valued (__linecheck_valued $argv[1])
        set -l words (commandline -opc)
        set -l operands ''
        set -l is_value 0
        set -l is_ended 0
        for word in $words[3..-1]
            if test $is_value = 1
                set is_value 0
            else if test $is_ended = 0; and test "$word" = --
                set is_ended 1
            else if test $is_ended = 0; and string match -q -- '-?*' $word
                contains -- $word $valued; and set is_value 1
            else
                set operands "$operands$word "
            end
        end
        test $is_value = 0; and string match -q -- $argv[2] $operands
    end

    # What completes the right side of LEFT=RIGHT, or else the words that may be its left side.
    function __linecheck_pair
        set -l token (commandline -ct)
        if string match -q -- '--*' $token
            set token (string replace -r -- '^--[^=]*=?' '' $token)
        end
        if string match -q -- '*=*' $token
            set -l left (string replace -r -- '=.*' '=' $token)
            for right in ($argv[1] (string replace -r -- '^[^=]*=' '' $token))
                printf '%s%s\\n' $left $right
            end
        else if set -q argv[2]
            printf '%s\\n' $argv[2..-1]
        else
            printf '%s=\\n' (__linecheck_files $token | string match -v -- '*/')
            __linecheck_files $token | string match -- '*/'
        end
    end

    function __linecheck_files
        complete -C "'' "(string escape -- $argv[1]) | string replace -r '\\t.*' ''
    end

    function __linecheck_nothing
    end

    complete -c linecheck -f
    complete -c linecheck -n 'test (count (commandline -opc)) -eq 1' -s h -l help -d 'show the commands'
    complete -c linecheck -n 'test (count (commandline -opc)) -eq 1' -l version -d 'show the version'
    \(commands.map(Self.lines).joined(separator: "\n"))

    """
  }

  private var valued: String {
    commands.map { command in
      let names = command.options.filter { $0.value != nil }.map(\.name)
      return "    case \(command.name)\n        printf '%s\\n' \(Self.list(names))"
    }.joined(separator: "\n")
  }
}

extension FishScript {
  /// The lines about a command: itself, its options, its operands.
  private static func lines(_ command: CommandTable) -> String {
    let complete = "complete -c linecheck -n"
    var lines = [
      "",
      "\(complete) 'test (count (commandline -opc)) -eq 1' -a \(command.name) -d "
        + Quoted.fish(command.summary),
    ]
    for option in command.options {
      let value = option.value == nil ? "" : value(option.kind)
      lines.append(
        "\(complete) '__linecheck_is \(command.name)' -l \(option.name.dropFirst(2))\(value) -d "
          + Quoted.fish(option.help))
    }
    for place in command.places {
      let before = place.before.map { ($0 ?? "*") + " " }.joined() + (place.isRepeated ? "*" : "")
      let condition = "__linecheck_operand \(command.name) \(Quoted.fish(before))"
      lines.append("\(complete) \(Quoted.fish(condition))\(value(place.kind, isOption: false))")
    }
    return lines.joined(separator: "\n")
  }

  /// How `complete` is told of a value.
  private static func value(_ kind: ValueKind, isOption: Bool = true) -> String {
    let option = isOption ? " -r" : ""
    return switch kind {
    case .text: option + " -f"
    case .file: option + " -F"
    case .folder: option + " -f -a '(__fish_complete_directories (commandline -ct))'"
    case .fileOr(let words): option + " -F -a \(Quoted.fish(list(words)))"
    case .choice, .provider: option + " -f -a \(Quoted.fish(list(kind.words)))"
    case .contract, .rule: option + " -f -a '(\(function(kind)))'"
    case .pair(let left, let right, let isOptional):
      option + " -f -a '(__linecheck_pair \(function(right)) "
        + "\(list(left.words.map { isOptional ? $0 : $0 + "=" })))'"
    }
  }

  /// The function that prints what completes a value.
  private static func function(_ kind: ValueKind) -> String {
    switch kind {
    case .contract: "__linecheck_contracts"
    case .rule: "__linecheck_rules"
    case .file: "__linecheck_files"
    default: "__linecheck_nothing"
    }
  }

  /// Words of the shell; none of them needs quotes.
  private static func list(_ words: [String]) -> String { words.joined(separator: " ") }
}
