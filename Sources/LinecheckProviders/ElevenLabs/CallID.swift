import Linecheck

extension Format {
  /// The id of a call: Twilio's form where it begins with `CA` as Twilio's do.
  ///
  /// Source: Twilio's documentation of calls (`Format.twilioCallSID`). Calls over a SIP trunk have
  /// ids of any form, and nothing in the request says which of the two a call is.
  static let callID = Format(
    "form", "the id of a call",
    requirement: "CA and 32 hexadecimal digits, where Twilio has the call",
    source: "Twilio, Call resource", sensitivity: .plain,
    advice: { _ in "pass the id on as Twilio wrote it: CA and 32 hexadecimal digits" }
  ) { text in !text.utf8.starts(with: "CA".utf8) || Format.twilioCallSID.accepts(text) }
  .written(as: "^(?:CA[0-9A-Fa-f]{32}$|(?!CA))")
  .edges(
    right: ["CA\(String(repeating: "a", count: 32))", "1"],
    wrong: [
      "CA\(String(repeating: "a", count: 31))", "CA\(String(repeating: "a", count: 33))",
      "CA\(String(repeating: "g", count: 32))",
    ])
}
