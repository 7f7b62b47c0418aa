/// A part of a provider's object model with ids and a place of its own.
struct Component: Sendable {
  var id: String
  var place: String
  var own: String?
  var document: SourceDocument?
  /// Whether only what the value contains belongs to the part, and the value itself to its mount.
  var isContents = false
  /// Whether it only is a place, and its ids follow from those of the rule around it.
  var isBeside = false

  /// Whether all mounts of it are one.
  var isShared: Bool { !isContents && !isBeside }
}

extension Rule {
  /// Makes the rule a part of the object model with ids and a place of its own, however often it is
  /// mounted.
  ///
  /// - Parameters:
  ///   - id: what the ids of its constraints begin with, such as `retell.agent-weight`.
  ///   - place: where its document describes it, such as `#/components/schemas/AgentWeight`.
  ///   - own: what the ids call the value itself: `item` gives `retell.agent-weight.item.type`.
  ///   - document: the document, where it is not the contract's.
  /// - Returns: the rule as that part.
  public func component(
    _ id: String, at place: String, own: String? = "item", in document: SourceDocument? = nil
  ) -> Rule {
    mounted(Component(id: id, place: place, own: own, document: document))
  }

  /// Makes what the value contains a part of the object model with ids and a place of its own,
  /// while the kind of the value stays a promise of whoever mounts it: `vapi.phone-number.server.type`
  /// beside `vapi.server.url.type`.
  ///
  /// - Parameters:
  ///   - id: what the ids of the constraints inside begin with, such as `vapi.server`.
  ///   - place: where the document describes it, such as `#/components/schemas/Server`.
  ///   - document: the document, where it is not the contract's.
  /// - Returns: the rule with its contents as that part.
  public func contents(
    of id: String, at place: String, in document: SourceDocument? = nil
  ) -> Rule {
    mounted(Component(id: id, place: place, own: nil, document: document, isContents: true))
  }

  private func mounted(_ component: Component) -> Rule {
    var rule = self
    rule.component = component
    return rule
  }
}
