extension Rule {
  /// Gives the constraint before this call the last part of its id.
  public func named(_ name: String) -> Rule { describing { $0.name = name } }

  /// Gives the constraint before this call a whole id, where the one that follows from its place is
  /// not the one that people know. Several constraints may share it: they are one promise then.
  public func identified(as id: String) -> Rule { describing { $0.id = id } }

  /// Gives the constraint before this call a severity; `error` is the default.
  public func severity(_ severity: Severity) -> Rule { describing { $0.severity = severity } }

  /// Gives the constraint before this call a lower severity where a rule holds for the object that
  /// has the value as a member.
  public func softer(_ severity: Severity, when condition: Rule) -> Rule {
    excepting(severity, condition, .holder)
  }

  /// Gives the constraint before this call a lower severity where the value itself follows a rule.
  public func softer(_ severity: Severity, where rule: Rule) -> Rule {
    excepting(severity, rule, .value)
  }

  /// The constraint before this call is judged only where a rule holds for the object that has the
  /// value as a member.
  public func only(when condition: Rule) -> Rule { excepting(nil, .not(condition), .holder) }

  /// Says what the constraint before this call rests on, where it is not the schema of the
  /// contract's own document.
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
    describing { $0.document(basis, at: places, in: document) }
  }

  /// Says where the constraint before this call is promised, too.
  ///
  /// - Parameters:
  ///   - places: places spelled out (`#/…`, or a heading in several words), or keywords at the rule's
  ///     own place.
  ///   - document: the document of the places, where it is not the contract's.
  /// - Returns: the rule with further places that its constraint rests on.
  public func alsoDocumented(at places: String..., in document: SourceDocument? = nil) -> Rule {
    describing { $0.documentAlso(at: places, in: document) }
  }

  /// Says which document contradicts the constraint before this call.
  ///
  /// - Parameters:
  ///   - words: what it says, such as `the schema has a free string`.
  ///   - place: where, as `documented` takes it.
  ///   - document: the document, where it is not the constraint's own.
  /// - Returns: the rule with the dispute.
  public func disputed(
    _ words: String, at place: String, in document: SourceDocument? = nil
  ) -> Rule {
    describing { $0.dispute(words, at: place, in: document) }
  }

  /// Words what the constraint before this call expects, such as `a weight above 0 and at most 1`.
  public func expecting(_ expectation: String) -> Rule {
    describing { $0.expectation = expectation }
  }

  /// Words what is wrong where the constraint before this call is broken, such as
  /// `summaryPlan has no effect in this mode`.
  public func saying(_ saying: String) -> Rule { describing { $0.saying = saying } }

  /// Says what to do when the constraint before this call is broken.
  public func help(_ help: String) -> Rule { describing { $0.help = help } }

  /// The constraint before this call can never be the only one that is broken: another always is,
  /// and it alone is reported.
  public func covered(by id: RuleID) -> Rule { describing { $0.coveredBy = id } }

  /// Describes the constraint on the kind of the value, wherever in a chain of calls this stands:
  ///
  ///     Rule.object { … }.kind { $0.help("send one object, not a list") }
  public func kind(_ describe: (Rule) -> Rule) -> Rule {
    var bare = self
    bare.described = nil
    var rule = self
    rule.kindAnnotation = describe(bare).kindAnnotation
    return rule
  }

  /// Values here are secrets: no report ever shows them.
  public func secret() -> Rule { marked(.secret) }

  /// Values here tell about persons: reports show their shape, unless told to reveal it.
  public func personal() -> Rule { marked(.personal) }

  /// Values here are codes, tags or times that everybody may see.
  public func plain() -> Rule { marked(.plain) }

  private func marked(_ sensitivity: Sensitivity) -> Rule {
    var rule = self
    rule.sensitivity = sensitivity
    return rule
  }

  private func excepting(
    _ severity: Severity?, _ condition: Rule, _ subject: Annotation.Subject
  ) -> Rule {
    describing { annotation in
      annotation.exceptions.append(
        Annotation.Exception(severity: severity, condition: condition, subject: subject))
    }
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
