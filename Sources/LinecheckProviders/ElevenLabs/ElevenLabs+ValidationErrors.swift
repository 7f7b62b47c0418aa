import Linecheck

extension ElevenLabs {
  /// `HTTPValidationError`: what is wrong with a request, one item a fault.
  ///
  /// Newer servers add `input`, `ctx` and `url` to an item.
  static let validationErrors = Rule.object {
    Field("detail", .array(of: validationError)).optional()
  }
  .kind {
    $0.disputed(
      "the page says nothing about the body", at: "\(operation)/responses/422/content",
      in: getPhoneNumberPage)
  }
  .component(
    "elevenlabs.error-422", at: "#/components/schemas/HTTPValidationError", own: "body",
    in: openAPICopy)

  /// `ValidationError`: one fault and the place of it, names and positions from the outside in.
  private static let validationError = Rule.object {
    Field("loc", .array(of: .one(.string, .integer)))
    Field("msg", .string)
    Field("type", .string)
  }
  .component(
    "elevenlabs.error-422.detail.item", at: "#/components/schemas/ValidationError", own: nil)
}
