import Linecheck

extension ElevenLabs {
  /// What the request sends.
  ///
  /// The page has no security scheme: the key is an ordinary header, and required. It describes the
  /// path parameter as the id of an agent, which later editions correct: the id of the phone-number
  /// object is meant.
  static let getPhoneNumberRequest = Rule.object {
    parameter(
      0, "phone_number_id", in: "path",
      .string.matching(.numberID).severity(.warning)
        .documented(.public, at: operation + "/parameters/0/schema/examples", in: openAPICopy)
        .disputed("it is called the id of an agent", at: operation + "/parameters/0/description"))
    parameter(
      1, "xi-api-key", in: "header",
      .string.secret().matching(.bareKey)
        .documented(.implied, at: operation + "/parameters/1/name"))
  }
  .kind { kind in
    kind.identified(as: "elevenlabs.get-phone-number.path.phone_number_id.required")
      .documented(.schema, at: operation + "/parameters/0/required")
      .expecting("phone_number_id in the path")
  }

  /// The operation of the page.
  static let operation = "#/paths/~1v1~1convai~1phone-numbers~1{phone_number_id}/get"

  /// A parameter in its part of the request; where the whole part is missing, so is the parameter.
  private static func parameter(
    _ position: Int, _ name: String, in part: String, _ rule: Rule
  ) -> Field {
    let id = "elevenlabs.get-phone-number.\(part).\(name)"
    let place = "\(operation)/parameters/\(position)"
    func required(_ field: Field) -> Field {
      let field = field.identified(as: id + ".required")
        .documented(.schema, at: place + "/required").expecting("\(name) in the \(part)")
      if part == "path" { return field }
      return field.disputed(
        "the key is optional and may be null", at: place + "/required", in: openAPICopy)
    }
    let value = required(Field(name, rule.component(id, at: place + "/schema", own: nil)))
    let holder = Rule.object { value }.kind { kind in
      kind.identified(as: id + ".required").documented(.schema, at: place + "/required")
        .expecting("\(name) in the \(part)")
    }
    return required(Field(part, holder))
  }
}
