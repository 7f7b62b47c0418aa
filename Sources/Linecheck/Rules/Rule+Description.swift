/// What is said about a constraint.
struct Annotation: Sendable {
  var name: String?
  var severity: Severity?
  var softer: Softening?
  var basis: Basis?
  var places: [Place] = []
  var expectation: String?
  var help: String?

  /// Where a document says it: relative to the rule's own place, or spelled out.
  enum Place: Sendable {
    case own(String)
    case spelledOut(String, SourceDocument?)
  }

  /// A case in which the constraint has a lower severity.
  indirect enum Softening: Sendable {
    case to(Severity, when: Rule)
  }
}

/// A part of a provider's object model with ids and a place of its own.
struct Component: Sendable {
  var id: String
  var place: String
  var own: String?
  var document: SourceDocument?
}

extension Rule {
  /// Gives the constraint before this call the last part of its id.
  public func named(_ name: String) -> Rule { describing { $0.name = name } }

  /// Gives the constraint before this call a severity; `error` is the default.
  public func severity(_ severity: Severity) -> Rule { describing { $0.severity = severity } }

  /// Gives the constraint before this call a lower severity where a rule holds for the object that
  /// has the value as a member.
  public func softer(_ severity: Severity, when condition: Rule) -> Rule {
    describing { $0.softer = .to(severity, when: condition) }
  }

  /// Says what the constraint before this call rests on, where it is not the machine-readable schema.
  ///
  /// - Parameters:
  ///   - basis: the kind of ground; `implied` makes the constraint a warning unless said otherwise.
  ///   - places: keywords at the rule's own place (`description`, `example`, `../description` for that
  ///     of the list around it), or places spelled out (`#/…`, or a heading in several words).
  ///     Without any: `description` for prose, `example` for what is implied.
  ///   - document: the document of the places, where it is not the contract's.
  /// - Returns: the rule with what its constraint rests on.
  public func documented(
    _ basis: Basis, at places: String..., in document: SourceDocument? = nil
  ) -> Rule {
    describing { annotation in
      annotation.basis = basis
      if basis == .implied && annotation.severity == nil { annotation.severity = .warning }
      annotation.places = places.map { place in
        place.hasPrefix("#") || place.contains(" ") ? .spelledOut(place, document) : .own(place)
      }
      if places.isEmpty {
        annotation.places = [.own(basis == .implied ? "example" : "description")]
      }
    }
  }

  /// Words what the constraint before this call expects, such as `a weight above 0 and at most 1`.
  public func expecting(_ expectation: String) -> Rule {
    describing { $0.expectation = expectation }
  }

  /// Says what to do when the constraint before this call is broken.
  public func help(_ help: String) -> Rule { describing { $0.help = help } }

  /// Values here are secrets: no report ever shows them.
  public func secret() -> Rule { marked(.secret) }

  /// Values here tell about persons: reports show their shape, unless told to reveal it.
  public func personal() -> Rule { marked(.personal) }

  /// Values here are codes, tags or times that everybody may see.
  public func plain() -> Rule { marked(.plain) }

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
    var rule = self
    rule.component = Component(id: id, place: place, own: own, document: document)
    return rule
  }

  private func marked(_ sensitivity: Sensitivity) -> Rule {
    var rule = self
    rule.sensitivity = sensitivity
    return rule
  }

  private func describing(_ change: (inout Annotation) -> Void) -> Rule {
    var rule = self
    if let described {
      for index in described..<rule.clauses.count { change(&rule.clauses[index].annotation) }
    } else {
      change(&rule.kindAnnotation)
    }
    return rule
  }
}
