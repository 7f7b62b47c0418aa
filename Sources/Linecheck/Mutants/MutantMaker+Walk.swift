import LinecheckJSON

/// The way of a judge through the code: which values reach which nodes, and where.
extension MutantMaker {
  /// The member that a union has chosen a variant by.
  struct Tag {
    var name: String
    /// Whether it is there for sure: where there are signs, one of them may have chosen.
    var isThere: Bool
  }

  /// Goes into a node; `tag` is the member that a union has chosen it by, which is right, and `isTag`
  /// says that it is the node of such a member.
  mutating func visit(
    _ node: Int, _ pointer: String, _ kinds: Kinds, tag: Tag?, isTag: Bool = false
  ) {
    let isNew = !pointers[node].contains(pointer) && pointers[node].count < Self.mostPointers
    let isFree = !isTag && free.insert(node).inserted
    if !isNew && !isFree && arriving[node].isSuperset(of: kinds) { return }
    if pointers[node].isEmpty { order.append(node) }
    if isNew { pointers[node].append(pointer) }
    arriving[node].formUnion(kinds)
    let rule = code.nodes[node]
    var inside = kinds.intersection(rule.kinds.widened)
    if rule.kinds.contains(.null) && !rule.kinds.isSuperset(of: .any) { inside.remove(.null) }
    for index in rule.steps {
      let step = code.steps[index]
      let own = inside.intersection(step.kinds)
      if own.isEmpty { continue }
      switch step.operation {
      case .items: visit(Int(step.a), pointer + "/*", .any, tag: nil)
      case .names: visit(Int(step.a), pointer + "/*", .string, tag: nil)
      case .members: visitMembers(Int(step.a), pointer, tag)
      case .one where step.b == 1:
        for branch in code.groups[Int(step.a)] {
          visit(branch, pointer, own.intersection(code.nodes[branch].kinds.widened), tag: tag)
        }
      case .tagged:
        let union = code.tags[Int(step.a)]
        let signed = Set(union.signs.map(\.variant))
        for (position, variant) in union.variants.enumerated() {
          let tag = Tag(name: union.member.text, isThere: !signed.contains(position))
          visit(variant.node, pointer, own, tag: tag)
        }
        if union.otherwise >= 0 { visit(union.otherwise, pointer, own, tag: nil) }
      default: for next in code.leads(index) { visit(next, pointer, own, tag: tag) }
      }
    }
  }

  private mutating func visitMembers(_ index: Int, _ pointer: String, _ tag: Tag?) {
    let shape = code.shapes[index]
    if shape.furtherNode >= 0 { visit(Int(shape.furtherNode), pointer + "/*", .any, tag: nil) }
    let chosen = shape.members.firstIndex { code.name(of: $0) == tag?.name }
    let known: Set<Int> = tag?.isThere == true ? Set([chosen].compactMap(\.self)) : []
    if visitedShapes.insert(index).inserted {
      implied[index] = known
    } else {
      implied[index]?.formIntersection(known)
    }
    for (position, member) in shape.members.enumerated() where member.node >= 0 {
      let place = pointer + JSONPointer([code.name(of: member)]).text
      let kinds = member.null == -1 ? Kinds.any : Kinds.any.subtracting(.null)
      let isTag = position == chosen
      visit(Int(member.node), place, isTag ? .string : kinds, tag: nil, isTag: isTag)
    }
  }
}
