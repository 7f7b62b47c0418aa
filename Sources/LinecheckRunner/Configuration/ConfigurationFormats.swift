import Linecheck
import LinecheckJSON

/// The forms of strings in a configuration; what is wrong with one says what may have been meant.
struct ConfigurationFormats {
  let vocabulary: ConfigurationVocabulary

  /// The id of a contract, or the beginning of several.
  var contract: Format {
    let vocabulary = vocabulary
    return format("contract", "a contract", "the id of a contract, or the beginning of several") {
      id in
      if vocabulary.hasContract(id) { return nil }
      return Self.help(
        Nearest.name(to: id, in: vocabulary.contracts), else: "`linecheck contracts` lists them")
    }
  }

  /// A rule that may have another severity, or be suppressed.
  var rule: Format {
    let vocabulary = vocabulary
    return format(
      "rule", "a rule to decide about", "the id of a rule, or the beginning of several and .*"
    ) { text in
      if RulePattern.unreadable.contains(RuleID(text)) {
        return "a body that is no JSON always fails: nothing else of it was checked"
      }
      if vocabulary.hasRule(RulePattern(text)) { return nil }
      let ids = vocabulary.rules.map(\.id.name)
      return Self.help(Nearest.name(to: text, in: ids), else: "`linecheck rules` lists them")
    }
  }

  /// A pattern for paths.
  var paths: Format {
    format("paths", "a pattern for paths", "a pattern for paths below the configuration's folder") {
      text in
      if text.isEmpty { return "`**` fits everything" }
      if text.hasPrefix("/") { return "paths are relative to the configuration's folder" }
      if text.split(separator: "/").contains("..") {
        return "put the configuration into a folder above the payloads"
      }
      return Self.isClosed(text)
        ? nil : "a bracket or brace is not closed; \\ before it takes it as it is"
    }
  }

  /// A place in payloads.
  var pointer: Format {
    format(
      "pointer", "a place", "a JSON pointer with * for positions, such as /inbound_agents/*/weight"
    ) {
      PointerPattern($0) == nil ? "a pointer begins with a slash, and ~ is written ~0" : nil
    }
  }

  /// A report: `FORMAT` or `FORMAT=FILE`.
  var report: Format {
    let formats = vocabulary.reports
    return format("report", "a report", "FORMAT or FORMAT=FILE") { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard formats.contains(name) else {
        return Self.help(
          Nearest.name(to: name, in: formats), else: "there are \(formats.joined(separator: ", "))")
      }
      return parts.count > 1 ? Self.mistake(inFile: parts[1]) : nil
    }
  }

  /// The name of a file.
  var file: Format {
    format("file", "a file", "the path of a file below the configuration's folder") {
      Self.mistake(inFile: $0[...])
    }
  }

  /// What is wrong with the path of a file that is written. A configuration is found by itself, so
  /// that it must not be able to have files written anywhere.
  private static func mistake(inFile path: Substring) -> String? {
    if path.isEmpty || path.hasSuffix("/") { return "the name of a file is missing" }
    if path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      return "files are below the configuration's folder; an option may name another"
    }
    return nil
  }

  /// The address that a provider's operations are reached at.
  var address: Format {
    format("address", "an address", "an address such as https://proxy.example.com/retell") { text in
      guard let address = WebAddress(text), ["http", "https"].contains(address.scheme) else {
        return "it begins with https:// or http://"
      }
      return text.contains("?") || text.contains("#") ? "it ends before a query" : nil
    }
  }

  /// A form whose mistakes are explained; nil where there is none.
  private func format(
    _ name: String, _ noun: String, _ requirement: String,
    _ mistake: @escaping @Sendable (String) -> String?
  ) -> Format {
    Format(
      name, noun, requirement: requirement, source: "linecheck.json", sensitivity: .plain,
      advice: mistake
    ) { mistake($0) == nil }
  }

  private static func help(_ nearest: String?, else words: String) -> String {
    nearest.map { "did you mean \($0)?" } ?? words
  }

  /// Whether every bracket and brace of a pattern is closed.
  private static func isClosed(_ pattern: String) -> Bool {
    var braces = 0
    var isInSet = false
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case _ where isEscaped: isEscaped = false
      case "\\": isEscaped = true
      case "]": isInSet = false
      case _ where isInSet: break
      case "[": isInSet = true
      case "{": braces += 1
      case "}": braces -= 1
      default: break
      }
    }
    return braces == 0 && !isInSet
  }
}

extension WebAddress {
  /// The scheme, in small letters.
  fileprivate var scheme: String { String(server.prefix { $0 != ":" }) }
}
