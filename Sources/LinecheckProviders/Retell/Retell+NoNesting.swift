import Linecheck

extension Retell {
  /// Numbers of one account: no fallback leads to a number that has a fallback of its own.
  ///
  /// Judged of all numbers at once; a fallback that is none of them is somebody else's, and one that
  /// is the number itself breaks `not-self` alone.
  static func noNesting(_ edition: PhoneNumberEdition) -> Rule {
    edition.said(
      of: "fallback_number",
      Rule.any.blaming("no-nesting", expecting: "a fallback without a fallback of its own") {
        bodies in
        let numbers = bodies.items ?? []
        let forwarding = Set(numbers.filter { fallback(of: $0) != nil }.compactMap(name))
        return numbers.compactMap { number in
          guard let fallback = fallback(of: number), let target = fallback.string?.nameOfNumber,
            target != name(of: number), forwarding.contains(target)
          else { return nil }
          return fallback
        }
      }
      .identified(as: "\(edition.id).fallback_number.no-nesting")
      .saying("this fallback has a fallback of its own, and calls are forwarded once only")
    )
    .component(
      "\(edition.id).fallback_number",
      at: "#/components/schemas/PhoneNumberResponse/properties/fallback_number", own: nil,
      in: edition.document)
  }

  /// A number with a fallback: only between such numbers calls are forwarded twice.
  static let forwarding = Rule.object {
    Field("phone_number", .any).optional()
    Field("fallback_number", .string.length(1...))
  }

  private static func fallback(of number: Value) -> Value? {
    number["fallback_number"].flatMap { $0.string?.isEmpty == false ? $0 : nil }
  }

  private static func name(of number: Value) -> String? {
    number["phone_number"]?.string?.nameOfNumber
  }
}

extension String {
  /// What tells a number from others: its digits; the whole text of a pseudo number with letters.
  fileprivate var nameOfNumber: String {
    contains(where: \.isLetter) ? self : filter { $0.isASCII && $0.isNumber }
  }
}
