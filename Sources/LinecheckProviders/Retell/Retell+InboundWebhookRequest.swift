import Linecheck

extension Retell.InboundWebhook {
  /// What is sent: the event, and under its name who calls whom.
  var request: Rule {
    Rule.object {
      Field(
        "event",
        .any.one(of: .string(event)).named("const").help(
          "the other event has a contract of its own")
      )
      if isCall {
        Field(
          "event_timestamp",
          Rule.integer.severity(.warning)
            .matching(.unixMilliseconds).severity(.warning).documented(.implied)
        ).optional()
      }
      Field(event, group.component("\(id).request", at: "Webhook Spec, \(event)", own: "group"))
        .identified(as: "\(id).request.group.required")
    }
    .component("\(id).request", at: "Webhook Spec", own: "body")
  }

  private var isCall: Bool { event == Self.call.event }

  private var group: Rule {
    Rule.object {
      Field("from_number", number)
      Field("to_number", number)
      Field("agent_id", .string).optional()
      Field("agent_version", version).optional()
      if isCall {
        Field("custom_sip_headers", sipHeaders).optional()
        Field("call_id", identifier).optional()
      } else {
        Field("chat_id", identifier).optional()
      }
    }
    .withoutSIPHeaders(of: self)
  }

  private var number: Rule {
    .string.personal().matching(.e164).documented(.implied, at: "Payload sample")
      .help("callers who withhold their number come without one")
  }

  /// A number in the samples; the tags came later.
  private var version: Rule {
    let id = "\(id).request.agent_version.type"
    return Rule.one(
      .integer.atLeast(0).identified(as: id).severity(.warning),
      .string.matching(.versionTag).identified(as: id).severity(.warning)
    )
    .plain().kind { $0.severity(.warning).expecting("an agent's version: a number or a tag") }
  }

  /// Named by the newest SDK, while the page says that no id is sent.
  private var identifier: Rule {
    Rule.string.severity(.warning)
      .documented(.public, at: "Field texts of the inbound webhook", in: Retell.sdk)
      .disputed("no id is sent", at: "Webhook Spec", in: Retell.inboundWebhookPage)
  }

  private var sipHeaders: Rule {
    let name = Rule.any
      .matching(.lowerCase)
      .matching(.forwardedSIPHeader)
    let value = Rule.string.identified(as: "\(id).request.custom_sip_headers.value.type")
      .documented(.implied, at: "Payload sample")
    return Rule.object.furtherMembers(.ruled(value)).names(name)
  }
}

extension Rule {
  /// An SMS has no SIP headers.
  fileprivate func withoutSIPHeaders(of webhook: Retell.InboundWebhook) -> Rule {
    if webhook.event == Retell.InboundWebhook.call.event { return self }
    return without("custom_sip_headers")
      .identified(as: "\(webhook.id).request.no-sip-headers").severity(.warning)
      .expecting("no SIP headers beside an SMS")
  }
}

extension Format {
  /// The name of a header without capitals.
  ///
  /// Source: Retell, inbound webhook page: the names of SIP headers are sent in small letters.
  static let lowerCase = Format(
    "lower-case", "a name in small letters", source: "Retell, inbound webhook page",
    advice: { _ in "write the name in small letters" }
  ) { !$0.utf8.contains { $0 &- 0x41 < 26 } }
  .written(as: "^[^A-Z]*$")
  .edges(
    right: ["x-a"],
    wrong: ["x-A"])

  /// The name of a SIP header that Retell passes on; capitals are another matter.
  ///
  /// Source: Retell, inbound webhook page: extensions (`x-…`), and four headers by name.
  static let forwardedSIPHeader = Format(
    "allowed", "the name of a SIP header that is passed on",
    requirement: "x-…, user-to-user, diversion, history-info or p-asserted-identity",
    source: "Retell, inbound webhook page"
  ) { name in
    let name = name.lowercased()
    return name.hasPrefix("x-")
      || ["user-to-user", "diversion", "history-info", "p-asserted-identity"].contains(name)
  }
  .written(
    as:
      "^(?:[Xx]-|(?:[Uu][Ss][Ee][Rr]-[Tt][Oo]-[Uu][Ss][Ee][Rr]|[Dd][Ii][Vv][Ee][Rr][Ss][Ii][Oo][Nn]"
      + "|[Hh][Ii][Ss][Tt][Oo][Rr][Yy]-[Ii][Nn][Ff][Oo]"
      + "|[Pp]-[Aa][Ss][Ss][Ee][Rr][Tt][Ee][Dd]-[Ii][Dd][Ee][Nn][Tt][Ii][Tt][Yy])$)"
  )
  .edges(
    right: ["x-", "user-to-user"],
    wrong: ["x", "via", "user-to-users"])
}
