import LinecheckJSON

/// Members: required, forbidden, unknown, null; and the tags of unions.
extension MutantMaker {
  mutating func damageMembers(of index: Int, _ places: [String], implied: Set<Int>) {
    let shape = code.shapes[index]
    for (position, member) in shape.members.enumerated() where !implied.contains(position) {
      let own = places.map { $0 + JSONPointer([code.name(of: member)]).text }
      damageRequired(member, index, position, own)
      damageWay(to: member, index, position, own)
      add(member.forbidden, .disabled, "may be there", own, Self.anything) { draft in
        draft.code.shapes[index].members[position].forbidden = -1
        draft.code.shapes[index].members[position].node = Int32(draft.code.addAlways())
      }
      if member.null != -1 {
        add(member.null, .disabled, "null is judged by its kind", own, [.value("null")]) { draft in
          draft.code.shapes[index].members[position].null = -1
        }
      }
    }
    let name = "unknown_member"
    add(shape.further, .disabled, "any name", places.map { $0 + "/*" }, [.member(name)]) { draft in
      draft.code.shapes[index].further = -1
    }
  }

  static let anything: [Probe] = [
    .value(#""x""#), .value("true"), .value("{}"), .value("null"),
  ]

  private mutating func damageRequired(
    _ member: Code.Member, _ shape: Int, _ position: Int, _ places: [String]
  ) {
    let constraint = member.required
    add(constraint, .disabled, "optional", places, [.absent]) { draft in
      draft.code.shapes[shape].members[position].required = -1
    }
    guard member.condition >= 0 else {
      add(constraint, .inverted, "absent", places, [.unchanged]) { draft in
        draft.code.shapes[shape].members[position].required = -1
        draft.code.shapes[shape].members[position].node = -1
        draft.code.shapes[shape].members[position].forbidden = constraint
      }
      return
    }
    add(constraint, .tightened, "always required", places, [.unchanged, .absent]) { draft in
      draft.code.shapes[shape].members[position].condition = -1
    }
    add(
      constraint, .inverted, "required in the other case", places, [.unchanged, .absent]
    ) { draft in
      let opposite = draft.code.addOpposite(of: Int(member.condition))
      draft.code.shapes[shape].members[position].condition = Int32(opposite)
    }
    damageCondition(Int(member.condition), of: constraint, places.map(Self.holder), besides: [])
  }

  mutating func damageTag(_ step: Code.Step, _ places: [String]) {
    let index = Int(step.a)
    let tag = code.tags[index]
    let own = places.map { $0 + JSONPointer([tag.member.text]).text }
    add(
      step.constraint, .disabled, "any \(tag.member.text)", own, [.value(#""x""#), .absent]
    ) { draft in
      let always = draft.code.addAlways()
      draft.code.exceptions[Int(step.constraint), default: []].append(
        Code.Exception(severity: nil, condition: always, isOnHolder: false))
    }
    for (position, variant) in tag.variants.enumerated() {
      let least = #"{\#(JSONText.quoted(tag.member.text)):\#(JSONText.quoted(variant.name))}"#
      add(
        step.constraint, .tightened, "no \(variant.name)", places, [.unchanged, .value(least)]
      ) { draft in
        draft.code.tags[index].variants.remove(at: position)
        draft.code.tags[index].signs = []
      }
      let near = variant.name.uppercased()
      add(
        step.constraint, .loosened, "or \(near)", own, [.value(JSONText.quoted(near))]
      ) { draft in
        draft.code.tags[index].variants.append((name: near, node: variant.node))
        // The variant has the tag among its members, too.
        draft.code.accept(near, as: tag.member.text, of: variant.node)
      }
    }
    for (position, sign) in tag.signs.enumerated() {
      let wrong = [7, 0].map { Probe.value("{\(JSONText.quoted(sign.member.text)):\($0)}") }
      add(
        step.constraint, .disabled, "\(sign.member.text) is no sign", places, wrong
      ) { $0.code.tags[index].signs.remove(at: position) }
    }
    if tag.otherwise >= 0 {
      let probes = [Probe.absent, .value("7"), .value("null"), .value(#""x""#)]
      let inner = constraints(under: tag.otherwise).first { $0 != step.constraint } ?? -1
      let change = "not judged without \(tag.member.text)"
      add(inner, .disabled, change, own, probes, isOwn: false) { draft in
        draft.code.tags[index].otherwise = -1
      }
    }
  }
}
