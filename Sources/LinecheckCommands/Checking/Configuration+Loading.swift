import Linecheck
import LinecheckProviders
package import LinecheckRunner

extension Configuration {
  /// The configuration of some payloads: the one that an option names, else the one that is found;
  /// one that says nothing where there is none.
  ///
  /// - Throws: `UsageError` where it cannot be read or is wrong; what is wrong has been printed then.
  package static func loaded(
    named name: String?, for paths: [String], in folder: String, _ console: inout Console
  ) throws(UsageError) -> Configuration {
    if name == "none" { return Configuration() }
    guard let path = name ?? ConfigurationSearch.file(for: paths, in: folder) else {
      return Configuration()
    }
    do {
      let bytes = try FileSystem.read(path)
      return try ConfigurationReader(vocabulary).configuration(in: bytes, path: path)
    } catch let mistakes as ConfigurationMistakes {
      throw UsageError(
        mistakes.result, in: "the configuration \(path)",
        help: "nothing was checked; --config none leaves it out", &console)
    } catch {
      throw UsageError("the configuration \(error)")
    }
  }

  /// What a configuration may name.
  static let vocabulary = ConfigurationVocabulary(
    contracts: Providers.contracts.map(\.id),
    reports: ReportRequest.Format.allCases.map(\.rawValue)
  ) {
    let contracts = Providers.contracts.flatMap { (try? $0.constraints) ?? [] }
    return (DocumentRules.all + contracts).map { .init($0) }
  }
}
