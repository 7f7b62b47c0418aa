@_spi(Scanning) import LinecheckJSON

/// How close a value is to the variants of a union.
///
/// Nothing here goes deep: members are looked up once an object, values are looked into for two levels
/// and the first item of a list, whatever a payload is made of.
extension Judge {
  /// What speaks for and against each variant.
  mutating func evidence(
    _ text: Text, _ profile: UnionProfile, _ object: Int
  ) -> [UnionEvidence] {
    var evidence = [UnionEvidence](repeating: UnionEvidence(), count: profile.count)
    let values = values(of: profile.members, in: object, text)
    for (member, value) in zip(profile.members, values) {
      let isThere = value >= 0 && nodes[value].kind != .null
      for variant in evidence.indices {
        let node = member.nodes[variant]
        if node < 0 {
          if isThere { evidence[variant].foreign.append(member.name.text) }
          continue
        }
        if value < 0 && member.isRequired[variant] && !member.isRequiredOfAll {
          evidence[variant].missing.append(member.name.text)
        }
        guard isThere else { continue }
        evidence[variant].present += 1
        if member.isOfOne { evidence[variant].own.append(member.name.text) }
        if !member.isOfAll { evidence[variant].telling += 1 }
        evidence[variant].distance += distance(text, node, value, 2)
        let (found, expected) = (Kinds(nodes[value].kind.valueKind), code.nodes[node].kinds)
        if evidence[variant].misfit == nil, !allows(text, expected, found, value) {
          evidence[variant].misfit = (member.name.text, found, expected)
        }
      }
    }
    return evidence
  }

  /// The value of each member in an object; -1 where it is not there.
  private func values(
    of members: [UnionProfile.Member], in object: Int, _ text: Text
  ) -> [Int] {
    var values = [Int](repeating: -1, count: members.count)
    guard nodes[object].kind == .object else { return values }
    var name = object + 1
    while name < Int(nodes[object].next) {
      let node = nodes[name]
      let decoded =
        node.flags.contains(.escaped)
        ? StringDecoding.bytes(text, node.range, node.flags) : nil
      for (place, member) in members.enumerated() {
        let bytes = member.name.bytes
        let isEqual =
          decoded.map { $0 == bytes }
          ?? (node.range.count == bytes.count && equal(text, node.range.lowerBound, bytes))
        if isEqual {
          values[place] = name + 1
          break
        }
      }
      name = Int(node.next)
    }
    return values
  }

  /// How far a value is from a rule by kinds and constants; 2 at most.
  private func distance(_ text: Text, _ node: Int, _ value: Int, _ depth: Int) -> Int {
    let kind = Kinds(nodes[value].kind.valueKind)
    if !allows(text, code.nodes[node].kinds, kind, value) { return 2 }
    var distance = 0
    for index in code.nodes[node].steps where code.steps[index].kinds.contains(kind) {
      let step = code.steps[index]
      switch step.operation {
      case .enumeration:
        let constants = code.literals[Int(step.a)]
        if !constants.contains(document, value, text) {
          distance += constants.values.count == 1 ? 2 : 1
        }
      case .items where depth > 0 && Int(nodes[value].next) > value + 1:
        distance += self.distance(text, Int(step.a), value + 1, depth - 1)
      case .members where depth > 0 && Int(nodes[value].next) - value < 1000:
        for member in code.shapes[Int(step.a)].members where member.node >= 0 {
          guard let inner = self.member(Array(code.nameBytes[member.name]), of: value, text)
          else { continue }
          distance += self.distance(text, Int(member.node), inner, depth - 1)
        }
      default: break
      }
    }
    return min(distance, 2)
  }
}
