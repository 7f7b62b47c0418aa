extension Compiler {
  mutating func objectSteps(_ clause: Clause, _ context: Context) -> [Code.Step] {
    let place = context.place
    switch clause.check {
    case .members(let fields):
      return [content(.members, clause, a: shape(fields, context))]
    case .furtherMembers, .absent:
      return []  // the shape has them in it
    case .names(let rule):
      var own = place
      own.id += ".name"
      own.own = nil
      return [content(.names, clause, a: node(rule, own))]
    case .tagged(let member, let variants):
      let nodes = variants.sorted { $0.key < $1.key }.map { name, rule in
        var variant = place
        variant.id += "." + name
        variant.kindConstraint = context.node.constraint
        return (name, node(rule, variant))
      }
      code.tags.append(Code.Tag(member: Code.Name(member), variants: nodes))
      let expecting = "a \(member) of \(nodes.map(\.0).joined(separator: ", "))"
      return [step(.tagged, clause, context, "discriminator", expecting, a: code.tags.count - 1)]
    default: return []
    }
  }

  private mutating func shape(_ fields: [Field], _ context: Context) -> Int {
    var place = context.place
    var shape = Code.Shape()
    shape.further = place.further
    for clause in context.rule.clauses {
      guard case .furtherMembers(let policy) = clause.check else { continue }
      (shape.further, shape.furtherNode) = further(policy, clause, context)
      if case .noted = policy { place.further = shape.further }
      if case .allowed = policy { place.further = -1 }
    }
    let index = code.shapes.count
    code.shapes.append(shape)
    let siblings = fields.map(\.name)
    for name in Set(siblings) where siblings.count(where: { $0 == name }) > 1 {
      mistake(place, "the member \(name) stands twice")
    }
    for field in fields {
      let own = place.member(field.name, siblings: siblings)
      var member = code.member(field.name)
      if field.isRequired || field.condition != nil {
        var required = own
        required.pointer = place.pointer
        member.required = constraint(
          "required", Annotation(), required, expecting: "an object with \(field.name)", .plain)
      }
      if let condition = field.condition {
        member.condition = Int32(self.condition(condition, place))
      }
      member.node = Int32(node(field.rule, own))
      member.isRelated = field.rule.isRelated
      shape.members.append(member)
    }
    for clause in context.rule.clauses {
      guard case .absent(let names) = clause.check else { continue }
      let expecting = "none of \(names.joined(separator: ", "))"
      let forbidden = constraint(
        "absent", clause.annotation, place, expecting: expecting, .plain)
      for name in names {
        if siblings.contains(name) {
          mistake(place, "the member \(name) is named and forbidden")
        }
        var member = code.member(name)
        member.forbidden = forbidden
        shape.members.append(member)
      }
    }
    code.shapes[index].members = shape.members
    return index
  }

  /// The constraint that further members break, and the rule that they follow; -1 for none.
  private mutating func further(
    _ policy: FurtherMembers, _ clause: Clause, _ context: Context
  ) -> (Int32, Int32) {
    switch policy {
    case .allowed: return (-1, -1)
    case .noted, .forbidden:
      let severity: Severity = if case .noted = policy { .note } else { .error }
      let index = constraint(
        "properties", clause.annotation, context.place, expecting: "a documented member", .personal,
        severity: severity)
      return (index, -1)
    case .ruled(let rule):
      var place = context.place
      place.id += ".value"
      place.own = nil
      place.pointer += "/additionalProperties"
      place.siblings = nil
      return (-1, Int32(node(rule, place)))
    }
  }
}
