import Linecheck

extension Vapi {
  /// `TransferPlan`: how a call is handed over. Most members have an effect in some modes only; beside
  /// another mode they are ignored.
  static let transferPlan = Rule.object {
    Field(
      "mode",
      .string.plain().one(of: TransferMode.all.map { .string($0.rawValue) })
        .disputed(
          "it has names that end in -with-summary, -with-message and -with-twiml",
          at: "Modes of a transfer", in: forwardingPage))
    Field("message", message("vapi.transfer-plan.message.type").used(in: TransferMode.saying))
      .optional()
    Field("timeout", .number.atLeast(1).atMost(600).used(in: TransferMode.waiting)).optional()
    Field(
      "sipVerb",
      .string.disputed("the schema has an object beside the enumeration of strings", at: "type")
        .one(of: "refer", "bye", "dial")
    ).optional()
    Field("dialTimeout", dialTimeout).optional()
    Field("holdAudioUrl", audio).optional()
    Field("transferCompleteAudioUrl", audio).optional()
    Field("contextEngineeringPlan", contextEngineeringPlan.used(in: [.experimental])).optional()
    Field("twiml", twiml).optional()
    Field("summaryPlan", usedSummaryPlan).optional()
    Field("sipHeadersInReferToEnabled", .boolean).optional()
    Field("fallbackPlan", usedFallbackPlan).optional()
  }
  .kind { $0.documented(.public, at: "allOf") }
  .contents(of: "vapi.transfer-plan", at: "#/components/schemas/TransferPlan", in: openAPI)

  private static let dialTimeout = Rule.number.atLeast(1).atMost(600)
    .unexpected(
      when: .any([
        .not(.having("sipVerb")), .object { Field("sipVerb", .enumeration("refer", "bye")) },
      ])
    )
    .named("only-with-dial").severity(.warning).documented(.public, at: "description")
    .expecting("sipVerb dial beside it")
    .saying("dialTimeout has an effect only where sipVerb is dial")

  private static let audio = Rule.string.personal()
    .matching(.audioURL).severity(.warning).documented(.public, at: "description")
    .used(in: [.experimental])

  private static let twiml = Rule.string.personal().length(...4096)
    .matching(.twiml).severity(.warning).documented(.public, at: "description")
    .used(in: [.twiml])

  /// What the other side is told of the conversation: its last messages, nothing, or all.
  private static let contextEngineeringPlan: Rule = {
    let id = "vapi.transfer-plan.contextEngineeringPlan.type"
    let expectation = "an object whose type is lastNMessages, none or all"
    let type = Field("type", .any).optional()
    let lastMessages = Rule.object {
      type
      Field.group(
        "vapi.transfer-plan.contextEngineeringPlan",
        at: "#/components/schemas/ContextEngineeringPlanLastNMessages"
      ) { Field("maxMessages", .number.atLeast(0)) }
    }
    let plain = Rule.object { type }
    return Rule.tagged(
      by: "type", ["lastNMessages": lastMessages, "none": plain, "all": plain]
    )
    .identified(as: id).documented(.public, at: "oneOf").expecting(expectation)
    .kind { $0.identified(as: id).documented(.public, at: "oneOf").expecting(expectation) }
  }()

  /// `SummaryPlan`.
  private static let summaryPlan = Rule.object {
    Field("messages", .array(of: .object.furtherMembers(.allowed))).optional()
    Field("enabled", .boolean).optional()
    Field("timeoutSeconds", .number.atLeast(1).atMost(60)).optional()
  }
  .kind { $0.documented(.public, at: "allOf") }
  .contents(of: "vapi.transfer-plan.summaryPlan", at: "#/components/schemas/SummaryPlan")

  private static let usedSummaryPlan = summaryPlan.used(in: TransferMode.summarising)
    .documented(
      .public, at: "#/components/schemas/TransferPlan/properties/summaryPlan/description",
      in: openAPI)

  /// `TransferFallbackPlan`. The page's example has an empty object as its message, which the
  /// OpenAPI description does not allow.
  private static let fallbackPlan = Rule.object {
    Field("message", message("vapi.transfer-plan.fallbackPlan.message.type"))
    Field("endCallEnabled", .boolean).optional()
  }
  .kind { $0.documented(.public, at: "allOf") }
  .contents(of: "vapi.transfer-plan.fallbackPlan", at: "#/components/schemas/TransferFallbackPlan")

  private static let usedFallbackPlan =
    fallbackPlan
    .used(in: [.experimental, .blind, .blindWithSummary]).severity(.note)
    .documented(
      .public, at: "#/components/schemas/TransferPlan/properties/fallbackPlan/description",
      in: openAPI)
}
