import LinecheckJSON

extension Compiler {
  mutating func objectSteps(_ clause: Clause, _ context: Context) -> [Code.Step] {
    let place = context.place
    switch clause.check {
    case .members(let fields):
      return [Self.content(.members, clause, a: shape(fields, context))]
    case .furtherMembers, .absent, .optionalNulls:
      return []  // the shape has them in it
    case .minimumMembers(let count):
      let expecting = "at least \(count) \(Self.plural(count, "member"))"
      return [step(.minimumMembers, clause, context, "minProperties", expecting, a: count)]
    case .maximumMembers(let count):
      let expecting = "at most \(count) \(Self.plural(count, "member"))"
      return [step(.maximumMembers, clause, context, "maxProperties", expecting, a: count)]
    case .unevaluatedMembers(let rule):
      let own = place.below(".unevaluated", "/unevaluatedProperties")
      return [Self.content(.unevaluatedMembers, clause, a: node(rule, own))]
    case .names(let rule):
      var own = place
      own.id += ".name"
      own.own = nil
      if isImport { own.pointer += "/propertyNames" }
      return [Self.content(.names, clause, a: node(rule, own))]
    case .tagged(let union):
      return [tagged(union, clause, context)]
    default: return []
    }
  }

  private mutating func tagged(
    _ union: Clause.Union, _ clause: Clause, _ context: Context
  ) -> Code.Step {
    var place = context.place
    place.kindConstraint = context.node.constraint
    let nodes = union.variants.sorted { $0.key < $1.key }.map { name, rule in
      var variant = place
      variant.id += "." + name
      return (name: name, node: node(rule, variant))
    }
    var signs: [(Code.Name, Int)] = []
    for (member, variant) in union.signs {
      guard let position = nodes.firstIndex(where: { $0.name == variant }) else {
        mistake(place, "the member \(member) is the sign of a variant \(variant) that is not there")
        continue
      }
      signs.append((Code.Name(member), position))
    }
    let otherwise = union.otherwise.map { node($0, place) } ?? -1
    code.tags.append(
      Code.Tag(
        member: Code.Name(union.tag), variants: nodes, signs: signs, otherwise: otherwise))
    let expecting = "a \(union.tag) of \(nodes.map(\.name).joined(separator: ", "))"
    return step(.tagged, clause, context, "discriminator", expecting, a: code.tags.count - 1)
  }

  private mutating func shape(_ fields: [Field], _ context: Context) -> Int {
    var place = context.place
    var shape = Code.Shape()
    shape.further = place.further
    for clause in context.rule.clauses {
      switch clause.check {
      case .furtherMembers(let policy):
        (shape.further, shape.furtherNode) = further(policy, clause, context)
        if case .noted = policy { place.further = shape.further }
        if case .allowed = policy { place.further = -1 }
      case .optionalNulls:
        if isSilent { continue }
        place.null = constraint(
          "nullable", clause.annotation, place, expecting: "an optional member absent, not null",
          .plain)
      default: break
      }
    }
    let index = code.shapes.count
    code.shapes.append(shape)
    let siblings = fields.map(\.name)
    if !isImport {
      for name in Set(siblings) where siblings.count(where: { $0 == name }) > 1 {
        mistake(place, "the member \(name) stands twice")
      }
    }
    var parts: [String: Place] = [:]
    for field in fields {
      let holder = self.place(of: field, place, &parts)
      if let pattern = field.pattern {
        shape.patterns.append(patterned(pattern, field.rule, holder))
      } else {
        shape.members.append(member(field, holder, siblings))
      }
    }
    for clause in context.rule.clauses {
      guard case .absent(let names) = clause.check else { continue }
      shape.members += forbidden(names, clause, place, siblings)
    }
    code.shapes[index].members = shape.members
    code.shapes[index].patterns = shape.patterns
    code.indexMembers(of: index)
    return index
  }

  /// The place of the object as the part of the object model sees it that a member belongs to.
  private mutating func place(
    of field: Field, _ place: Place, _ parts: inout [String: Place]
  ) -> Place {
    guard let part = field.part else { return place }
    if let known = parts[part.id] { return known }
    var own = place
    enter(part, &own)
    own.isShared = true
    parts[part.id] = own
    return own
  }

  private mutating func patterned(
    _ pattern: Pattern, _ rule: Rule, _ place: Place
  ) -> Code.Patterned {
    code.patterns.append(pattern)
    let position = code.patterns.count - 1
    let keyword = "/patternProperties/" + JSONPointer.escaped(pattern.source)
    return Code.Patterned(
      pattern: position, node: node(rule, place.below(".matching", keyword)))
  }

  private mutating func member(_ field: Field, _ place: Place, _ siblings: [String]) -> Code.Member
  {
    var own = place.member(field.name, siblings: siblings)
    own.isShared = place.isShared
    var member = code.member(field.name)
    if field.isRequired || field.condition != nil {
      var required = own
      required.pointer = place.pointer
      member.required = constraint(
        "required", field.annotation, required, expecting: "an object with \(field.name)", .plain)
    } else if !field.rule.kinds.contains(.null) {
      member.null = place.null
    }
    if let condition = field.condition {
      member.condition = Int32(self.condition(condition, place))
    }
    member.isPresenceOnly = field.isPresenceOnly
    member.node = field.isPresenceOnly ? anyNode() : Int32(node(field.rule, own))
    member.isRelated = field.rule.isRelated
    return member
  }

  private mutating func forbidden(
    _ names: [String], _ clause: Clause, _ place: Place, _ siblings: [String]
  ) -> [Code.Member] {
    let expecting = "none of \(names.joined(separator: ", "))"
    let severity = clause.annotation.severity ?? .error
    // A member that only deserves a warning does not make a condition fail.
    let constraint =
      isSilent && severity != .error
      ? Code.ignored
      : constraint("absent", clause.annotation, place, expecting: expecting, .plain)
    return names.map { name in
      if siblings.contains(name) { mistake(place, "the member \(name) is named and forbidden") }
      var member = code.member(name)
      member.forbidden = constraint
      return member
    }
  }

  /// The constraint that further members break, and the rule that they follow; -1 for none.
  private mutating func further(
    _ policy: FurtherMembers, _ clause: Clause, _ context: Context
  ) -> (Int32, Int32) {
    switch policy {
    case .allowed: return (-1, -1)
    case .noted, .forbidden:
      let severity: Severity = if case .noted = policy { .note } else { .error }
      if isSilent && (clause.annotation.severity ?? severity) != .error { return (-1, -1) }
      let index = constraint(
        "properties", clause.annotation, context.place, expecting: "a documented member", .personal,
        severity: severity)
      return (index, -1)
    case .ruled(let rule):
      return (-1, Int32(node(rule, context.place.below(".value", "/additionalProperties"))))
    }
  }
}
