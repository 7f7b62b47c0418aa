import Linecheck

extension Vapi {
  private static let ringingPlace = "#/components/schemas/PhoneNumberHookCallRinging"
  private static let endingPlace = "#/components/schemas/PhoneNumberHookCallEnding"

  private static let events = "call.ringing or call.ending"

  /// What happens where a call rings or ends, told apart by `on`.
  static let hook = Rule.tagged(
    by: "on", ["call.ringing": ringingHook, "call.ending": endingHook],
    otherwise: .object {
      event(
        .string.kind {
          $0.identified(as: "vapi.hook.on.enum").documented(.public, at: "enum").expecting(events)
        })
    }
    .furtherMembers(.allowed)
  )
  .identified(as: "vapi.hook.on.enum")
  .documented(
    .public, at: "\(ringingPlace)/properties/on/enum", "\(endingPlace)/properties/on/enum",
    in: openAPI
  )
  .expecting(events)
  .disputed("it knows call.ringing only, for now", at: "Supported hooks", in: hooksPage)
  .component("vapi.hook", at: ringingPlace, own: "item", in: openAPI)

  private static func event(_ rule: Rule) -> [Field] {
    Field.group("vapi.hook", at: ringingPlace) {
      Field("on", rule)
        .documented(.public, at: "\(ringingPlace)/required", "\(endingPlace)/required", in: openAPI)
    }
  }

  private static func event(named name: Literal, _ place: String) -> [Field] {
    event(
      .any.one(of: name).identified(as: "vapi.hook.on.enum")
        .documented(.public, at: "\(place)/properties/on/enum", in: openAPI).expecting(events))
  }

  /// `PhoneNumberHookCallRinging`: a list of actions, of which the first runs.
  private static let ringingHook = Rule.object {
    event(named: "call.ringing", ringingPlace)
    Field.group("vapi.hook.ringing", at: ringingPlace) {
      Field(
        "do",
        .array(of: hookAction("vapi.hook.ringing.do.type")).count(1...1)
          .identified(as: "vapi.hook.ringing.do.first-only").severity(.warning)
          .documented(.public, at: "description").expecting("one action, since only the first runs")
      )
      Field("filters", .array(of: ringingFilter)).optional()
    }
  }

  /// `PhoneNumberHookCallEnding`: one action, not a list.
  private static let endingHook = Rule.object {
    event(named: "call.ending", endingPlace)
    Field.group("vapi.hook.ending", at: endingPlace) {
      Field(
        "do",
        hookAction("vapi.hook.ending.do.type").kind {
          $0.documented(.public, at: "oneOf").help(
            "where a call ends this is one action; a list of them belongs to call.ringing")
        }
      ).optional()
      Field("filters", .array(of: endingFilter)).optional()
    }
  }

  /// `PhoneNumberCallRingingHookFilter`: callers whose number begins so.
  private static let ringingFilter = Rule.object {
    Field("type", .any.one(of: "startsWith").named("const"))
    Field("key", .any.one(of: "number").named("const"))
    Field(
      "startsWith",
      .array(
        of: .string.personal().length(...20).matching(.numberPrefix).documented(
          .public, at: "../description")
      )
      .count(...20).severity(.note).documented(.implied, at: "maxLength")
      .expecting("at most 20 prefixes, if that is what maxLength on a list means")
      .disputed("maxLength has no meaning on an array of JSON Schema", at: "maxLength"))
  }
  .kind { $0.identified(as: "vapi.hook.ringing.filters.type") }
  .component(
    "vapi.hook.ringing.filter", at: "#/components/schemas/PhoneNumberCallRingingHookFilter",
    own: nil, in: openAPI)

  /// `PhoneNumberCallEndingHookFilter`: calls that ended for one of these reasons.
  private static let endingFilter = Rule.object {
    Field("type", .any.one(of: "oneOf").named("const"))
    Field("key", .any.one(of: "call.endedReason").named("const"))
    Field(
      "oneOf",
      .array(
        of: .any.one(
          of: "assistant-request-failed", "assistant-request-returned-error",
          "assistant-request-returned-unspeakable-error",
          "assistant-request-returned-invalid-assistant",
          "assistant-request-returned-no-assistant",
          "assistant-request-returned-forwarding-phone-number")
      ).kind {
        $0.disputed(
          "the schema has the enumeration on the list, too, where it refuses all", at: "enum")
      })
  }
  .kind { $0.identified(as: "vapi.hook.ending.filters.type") }
  .component(
    "vapi.hook.ending.filter", at: "#/components/schemas/PhoneNumberCallEndingHookFilter",
    own: nil, in: openAPI)
}
