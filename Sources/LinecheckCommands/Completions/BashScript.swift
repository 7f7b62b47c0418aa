/// Completions for bash, from version 4.4 on.
///
/// A case of the script names the command and the option that wants a value, or the command and the
/// operands by now, and offers what may follow.
struct BashScript {
  let commands: [CommandTable]

  var text: String {
    """
    # bash completion for linecheck: made by `linecheck completions bash`, for bash 4.4 or later
    # shellcheck shell=bash

    _linecheck_contracts=\(Self.list(ValueKind.contracts))
    _linecheck_rules=\(Self.list(ValueKind.rules))

    # Offers the words of a list that begin with what was typed. Of those, bash wants what follows
    # the characters at which it takes words apart.
    _linecheck_offer() {
      local word
      while IFS= read -r word; do
        [[ -n $word && $word == "$typed"* ]] || continue
        word=$stem$word
        COMPREPLY+=("${word#"$kept"}")
      done <<<"$1"
      if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=] ]]; then compopt -o nospace; fi
    }

    # Offers the words of a list, and behind one of them and a `=` something else.
    _linecheck_pair() {
      if [[ $typed == *=* ]]; then
        stem+=${typed%%=*}=
        typed=${typed#*=}
        "${@:2}"
      elif [[ -n $1 ]]; then
        _linecheck_offer "$1"
        compopt -o nospace
      else
        compopt -o default -o nospace
      fi
    }

    # Offers the words of a list where they begin with what was typed, else files.
    _linecheck_file_or() {
      if [[ -n $typed ]]; then _linecheck_offer "$1"; fi
      compopt -o default
    }

    _linecheck_files() { compopt -o default; }
    _linecheck_folders() { compopt -o dirnames; }
    _linecheck_nothing() { :; }

    _linecheck_takes_value() {
      case $1 in
      \(valued.map(\.pattern).joined(separator: " | ")))
        return 0
        ;;
      esac
      return 1
    }

    _linecheck_value() {
      case $1 in
    \(values)
      esac
    }

    _linecheck_options() {
      case $1 in
    \(options)
      esac
    }

    _linecheck_operand() {
      case $1 in
    \(operands)
      esac
    }

    _linecheck() {
      # The words up to the cursor, put together again where bash took them apart.
      local rest=${COMP_LINE:0:COMP_POINT} word begun i
      local -a line=()
      for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        begun=${rest#"${rest%%[![:blank:]]*}"}
        if ((i == COMP_CWORD)); then word=$begun; fi
        if ((i > 0)) && [[ $begun == "$rest" ]]; then line[-1]+=$word; else line+=("$word"); fi
        rest=${begun#"$word"}
      done

      # What stands before the cursor: the command, its operands, an option that wants a value.
      local command='' operands='' option='' ended=''
      for word in "${line[@]:1:${#line[@]}-2}"; do
        if [[ -n $option ]]; then
          option=''
        elif [[ -z $command ]]; then
          command=$word
        elif [[ -n $ended || $word != -?* ]]; then
          operands+="$word "
        elif [[ $word == -- ]]; then
          ended=1
        elif [[ $word != *=* ]] && _linecheck_takes_value "$command $word"; then
          option=$word
        fi
      done

      COMPREPLY=()
      local typed=${line[-1]} stem=''
      local kept=${typed%"$2"}
      if [[ -z $command ]]; then
        _linecheck_offer \(Self.list(commands.map(\.name) + ["--help", "--version"]))
      elif [[ -n $option ]]; then
        _linecheck_value "$command $option"
      elif [[ -z $ended && $typed == --*=* ]]; then
        option=${typed%%=*}
        stem=$option=
        typed=${typed#*=}
        _linecheck_value "$command $option"
      elif [[ -z $ended && $typed == -* ]]; then
        _linecheck_options "$command"
      else
        _linecheck_operand "$command $operands"
      fi
      return 0
    }

    complete -F _linecheck linecheck

    """
  }
}
