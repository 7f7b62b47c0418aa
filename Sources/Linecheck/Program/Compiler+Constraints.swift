import LinecheckJSON

/// What a program says of its constraints: ids, severities, documents.
extension Compiler {
  /// The ids of imported constraints: each keyword of a schema has its own.
  struct ImportedIDs {
    private var first: [RuleID: String] = [:]
    private var further: [RuleID: [String]] = [:]
    /// Whether two constraints have the same id, since they are the same.
    private(set) var areShared = false

    mutating func reserve(_ count: Int) { first.reserveCapacity(count) }

    /// The id for a keyword; where another keyword has it, with a number.
    mutating func id(_ id: RuleID, at place: String) -> RuleID {
      var isNew = false
      let known = Self.place(of: id, in: &first, or: place, isNew: &isNew)
      if isNew { return id }
      if known == place {
        areShared = true
        return id
      }
      let places = further[id] ?? []
      let position = places.firstIndex(of: place) ?? places.count
      if position == places.count { further[id] = places + [place] } else { areShared = true }
      // What is numbered may be the name of another.
      return self.id(RuleID(id.name + "-" + String(position + 2)), at: place)
    }

    /// Looks a place up, or puts it in, with one hash.
    private static func place(
      of id: RuleID, in places: inout [RuleID: String], or place: String, isNew: inout Bool
    ) -> String {
      func put(_ slot: inout String?) -> String {
        if let known = slot { return known }
        isNew = true
        slot = place
        return place
      }
      return put(&places[id])
    }
  }

  /// Who gave a constraint its id first.
  struct Owner {
    /// The place among the constraints.
    var constraint: Int
    /// The compilation of the part of the object model that it belongs to.
    var instance: Int
    var isExplicit: Bool
  }

  /// Adds a constraint and returns its index.
  mutating func constraint(
    _ keyword: String, _ annotation: Annotation, _ place: Place, expecting: String,
    _ sensitivity: Sensitivity?, own: Bool = false, severity: Severity = .error
  ) -> Int32 {
    if isSilent { return Code.silent }
    let id = id(keyword, annotation, place, own: own)
    let index = constraints.count
    constraints.append(
      Constraint(
        id: id, severity: annotation.severity ?? severity,
        exceptionalSeverity: annotation.exceptions.compactMap(\.severity).max(),
        basis: annotation.basis ?? place.document?.basis ?? .schema,
        citations: Self.citations(annotation, place, keyword),
        disputes: Self.disputes(annotation, place),
        requirement: annotation.expectation ?? expecting, help: annotation.help,
        sensitivity: sensitivity ?? .personal, coveredBy: annotation.coveredBy, places: [],
        saying: annotation.saying))
    if !isImport { claim(id, index, place, isExplicit: annotation.id != nil) }
    for exception in annotation.exceptions {
      let isOnHolder = exception.subject == .holder
      let node = condition(exception.condition, place)
      code.exceptions[index, default: []].append(
        Code.Exception(severity: exception.severity, condition: node, isOnHolder: isOnHolder))
    }
    return Int32(index)
  }

  private mutating func id(
    _ keyword: String, _ annotation: Annotation, _ place: Place, own: Bool
  ) -> RuleID {
    let id = Self.id(keyword, annotation, place, own: own)
    return isImport ? importedIDs.id(Self.plain(id), at: place.pointer(to: keyword)) : id
  }

  /// The id as one word that every file and shell can hold, whatever members are called.
  private static func plain(_ id: RuleID) -> RuleID {
    if id.name.utf8.allSatisfy({ 0x21...0x7e ~= $0 }) { return id }
    var name = String.UnicodeScalarView()
    for scalar in id.name.unicodeScalars {
      let isOdd = scalar.properties.isWhitespace || JSONText.isInvisible(scalar)
      name.append(isOdd ? "_" : scalar)
    }
    return RuleID(String(name))
  }

  private static func id(
    _ keyword: String, _ annotation: Annotation, _ place: Place, own: Bool
  ) -> RuleID {
    if let id = annotation.id { return RuleID(id) }
    let name = annotation.name ?? Self.names[keyword] ?? keyword
    if !own { return RuleID(place.id + "." + name) }
    let prefix = place.id + (place.own.map { "." + $0 } ?? "")
    return RuleID(prefix + "." + (annotation.name ?? "type"))
  }

  /// Notes who has an id. Where it was not spelled out, only other mounts of the same promise may
  /// have it, too.
  private mutating func claim(_ id: RuleID, _ index: Int, _ place: Place, isExplicit: Bool) {
    guard let owner = ids[id] else {
      ids[id] = Owner(constraint: index, instance: place.instance, isExplicit: isExplicit)
      return
    }
    if isExplicit || owner.isExplicit { return }
    let (first, second) = (constraints[owner.constraint], constraints[index])
    if owner.instance == place.instance {
      mistake(place, "two constraints have the id \(id)")
    } else if first.severity != second.severity || first.basis != second.basis
      || first.requirement != second.requirement
    {
      mistake(place, "two different constraints have the id \(id)")
    }
  }

  private static func citations(
    _ annotation: Annotation, _ place: Place, _ keyword: String
  ) -> [Citation] {
    guard let document = place.document else { return [] }
    let places = annotation.places.isEmpty ? [.own(keyword)] : annotation.places
    return (places + annotation.otherPlaces).map { citation($0, place, document) }
  }

  private static func disputes(_ annotation: Annotation, _ place: Place) -> [Dispute] {
    guard let document = place.document else { return [] }
    return annotation.disputes.map { dispute in
      Dispute(citation: citation(dispute.place, place, document), words: dispute.words)
    }
  }

  private static func citation(
    _ cited: Annotation.Place, _ place: Place, _ document: SourceDocument
  ) -> Citation {
    switch cited {
    case .own(let keyword): Citation(document, at: place.pointer(to: keyword))
    case .spelledOut(let place, let other): Citation(other ?? document, at: place)
    }
  }

  /// The last part of an id, where it is not the keyword.
  private static let names = [
    "minLength": "min-length", "maxLength": "max-length", "exclusiveMinimum": "exclusive-minimum",
    "exclusiveMaximum": "exclusive-maximum", "multipleOf": "multiple-of", "minItems": "min-items",
    "maxItems": "max-items", "uniqueItems": "unique-items",
    "minProperties": "min-members", "maxProperties": "max-members", "propertyNames": "names",
    "oneOf": "exactly-one", "anyOf": "any", "properties": "unknown-property",
  ]
}
