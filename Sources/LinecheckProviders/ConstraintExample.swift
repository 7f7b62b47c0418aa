public import Linecheck

/// A value that follows a constraint and one that breaks it, as JSON.
///
/// It is the value in the constraint's place; where a member has to be there, or where members relate
/// to each other, it is members of the object that holds the place; for the names of members it is the
/// name; for what concerns an exchange it names the parts of it. `x{×41}` in a text means 41 times x.
public struct ConstraintExample: Sendable, Hashable {
  /// What follows the constraint.
  public let passing: String
  /// What breaks it.
  public let failing: String
  /// What is wrong with the failing one.
  public let reason: String?

  /// A text with its repetitions written out: `a{×3}` is `aaa`.
  public static func writtenOut(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "{×") {
      guard let end = rest[mark.upperBound...].firstIndex(of: "}"),
        let count = Int(rest[mark.upperBound..<end]), let last = rest[..<mark.lowerBound].last,
        1...10_000 ~= count
      else {
        result += rest[..<mark.upperBound]
        rest = rest[mark.upperBound...]
        continue
      }
      result += rest[..<mark.lowerBound] + String(repeating: last, count: count - 1)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension Providers {
  /// The examples of a documented constraint; nil for one that is not.
  public static func example(of id: RuleID) -> ConstraintExample? { examples[id] }

  private static let examples: [RuleID: ConstraintExample] = {
    var examples: [RuleID: ConstraintExample] = [:]
    for table in [ElevenLabsExamples.table, RetellExamples.table, VapiExamples.table] {
      for line in table.split(separator: "\n") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count > 2 else { continue }
        examples[RuleID(cells[0])] = ConstraintExample(
          passing: cells[1], failing: cells[2], reason: cells.count > 3 ? cells[3] : nil)
      }
    }
    return examples
  }()
}
