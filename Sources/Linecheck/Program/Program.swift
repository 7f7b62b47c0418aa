@_spi(Scanning) public import LinecheckJSON

/// Rules made ready to check payloads: flat, immutable, shared freely between threads.
///
///     let program = try Program(Rule.object { Field("weight", .number.atMost(1)) })
///     try program.accepts(#"{"weight": 1}"#)                          // true
///     try program.findings(in: #"{"weight": 2}"#).map(\.description)
///     // ["$.weight: 2 is greater than 1, the maximum"]
///
/// There are two ways to run it. `Checker.accepts` reads and judges in one pass over the bytes, and
/// says *certainly valid* or *look closer*. `findings(in:)` goes through a document and says everything
/// that the rules find; what is doubtful about it as JSON (a name twice, say) a `Checker` adds.
public struct Program: Sendable {
  /// Every constraint, in the order of the rules.
  public let constraints: [Constraint]
  /// The constraints as the steps of the code refer to them: one that is checked in several ways, or
  /// with another severity in some, stands here several times.
  let records: [Constraint]
  /// The names that the rules name: what may be shown of a payload's own names.
  public let memberNames: Set<String>
  /// Whether a rule marks a value as a secret.
  public let hasSecrets: Bool
  let code: Code
  let acceptors: Acceptors

  /// Compiles a rule.
  ///
  /// - Parameters:
  ///   - rule: the rule of the whole payload.
  ///   - id: what the ids of its constraints begin with.
  ///   - document: the document that the rules cite.
  ///   - definitions: the rules that `Rule.reference` names.
  /// - Throws: `RuleMistakes` where a bound is impossible, a reference leads nowhere or in a circle,
  ///   two constraints have one id, a relation names no member, …
  public init(
    _ rule: Rule, id: String = "rule", document: SourceDocument? = nil,
    definitions: [String: Rule] = [:]
  ) throws(RuleMistakes) {
    try self.init(rule, id: id, document: document, definitions: definitions, isImport: false)
  }

  /// Compiles the rules of a schema, which may say what a page would not: what can never be, or the
  /// same twice. Each keyword is a constraint with an id of its own.
  ///
  /// - Throws: `RuleMistakes` where a reference leads nowhere or in a circle.
  package init(
    imported rule: Rule, id: String, document: SourceDocument, definitions: [String: Rule]
  ) throws(RuleMistakes) {
    try self.init(rule, id: id, document: document, definitions: definitions, isImport: true)
  }

  private init(
    _ rule: Rule, id: String, document: SourceDocument?, definitions: [String: Rule],
    isImport: Bool
  ) throws(RuleMistakes) {
    var compiler = Compiler(definitions: definitions, document: document, isImport: isImport)
    (code, records) = try compiler.program(of: rule, id: id)
    constraints = isImport && !compiler.importedIDs.areShared ? records : records.merged
    acceptors = Acceptors(code, records)
    memberNames = code.memberNames
    hasSecrets = code.nodes.contains { $0.sensitivity == .secret }
  }

  /// The same program with other code, judged without a fast path.
  init(unproven code: Code, _ records: [Constraint], of original: Program) {
    self.code = code
    self.records = records
    constraints = records.merged
    acceptors = Acceptors(doubting: code)
    memberNames = original.memberNames
    hasSecrets = original.hasSecrets
  }

  /// Everything that is wrong with a payload by these rules, in the order of the text.
  ///
  /// - Throws: `JSONError` where the payload is not JSON.
  public func findings(in payload: String, from severity: Severity = .note) throws(JSONError)
    -> [Finding]
  {
    findings(in: try Document(payload), from: severity)
  }

  /// Everything that is wrong with a document by these rules, in the order of the text.
  ///
  /// - Parameters:
  ///   - document: what was read.
  ///   - severity: the least severity that is looked for.
  /// - Returns: nothing where the document is right.
  public func findings(in document: Document, from severity: Severity = .note) -> [Finding] {
    var judge = Judge(self, from: severity)
    return judge.findings(in: document)
  }

  /// Whether a payload has nothing of a severity or worse, by these rules.
  ///
  /// - Throws: `JSONError` where the payload is not JSON.
  public func accepts(_ payload: String, at severity: Severity = .error) throws(JSONError) -> Bool {
    var checker = Checker(self)
    if checker.accepts(PaddedBytes(payload), at: severity) { return true }
    return try findings(in: payload, from: severity).isEmpty
  }
}
