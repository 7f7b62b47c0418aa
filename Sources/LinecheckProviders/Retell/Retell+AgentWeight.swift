import Linecheck

extension Retell {
  /// `AgentWeight`: how often one agent is picked.
  static func agentWeight(_ id: String, _ document: SourceDocument, hasTags: Bool) -> Rule {
    Rule.object {
      Field("agent_id", .string.length(1...))
      Field(
        "agent_version",
        hasTags ? agentVersionReference("\(id).agent_version", document) : .integer
      ).optional()
      Field(
        "weight",
        .number.above(0).expecting("a weight above 0 and at most 1")
          .help("weights of a list add up to 1")
          .atMost(1).expecting("a weight above 0 and at most 1")
          .help("weights of a list add up to 1"))
    }
    .component(id, at: "#/components/schemas/AgentWeight", in: document)
  }

  /// `AgentVersionReference`: a version by its number, or by a tag.
  ///
  /// The two editions that have it write its pattern in different ways, and mean the same language.
  static func agentVersionReference(_ id: String, _ document: SourceDocument) -> Rule {
    Rule.one(
      .integer.atLeast(0),
      .string.length(1...20).matching(.versionTag)
    )
    .plain()
    .component(id, at: "#/components/schemas/AgentVersionReference", own: nil, in: document)
  }

  /// A list of agents, of whom one is picked by weight.
  static func weightedAgents(_ edition: PhoneNumberEdition, _ member: String) -> Rule {
    let weight = agentWeight(
      edition.weightID, edition.document, hasTags: edition.hasVersionTags)
    return agents(weight) { list in
      edition.text == nil
        ? contradicted(list.documented(.prose, at: "description", "\(weightPlace)/description"))
        : edition.said(of: member, list)
    }
  }

  /// A list of agents whose weights add up to 1, and the document that says so.
  static func agents(_ weight: Rule, _ documented: (Rule) -> Rule) -> Rule {
    let list = Rule.array(of: weight).nullable()
      .sum(of: "weight", equals: 1, tolerance: 1e-6).named("weights-sum")
    return documented(list).expecting("weights that add up to 1")
      .help("a single agent has the weight 1; several share it")
  }

  /// The example of a weight, alone in its list, is not 1.
  static func contradicted(_ list: Rule) -> Rule {
    list.disputed("the example, 0.5 in a list of one, does not", at: "\(weightPlace)/example")
  }

  private static let weightPlace = "#/components/schemas/AgentWeight/properties/weight"
}
