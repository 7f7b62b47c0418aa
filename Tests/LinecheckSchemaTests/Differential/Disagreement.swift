import LinecheckSchema

/// A schema, a value, and what two validators say about it.
struct Disagreement {
  var schema: JSONTree
  var instance: JSONTree
  let ours: Verdict

  /// What we say.
  enum Verdict: Hashable {
    case valid, invalid
    /// The fast path accepts what findings are told about.
    case contradiction
    case undecided
    case mistake(String)

    init(schema: String, instance: String) {
      self = Self.all(schema: schema, instances: [instance])[0]
    }

    /// The verdicts about some values.
    static func all(schema: String, instances: [String]) -> [Verdict] {
      do {
        let schema = try JSONSchema(
          Array(schema.utf8), at: "https://differential.example/schema", title: "schema")
        var checker = Checker(try schema.program(id: "differential"))
        return instances.map { instance in
          let bytes = PaddedBytes(instance)
          let findings = checker.findings(in: bytes, from: .error)
          if checker.undecided != nil { return .undecided }
          if !findings.isEmpty, checker.accepts(bytes) { return .contradiction }
          return findings.isEmpty ? .valid : .invalid
        }
      } catch {
        return instances.map { _ in .mistake("\(error)") }
      }
    }

    /// Whether it is another one than the other validator's.
    func differs(from isValid: Bool) -> Bool {
      switch self {
      case .valid: !isValid
      case .invalid: isValid
      case .contradiction, .mistake: true
      case .undecided: false
      }
    }
  }

  /// Makes schema and value as small as they disagree in the same way.
  mutating func minimise(with reference: ReferenceValidator) throws {
    var tries = 3000
    var didShrink = true
    while didShrink && tries > 0 {
      didShrink = false
      let candidates =
        schema.reductions.map { ($0, instance) } + instance.reductions.map { (schema, $0) }
      for (schema, instance) in candidates where tries > 0 {
        tries -= 1
        guard try isSame(schema, instance, reference) else { continue }
        (self.schema, self.instance) = (schema, instance)
        didShrink = true
        break
      }
    }
  }

  private func isSame(
    _ schema: JSONTree, _ instance: JSONTree, _ reference: ReferenceValidator
  ) throws -> Bool {
    let verdict = Verdict(schema: schema.text, instance: instance.text)
    guard verdict == ours,
      let theirs = try reference.verdicts(schema: schema.text, instances: [instance.text])
    else { return false }
    return verdict.differs(from: theirs[0])
  }
}

extension Disagreement: CustomStringConvertible {
  var description: String { "\(schema.text) and \(instance.text): we say \(ours)" }
}
