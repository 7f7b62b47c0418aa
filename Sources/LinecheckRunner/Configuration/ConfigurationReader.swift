import Linecheck
package import LinecheckJSON

/// What is wrong with a configuration, as a result like that of a payload.
public struct ConfigurationMistakes: Error, Sendable {
  /// The findings; at least one.
  public let result: PayloadResult
}

/// Reads configurations.
public struct ConfigurationReader: Sendable {
  private let vocabulary: ConfigurationVocabulary

  /// A reader that knows some names.
  public init(_ vocabulary: ConfigurationVocabulary) { self.vocabulary = vocabulary }

  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - path: its path, as it is shown.
  /// - Returns: what it says.
  /// - Throws: `ConfigurationMistakes` where anything is wrong with it, be it a name twice in an
  ///   object: a configuration of which a part is passed over does not do what it says.
  package func configuration(
    in bytes: PaddedBytes, path: String
  ) throws(ConfigurationMistakes) -> Configuration {
    let program: Program
    do throws(RuleMistakes) {
      program = try ConfigurationRules.program(vocabulary)
    } catch {
      preconditionFailure("the rules of configurations contradict themselves: \(error)")
    }
    let file = OwnFile(bytes, path: path, program, word: "linecheck")
    guard let document = file.document else {
      throw ConfigurationMistakes(result: file.mistakes)
    }
    return Configuration(document, path: path, vocabulary)
  }
}

extension Configuration {
  /// Takes what a text says in which nothing is wrong.
  fileprivate init(_ document: Document, path: String, _ vocabulary: ConfigurationVocabulary) {
    let root = document.root
    self.path = path
    folder = FilePath.folder(of: path)
    contract = root["contract"]?.string
    schema = root["schema"]?.string.map { FilePath.joined(folder, $0) }
    maps = (root["maps"]?.items ?? []).map { map in
      Map(
        paths: Glob(map["paths"]?.string ?? ""), contract: map["contract"]?.string,
        schema: map["schema"]?.string.map { FilePath.joined(folder, $0) })
    }
    baseURLs = (root["baseURLs"]?.items ?? []).map {
      BaseURL(url: $0["url"]?.string ?? "", provider: $0["provider"]?.string ?? "")
    }
    failOn = root["failOn"]?.string.flatMap { FailOn(rawValue: $0) }
    notes = root["notes"]?.boolean
    severities = (root["severities"]?.members ?? []).compactMap { name, value in
      Severity(rawValue: value.string ?? "").map { Policy.Setting(RulePattern(name), $0) }
    }
    raisesNotes = severities.contains { vocabulary.raisesNotes($0) }
    let lines = document.lines
    suppressions = (root["suppressions"]?.items ?? []).compactMap { Self.suppression($0, lines) }
    minPayloads = root["minPayloads"]?.integer.map { Int($0) }
    require = Self.strings(root["require"])
    reports = Self.strings(root["reports"]).map(report)
    baseline = root["baseline"]?.string.map { FilePath.joined(folder, $0) }
    failOnStale = root["failOnStale"]?.boolean
    additions = RedactionAdditions(
      secret: Set(Self.strings(root["redaction"]?["secret"])),
      personal: Set(Self.strings(root["redaction"]?["personal"])))
  }

  private static func strings(_ value: Value?) -> [String] {
    (value?.items ?? []).compactMap(\.string)
  }

  private static func suppression(_ value: Value, _ lines: LineTable) -> Suppression? {
    guard let rule = value["rule"]?.string, let reason = value["reason"]?.string,
      let expires = value["expires"]?.string.flatMap({ Day($0) })
    else { return nil }
    return Suppression(
      rule: RulePattern(rule), paths: value["paths"]?.string.map { Glob($0) },
      pointer: value["pointer"]?.string.flatMap { PointerPattern($0) }, reason: reason,
      expires: expires, position: lines.position(of: value.range.lowerBound))
  }

  /// A report with its file as seen from where the configuration is; `-` is standard output.
  private func report(_ text: String) -> String {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1, parts[1] != "-" else { return text }
    return "\(parts[0])=\(FilePath.joined(folder, String(parts[1])))"
  }
}
