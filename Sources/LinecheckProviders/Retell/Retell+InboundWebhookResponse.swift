import Linecheck

extension Retell.InboundWebhook {
  private var fields: [String] {
    [
      "reject", "override_agent_id", "override_agent_version", "dynamic_variables", "metadata",
      "agent_override",
    ]
  }

  /// What may be answered: under the name of the event whether the call is taken, by whom, and with
  /// which variables. An empty answer leaves it to the agent that is bound.
  var response: Rule {
    Rule.object {
      Field(
        event, group.component("\(id).response", at: "Webhook Response, \(event)", own: "group")
      )
      .optional()
    }
    .without(
      "reject", "override_agent_id", "override_agent_version", "dynamic_variables", "metadata",
      "agent_override", otherEvent
    )
    .identified(as: "\(id).response.group.name").severity(.warning)
    .expecting("the members of the answer under \(event)")
    .help("only what stands in \(event) is read")
    .component("\(id).response", at: "Webhook Response", own: "body")
  }

  private var group: Rule {
    Rule.object {
      Field("reject", reject).optional()
      Field("override_agent_id", .string).optional()
      Field("override_agent_version", version).optional()
      Field("dynamic_variables", variables).optional()
      Field("metadata", .object.furtherMembers(.allowed)).optional()
      Field("agent_override", agentOverride).optional()
    }
    .furtherMembers(.forbidden)
    .identified(as: "\(id).response.group.members").severity(.warning)
    .expecting("a member that the page lists")
  }

  /// Only `true` rejects, and then it stands alone.
  private var reject: Rule {
    let others = fields.dropFirst().map { Rule.having($0) }
    return Rule.any.one(of: true).named("boolean-true").severity(.warning)
      .expecting("true, or no such member").help("every other value is ignored without a word")
      .unexpected(when: .any(others))
      .named("alone").severity(.warning).expecting("reject without other members")
      .saying("beside reject other members are ignored, and wrong ones undo it")
  }

  private var version: Rule {
    let id = "\(id).response.override_agent_version.type"
    return Rule.one(
      .integer.atLeast(0).identified(as: id),
      .string.matching(.versionTag).identified(as: id)
    )
    .plain().kind { $0.expecting("an agent's version: a number or a tag") }
  }

  private var variables: Rule {
    Rule.object.furtherMembers(
      .ruled(
        .string.personal().documented(
          .public, at: "Pairs of names and strings", in: Retell.dynamicVariablesPage)))
  }

  /// Parts of the agent, of its language model or of its flow that hold for this one call; what they
  /// may be is said elsewhere.
  private var agentOverride: Rule {
    let kind = "\(id).response.agent_override.group.type"
    func part(_ members: [String]) -> Rule {
      Rule.object { for member in members { Field(member, .any).optional() } }
        .furtherMembers(.forbidden).named("members").severity(.warning)
        .expecting("a member that can be overridden")
        .kind { $0.identified(as: kind) }
    }
    let both = [
      "model_temperature", "knowledge_base_ids", "kb_config", "start_speaker",
      "begin_after_user_silence_ms", "begin_message",
    ]
    return Rule.object {
      Field("agent", .object.furtherMembers(.allowed).kind { $0.identified(as: kind) }).optional()
      Field("retell_llm", part(["model", "s2s_model"] + both)).optional()
      Field("conversation_flow", part(["model_choice"] + both)).optional()
    }
    .furtherMembers(.forbidden).named("groups").expecting("agent, retell_llm or conversation_flow")
  }
}
