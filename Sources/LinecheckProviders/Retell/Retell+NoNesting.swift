import Linecheck

extension Retell {
  /// Numbers of one account: no fallback leads to a number that has a fallback of its own.
  ///
  /// Judged of all numbers at once; a fallback that is none of them is somebody else's.
  static func noNesting(_ edition: PhoneNumberEdition) -> Rule {
    edition.said(
      of: "fallback_number",
      Rule.any.blaming("no-nesting", expecting: "a fallback without a fallback of its own") {
        numbers in
        let numbers = numbers.items ?? []
        let forwarding = Set(numbers.filter { fallback(of: $0) != nil }.compactMap(digits))
        return numbers.compactMap(fallback).filter { forwarding.contains($0.string?.digits ?? "") }
      }
      .identified(as: "\(edition.id).fallback_number.no-nesting")
      .saying("this fallback has a fallback of its own, and calls are forwarded once only")
    )
    .component(
      "\(edition.id).fallback_number",
      at: "#/components/schemas/PhoneNumberResponse/properties/fallback_number", own: nil,
      in: edition.document)
  }

  private static func fallback(of number: Value) -> Value? {
    number["fallback_number"].flatMap { $0.string == nil ? nil : $0 }
  }

  private static func digits(of number: Value) -> String? { number["phone_number"]?.string?.digits }
}

extension String {
  fileprivate var digits: String { filter { $0.isASCII && $0.isNumber } }
}
