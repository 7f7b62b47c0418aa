import Linecheck

extension Vapi {
  /// Where a call is transferred to: a number or a SIP address, told apart by `type`.
  ///
  /// - Parameter id: the id of whoever mounts it, for a value that is neither.
  /// - Returns: the union of both.
  static func destination(_ id: String) -> Rule {
    Rule.tagged(
      by: "type", ["number": numberDestination, "sip": sipDestination],
      signs: ["number": "number", "sipUri": "sip"]
    )
    .identified(as: id).documented(.public, at: "oneOf")
    .expecting("an object whose type is number or sip")
    .kind {
      $0.identified(as: id).documented(.public, at: "oneOf")
        .expecting("an object whose type is number or sip")
    }
  }

  private static let numberPlace = "#/components/schemas/TransferDestinationNumber"

  /// `TransferDestinationNumber`.
  private static let numberDestination = Rule.object {
    Field("type", tag("number", "vapi.destination-number.type.const"))
    Field("number", checkedNumber("\(numberPlace)/properties/numberE164CheckEnabled/description"))
    Field("numberE164CheckEnabled", .boolean).optional()
    Field("extension", .string.length(1...10)).optional()
    Field("callerId", callerID).optional()
    Field("message", message("vapi.destination-number.message.type")).optional()
    Field("transferPlan", transferPlan).optional()
    Field("description", .string).optional()
  }
  .contents(of: "vapi.destination-number", at: numberPlace, in: openAPI)

  /// `TransferDestinationSip`.
  private static let sipDestination = Rule.object {
    Field("type", tag("sip", "vapi.destination-sip.type.const"))
    Field(
      "sipUri",
      .string.personal().matching(.sipURI).named("scheme")
        .documented(.implied, at: "description"))
    Field(
      "callerId",
      callerID.unexpected(when: refersByDefault)
        .named("only-with-dial").severity(.warning).documented(.public, at: "description")
        .expecting("transferPlan.sipVerb dial beside it")
        .saying("callerId has an effect only where transferPlan.sipVerb is dial")
    ).optional()
    Field("sipHeaders", .object.furtherMembers(.ruled(sipHeader))).optional()
    Field("message", message("vapi.destination-sip.message.type")).optional()
    Field("transferPlan", transferPlan).optional()
    Field("description", .string).optional()
  }
  .contents(
    of: "vapi.destination-sip", at: "#/components/schemas/TransferDestinationSip", in: openAPI)

  private static func tag(_ type: Literal, _ id: String) -> Rule {
    Rule.any.one(of: type).identified(as: id)
      .covered(by: "vapi.phone-number.fallbackDestination.type")
  }

  private static let callerID = Rule.string.personal().length(...40)
    .matching(.callerID).severity(.warning).documented(.public, at: "description")

  private static let sipHeader = Rule.string.personal()
    .identified(as: "vapi.destination-sip.sipHeaders.value")
    .documented(.implied, at: "../description")

  /// Without a plan, or without a verb in it, a call is transferred by REFER.
  private static let refersByDefault = Rule.any([
    .not(.having("transferPlan")),
    .object { Field("transferPlan", .all([.object, .not(.having("sipVerb"))])) },
    .object { Field("transferPlan", .object { Field("sipVerb", .enumeration("refer", "bye")) }) },
  ])
}
