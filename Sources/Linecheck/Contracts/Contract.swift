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
  private let lazy: LazyProgram

  /// A contract; its rules become a program when it is first used.
  ///
  /// - Parameters:
  ///   - id: `provider/operation/part`.
  ///   - title: what it is about.
  ///   - document: the page, which its rules cite.
  ///   - definitions: the rules that `Rule.reference` names.
  ///   - rule: the rule of the whole body.
  public init(
    _ id: String, title: String, document: SourceDocument, definitions: [String: Rule] = [:],
    rule: @escaping @Sendable () -> Rule
  ) {
    self.id = id
    self.title = title
    self.document = document
    let prefix = id.split(separator: "/").joined(separator: ".")
    lazy = LazyProgram { () throws(RuleMistakes) in
      try Program(rule(), id: prefix, document: document, definitions: definitions)
    }
  }

  /// The rules, ready to check payloads; made once, when first asked for.
  ///
  /// - Throws: `RuleMistakes` where the rules contradict themselves.
  public var program: Program {
    get throws(RuleMistakes) { try lazy.program() }
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
