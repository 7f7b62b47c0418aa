import Linecheck

extension Vapi {
  private static let id = "vapi.webhook.assistant-request.response"
  private static let schema = "#/components/schemas/ServerMessageResponseAssistantRequest"

  /// Who takes the call: as guides show it bare, or as the schema has it under `messageResponse`.
  static let assistantRequestAnswerBody = Rule.all(
    Rule.object.furtherMembers(.allowed)
      .kind { $0.alsoDocumented(at: "Assistant request", in: serverMessagesPage) }
      .component(id, at: schema, own: "body", in: openAPI),
    wrapper, .when(.having("messageResponse"), then: wrapped, else: answer))

  /// No answer is wrapped in null.
  private static let wrapper = notingNulls(
    .members {
      Field(
        "messageResponse",
        .object.furtherMembers(.allowed).kind {
          $0.identified(as: "\(id).body.type")
            .documented(.public, at: "\(schema)/type", in: openAPI)
        }
      ).optional()
    })

  private static let wrapped = Rule.members { Field("messageResponse", answer).optional() }
    .excluding(.any((members + overrides).map { .having($0) }))
    .identified(as: "\(id).wrapper").severity(.warning)
    .documented(.public, at: "#/components/schemas/ServerMessageResponse/required", in: openAPI)
    .expecting("an answer bare, or under messageResponse")
    .disputed("every guide and sample has it bare", at: "Assistant request", in: serverMessagesPage)
    .saying("beside messageResponse nothing else is read")

  private static let members = [
    "assistantId", "assistant", "squadId", "squad", "workflowId", "workflow", "destination",
    "error",
  ]
  private static let overrides = ["assistantOverrides", "squadOverrides", "workflowOverrides"]

  private static let answer = notingNulls(fields)
    .excluding(.all([.object, .not(.any(members.map { .having($0) }))]))
    .identified(as: "\(id).some-answer")
    .documented(
      .public, at: "\(schema)/properties",
      "#/components/schemas/PhoneNumberCallEndingHookFilter/properties/oneOf/items/enum",
      in: openAPI
    )
    .expecting("an assistant, squad, workflow, destination or error")
    .saying("nothing here takes the call")
    .excluding(.any(severalSources))
    .identified(as: "\(id).one-source").severity(.warning)
    .documented(
      .public, at: "\(schema)/properties/error/description",
      "\(schema)/properties/destination/description",
      "\(schema)/properties/assistantId/description", in: openAPI
    )
    .expecting("one source: an error, else a destination, else one of the others")
    .saying("of several sources one is used and the others are ignored")
    .excluding(.any(overridesAlone))
    .identified(as: "\(id).overrides.have-source")
    .documented(
      .implied, at: "\(schema)/properties/assistantOverrides/description",
      "\(schema)/properties/squadOverrides/description",
      "\(schema)/properties/workflowOverrides/description", in: openAPI
    )
    .expecting("overrides beside what they change")
    .saying("these overrides have nothing to change")
    .component(id, at: schema, own: nil, in: openAPI)

  private static let fields = Rule.members {
    Field("assistantId", .string).optional()
    Field("squadId", .string).optional()
    Field("workflowId", .string).optional()
    Field("error", .string.personal()).optional()
    for member in ["assistant", "squad", "workflow"] {
      Field(member, part).optional()
      Field("\(member)Overrides", part).optional()
    }
    Field("destination", destination("\(id).destination.type")).optional()
  }

  /// An assistant and the like, which are described elsewhere.
  private static let part = Rule.object.furtherMembers(.allowed)
    .kind { $0.documented(.public, at: "allOf") }

  private static func has(_ source: String) -> Rule {
    .any([.having(source), .having(source + "Id")])
  }

  private static let severalSources: [Rule] = {
    let (assistant, squad, workflow) = (has("assistant"), has("squad"), has("workflow"))
    let others = Rule.any([assistant, squad, workflow])
    return [
      .all([.having("error"), .any([.having("destination"), others])]),
      .all([.having("destination"), others]), .all([assistant, squad]),
      .all([assistant, workflow]),
      .all([squad, workflow]),
    ]
  }()

  private static let overridesAlone = ["assistant", "squad", "workflow"].map { source in
    Rule.all([.having(source + "Overrides"), .not(has(source))])
  }
}
