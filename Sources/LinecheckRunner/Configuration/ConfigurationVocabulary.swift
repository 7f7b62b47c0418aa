public import Linecheck
import Synchronization

/// The names that a configuration may use.
public struct ConfigurationVocabulary: Sendable {
  /// A rule that there is, as far as severities are concerned.
  public struct KnownRule: Sendable, Hashable {
    /// Its id.
    public var id: RuleID
    /// The least severity that it has in some case.
    public var least: Severity

    /// A rule with a severity.
    public init(_ id: RuleID, least: Severity) {
      self.id = id
      self.least = least
    }

    /// The rule of a constraint.
    public init(_ constraint: Constraint) {
      id = constraint.id
      least = min(constraint.severity, constraint.exceptionalSeverity ?? constraint.severity)
    }
  }

  /// The ids of all contracts.
  public var contracts: [String]
  /// The formats of reports.
  public var reports: [String]
  private let lazyRules: LazyRules

  /// Names.
  ///
  /// - Parameters:
  ///   - contracts: the ids of all contracts.
  ///   - reports: the formats of reports.
  ///   - rules: all rules; asked for once, and only where a configuration names one: all contracts
  ///     have to be compiled for it.
  public init(
    contracts: [String], reports: [String] = [], rules: @escaping @Sendable () -> [KnownRule]
  ) {
    self.contracts = contracts
    self.reports = reports
    lazyRules = LazyRules(rules)
  }

  /// All rules.
  var rules: [KnownRule] { lazyRules.all }

  /// The names of the providers, sorted.
  var providers: [String] {
    Set(contracts.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }

  /// Whether a text is the id of a contract, or the beginning of several that ends at a slash. What
  /// schemas there are is known when they are read.
  func hasContract(_ id: String) -> Bool {
    let prefix = id.hasSuffix("/") ? id : id + "/"
    return contracts.contains { $0 == id || $0.hasPrefix(prefix) } || prefix.hasPrefix("schema/")
  }

  /// Whether a pattern fits a rule.
  func hasRule(_ pattern: RulePattern) -> Bool {
    Self.mayBeOfSchema(pattern) || rules.contains { pattern.matches($0.id) }
  }

  /// Whether the rules of a pattern are those of schemas, or those that schemas follow.
  private static func mayBeOfSchema(_ pattern: RulePattern) -> Bool {
    ["schema.", "json-schema."].contains { pattern.text.hasPrefix($0) }
  }

  /// Whether a setting makes more of a rule that is a note, in some case at least.
  func raisesNotes(_ setting: Policy.Setting) -> Bool {
    if setting.severity == .note { return false }
    return Self.mayBeOfSchema(setting.rule)
      || rules.contains { $0.least == .note && setting.rule.matches($0.id) }
  }
}

/// Rules that are collected when they are first asked for.
private final class LazyRules: Sendable {
  private let collect: @Sendable () -> [ConfigurationVocabulary.KnownRule]
  private let collected = Mutex<[ConfigurationVocabulary.KnownRule]?>(nil)

  init(_ collect: @escaping @Sendable () -> [ConfigurationVocabulary.KnownRule]) {
    self.collect = collect
  }

  var all: [ConfigurationVocabulary.KnownRule] {
    collected.withLock { collected in
      if let collected { return collected }
      let all = collect()
      collected = all
      return all
    }
  }
}
