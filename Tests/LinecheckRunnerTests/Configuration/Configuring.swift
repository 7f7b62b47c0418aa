import Linecheck
import LinecheckJSON

@testable import LinecheckRunner

/// A configuration of the sample contracts.
enum Sampling {
  static let vocabulary = ConfigurationVocabulary(
    contracts: [Sample.contract.id, Sample.contractWithSecret.id, "other/thing/request"],
    reports: ["text", "json", "junit"]
  ) {
    let rules = (try? Sample.contract.constraints) ?? []
    return (DocumentRules.all + rules).map { .init($0) } + [.init("sample.noted", least: .note)]
  }

  static func configuration(
    _ text: String, at path: String = "linecheck.json"
  ) throws(ConfigurationMistakes) -> Configuration {
    try ConfigurationReader(vocabulary).configuration(in: PaddedBytes(text), path: path)
  }

  /// What is wrong with a configuration.
  static func mistakes(_ text: String) -> [ReportedFinding] {
    do throws(ConfigurationMistakes) {
      _ = try configuration(text)
      return []
    } catch {
      return error.result.findings
    }
  }
}

extension Day {
  /// A day that is one.
  static func sure(_ text: String) -> Day { Day(text) ?? Day(daysSince1970: 0) }
}
