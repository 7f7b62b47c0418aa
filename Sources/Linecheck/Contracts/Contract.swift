package import LinecheckJSON
import Synchronization

/// Everything that a provider's documentation promises about one body: one operation, one direction
/// or status.
///
///     import Linecheck
///     import LinecheckProviders
///
///     let findings = try Retell.getPhoneNumber200.findings(in: Array(body.utf8))
///     for finding in findings { print(finding.severity, finding.rule, finding) }
public struct Contract: Sendable {
  /// The name by which it is chosen: `provider/operation/part`.
  public let id: String
  /// What it is about, such as `Retell, Get Phone Number: the 200 body`.
  public let title: String
  /// The page that it was read from.
  public let document: SourceDocument
  private var lazyBody: LazyProgram
  private var lazyExchange: LazyProgram?
  private var lazyGroup: LazyProgram?
  private let lazyConcern: LazyProgram?

  /// A contract; its rules become programs when they are first used.
  ///
  /// - Parameters:
  ///   - id: `provider/operation/part`.
  ///   - title: what it is about.
  ///   - document: the page, which its rules cite.
  ///   - definitions: the rules that `Rule.reference` names.
  ///   - exchange: what is promised of the body's whole HTTP exchange: an object with `request`
  ///     (`method`, `url`, `path`, `query`, `header`, `body`) and `response` (`status`, `header`,
  ///     `body`, `milliseconds`), header names in lower case, absent what is not known.
  ///   - group: what is promised of several bodies of one account: an array of them.
  ///   - concern: which bodies that is about, with all members that it looks at; to leave out the
  ///     other bodies, and their other members, changes nothing of what is found. Nil for all.
  ///   - rule: the rule of the whole body.
  public init(
    _ id: String, title: String, document: SourceDocument, definitions: [String: Rule] = [:],
    exchange: (@Sendable () -> Rule)? = nil, group: (@Sendable () -> Rule)? = nil,
    concern: (@Sendable () -> Rule)? = nil, rule: @escaping @Sendable () -> Rule
  ) {
    self.id = id
    self.title = title
    self.document = document
    let prefix = id.split(separator: "/").joined(separator: ".")
    func lazy(_ rule: @escaping @Sendable () -> Rule) -> LazyProgram {
      LazyProgram { () throws(RuleMistakes) in
        try Program(rule(), id: prefix, document: document, definitions: definitions)
      }
    }
    lazyBody = lazy(rule)
    lazyExchange = exchange.map(lazy)
    lazyGroup = group.map(lazy)
    lazyConcern = concern.map(lazy)
  }

  /// The rules of a body, ready to check payloads; made once, when first asked for.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  public var program: Program {
    get throws(RuleMistakes) { try lazyBody.program() }
  }

  /// The rules that need the body's whole exchange; nil where there are none.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  public var exchange: Program? {
    get throws(RuleMistakes) { try lazyExchange?.program() }
  }

  /// The rules that need several bodies of one account; nil where there are none.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  public var group: Program? {
    get throws(RuleMistakes) { try lazyGroup?.program() }
  }

  /// Whether the rules over several bodies are about one.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  package func concerns(_ body: Document) throws(RuleMistakes) -> Bool {
    guard let concern = try lazyConcern?.program() else { return true }
    return concern.findings(in: body, from: .note).isEmpty
  }

  /// The members that rules over several bodies look at; nil for all.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  package var concernedMembers: Set<String>? {
    get throws(RuleMistakes) { try lazyConcern?.program().memberNames }
  }

  /// What the rules of a contract are about.
  package enum Scope: Sendable, CaseIterable {
    case body, exchange, group
  }

  /// The rules about something; nil where there are none.
  package func program(of scope: Scope) throws(RuleMistakes) -> Program? {
    switch scope {
    case .body: try program
    case .exchange: try exchange
    case .group: try group
    }
  }

  /// The same contract with other rules about something.
  package func with(_ program: Program, of scope: Scope) -> Contract {
    var contract = self
    let lazy = LazyProgram { () throws(RuleMistakes) in program }
    switch scope {
    case .body: contract.lazyBody = lazy
    case .exchange: contract.lazyExchange = lazy
    case .group: contract.lazyGroup = lazy
    }
    return contract
  }

  /// Every constraint: of a body, of its exchange, of several bodies.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  public var constraints: [Constraint] {
    get throws(RuleMistakes) {
      let all = try program.constraints + (exchange?.constraints ?? [])
      return try (all + (group?.constraints ?? [])).merged
    }
  }

  /// Everything that is wrong with a body, in the order of the text: by these rules, and by those
  /// of JSON itself (`json.syntax` and the like).
  ///
  /// Safe to call from several threads at once. For many bodies keep a `Checker`, which allocates
  /// nothing for those that are right.
  ///
  /// - Parameters:
  ///   - body: the bytes as they were received.
  ///   - severity: the least severity that is looked for.
  /// - Returns: nothing where the body is right.
  /// - Throws: `RuleMistakes` where the rules contradict themselves; never because of the body.
  public func findings(
    in body: some Collection<UInt8>, from severity: Severity = .warning
  ) throws(RuleMistakes) -> [Finding] {
    var checker = Checker(try program)
    return checker.findings(in: body, from: severity)
  }
}

/// A program that is made when it is first asked for.
private final class LazyProgram: Sendable {
  private let make: @Sendable () throws(RuleMistakes) -> Program
  private let made = Mutex<Result<Program, RuleMistakes>?>(nil)

  init(_ make: @escaping @Sendable () throws(RuleMistakes) -> Program) { self.make = make }

  func program() throws(RuleMistakes) -> Program {
    let result = made.withLock { made in
      if let made { return made }
      let result = Result { () throws(RuleMistakes) in try make() }
      made = result
      return result
    }
    return try result.get()
  }
}
