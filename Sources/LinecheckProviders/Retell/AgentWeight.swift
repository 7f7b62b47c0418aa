import Linecheck

extension Retell {
  /// `AgentWeight`: how often one agent is picked.
  static let agentWeight = Rule.object {
    Field("agent_id", .string.length(1...))
    Field("agent_version", agentVersionReference).optional()
    Field(
      "weight",
      .number.above(0).expecting("a weight above 0 and at most 1")
        .help("weights of a list add up to 1")
        .atMost(1).expecting("a weight above 0 and at most 1")
        .help("weights of a list add up to 1"))
  }
  .component("retell.agent-weight", at: "#/components/schemas/AgentWeight")

  /// `AgentVersionReference`: a version by its number, or by a tag.
  static let agentVersionReference = Rule.one(
    .integer.atLeast(0),
    .string.length(1...20).matching(.versionTag)
  )
  .plain()
  .component(
    "retell.agent-weight.agent_version", at: "#/components/schemas/AgentVersionReference",
    own: nil)

  /// A list of agents, of whom one is picked by weight.
  static let weightedAgents = Rule.array(of: agentWeight).nullable()
    .sum(of: "weight", equals: 1, tolerance: 1e-6).named("weights-sum")
    .documented(
      .prose, at: "description",
      "#/components/schemas/AgentWeight/properties/weight/description"
    )
    .expecting("weights that add up to 1")
    .help("a single agent has the weight 1; several share it")
}
