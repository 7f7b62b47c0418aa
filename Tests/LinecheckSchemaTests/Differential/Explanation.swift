import LinecheckJSON
import LinecheckSchema

/// Why another validator may say otherwise: each reason is a rule of the specification that it does
/// not follow there, and that is seen to be the reason, since without it we say the same.
enum Explanation: CaseIterable {
  /// JSON Schema Core 2020-12, 4.2.1 and 4.2.2: a number is the one that is written, of any
  /// precision. The other one reads a number beyond 2^53 that has a fraction or an exponent as the
  /// nearest binary one, as RFC 8259, 6, lets implementations do.
  case exactNumbers
  /// JSON Schema Core 2019-09, 9.3.1.3: what `contains` accepts counts as evaluated only since
  /// 2020-12 (10.3.1.3 and 11.2 there). The other one judges it so in 2019-09, as we do in 2020-12.
  case containedItems

  /// The reason of a minimised disagreement; nil where it has none.
  static func of(
    _ disagreement: Disagreement, _ reference: ReferenceValidator
  ) throws -> Explanation? {
    let (schema, instance) = (disagreement.schema.text, disagreement.instance.text)
    guard let theirs = try reference.verdicts(schema: schema, instances: [instance]) else {
      return nil
    }
    return allCases.first { reason in
      guard let verdict = reason.verdict(on: disagreement) else { return false }
      return !verdict.differs(from: theirs[0])
    }
  }

  /// What we say where the rule is not followed; nil where it plays no part.
  private func verdict(on disagreement: Disagreement) -> Disagreement.Verdict? {
    let (schema, instance) = (disagreement.schema, disagreement.instance)
    switch self {
    case .exactNumbers:
      return .init(schema: schema.rounded.text, instance: instance.rounded.text)
    case .containedItems:
      let text = schema.text
      guard text.contains("\"contains\""), text.contains("\"unevaluatedItems\"") else { return nil }
      let later = text.replacing(Dialect.draft2019.uri, with: Dialect.draft2020.uri)
      return .init(schema: later, instance: instance.text)
    }
  }
}

extension JSONTree {
  /// The value with all numbers beyond 2^53 that have a fraction or an exponent as doubles are.
  fileprivate var rounded: JSONTree {
    switch self {
    case .scalar(let text): .scalar(Self.rounded(text) ?? text)
    case .string: self
    case .array(let items): .array(items.map(\.rounded))
    case .object(let members):
      .object(members.map { Member(name: $0.name, value: $0.value.rounded) })
    }
  }

  private static func rounded(_ text: String) -> String? {
    guard let number = Double(text), number.magnitude >= 0x1p53,
      text.utf8.contains(where: { ".eE".utf8.contains($0) })
    else { return nil }
    return Decimal(number)?.description
  }
}
