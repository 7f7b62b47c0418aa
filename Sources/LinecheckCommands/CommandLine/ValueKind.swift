import Linecheck
import LinecheckProviders
import LinecheckRunner

/// What may be written where a command line wants a value: what a shell can complete.
package indirect enum ValueKind: Sendable {
  /// Something that nobody can guess.
  case text
  /// One of some words.
  case choice([String])
  /// A file.
  case file
  /// A folder.
  case folder
  /// A file, or one of some words.
  case fileOr([String])
  /// A provider by its name.
  case provider
  /// A contract by its id, or several by the beginning of their ids, which ends in `/`.
  case contract
  /// A rule by its id.
  case rule
  /// `LEFT=RIGHT`; the left side alone is enough where that is optional.
  case pair(ValueKind, ValueKind, isOptional: Bool = false)

  /// One of the words that a type knows.
  static func one<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> ValueKind {
    .choice(type.allCases.map(\.rawValue))
  }

  /// The format of a report, and the file that it goes to.
  static let report = pair(one(of: ReportRequest.Format.self), .file, isOptional: true)
}

extension ValueKind {
  /// The words that it may be, as far as they are known.
  var words: [String] {
    switch self {
    case .text, .file, .folder: []
    case .choice(let words), .fileOr(let words): words
    case .provider: Self.providers
    case .contract: Self.contracts
    case .rule: Self.rules
    case .pair(let left, _, _): left.words
    }
  }

  /// The names of providers, sorted.
  static let providers = Set(Providers.contracts.map(\.provider)).sorted()

  /// The ids of all contracts, and what they begin with.
  static let contracts: [String] = {
    let ids = Providers.contracts.map(\.id)
    var prefixes: Set<String> = []
    for id in ids {
      for slash in id.indices where id[slash] == "/" { prefixes.insert(String(id[...slash])) }
    }
    return (prefixes + ids).sorted()
  }()

  /// The ids of all rules; none where a contract contradicts itself, which other commands say.
  static let rules: [String] = ((try? ListedRule.all()) ?? []).map(\.id.name)
}
