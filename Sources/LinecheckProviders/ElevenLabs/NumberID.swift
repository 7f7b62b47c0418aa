import Linecheck

extension Format {
  /// The id of a phone-number object, which is neither the number itself nor an agent's id.
  ///
  /// Source: the example of the provider's OpenAPI description (20 letters and digits), live ids
  /// (`phnum_` and 28 letters and digits). Its form is documented nowhere, so that only the two
  /// usual mistakes are told apart.
  static let numberID = Format(
    "not-a-number", "the id of a phone number", requirement: "an id, no phone number or agent id",
    source: "ElevenLabs OpenAPI, phone_number_id of Get Phone Number", sensitivity: .personal,
    advice: { text in
      text.hasPrefix("agent_")
        ? "this is the id of an agent; the list of phone numbers has the id that is meant"
        : "the list of phone numbers has the id (phone_number_id) of each number"
    }
  ) { text in !Format.phoneNumber.accepts(text) && !text.hasPrefix("agent_") }
  .written(as: "^(?!agent_)(?!\(FormPattern.phoneNumber)$)")
  .edges(
    right: ["phnum_a", "agent"],
    wrong: ["+14155550123", "agent_a"])
}
