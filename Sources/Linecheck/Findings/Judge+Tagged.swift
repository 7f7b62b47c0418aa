@_spi(Scanning) import LinecheckJSON

/// Unions whose variants a tag names.
///
/// A tag that names a variant decides. Where it names none, the variant that is *surely* meant (a near
/// miss of its tag, or members that no other has) judges the object, so that its own faults are found
/// in the same run; where one is *most likely* meant, a note says so and the object is judged by what
/// all variants have in common: a guess never makes an error. The fault of the tag is reported once,
/// and a payload without such an error is judged as if there were no guesses.
extension Judge {
  @inline(never)
  mutating func runTagged(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let tag = code.tags[Int(step.a)]
    let member = member(tag.member.bytes, of: value, text)
    let named = variant(tag, member)
    if silent > 0 { return runTaggedSilently(text, step, tag, named, value, member, holder) }
    let first = found.count
    if let named {
      judge(text, tag.variants[named].node, value, holder)
      if choices != nil || found.count > first { doubt(text, step, named, value, first) }
      return true
    }
    let diagnosis = diagnosis(text, step, value, member)
    if member == nil, let sign = sign(text, tag, of: value) {
      judge(text, tag.variants[sign].node, value, holder)
      record(tag.variants[sign].name, .surely, of: value)
      addNotes(diagnosis.variant == sign ? diagnosis : nil, toTag: tag, of: value, from: first)
      return true
    }
    record(diagnosis.variant.map { tag.variants[$0].name }, diagnosis.sureness, of: value)
    // Where the tag is absent or no string, what all variants have in common says so.
    let isString = member.map { nodes[$0].kind == .string } ?? false
    if tag.otherwise >= 0 && !isString {
      let isReported =
        diagnosis.sureness == .surely && judgeTag(text, tag, in: tag.otherwise, of: value, member)
      if !isReported { judge(text, tag.otherwise, value, holder) }
      addNotes(diagnosis, toTag: tag, of: value, from: first)
      judge(text, diagnosis, tag, value, member, holder, isReported)
      return true
    }
    let isRight = reportTag(text, step, tag, node, value, member, holder, diagnosis)
    let isSure = judge(
      text, diagnosis, tag, value, member, holder, diagnosis.sureness == .surely && !isRight)
    if !isSure && tag.otherwise >= 0 { judge(text, tag.otherwise, value, holder) }
    return isRight
  }

  /// Nobody asks what was meant: what is wrong is counted.
  private mutating func runTaggedSilently(
    _ text: Text, _ step: Code.Step, _ tag: Code.Tag, _ named: Int?, _ value: Int, _ member: Int?,
    _ holder: Holder?
  ) -> Bool {
    let chosen = named ?? (member == nil ? sign(text, tag, of: value) : nil)
    if let chosen {
      judge(text, tag.variants[chosen].node, value, holder)
      return true
    }
    let isString = member.map { nodes[$0].kind == .string } ?? false
    let isRight =
      tag.otherwise >= 0 && !isString
      || !countsAsError(step.constraint, text, member ?? value, member == nil ? holder : nil)
    if tag.otherwise >= 0 { judge(text, tag.otherwise, value, holder) }
    return isRight
  }

  /// Reports a tag that names no variant, or that is absent.
  private mutating func reportTag(
    _ text: Text, _ step: Code.Step, _ tag: Code.Tag, _ node: Int, _ value: Int, _ member: Int?,
    _ holder: Holder?, _ diagnosis: UnionDiagnosis
  ) -> Bool {
    let names = tag.variants.map(\.name).joined(separator: ", ")
    let notes = notes(diagnosis, of: value)
    guard let member else {
      return report(text, step.constraint, node, value, holder, related: notes) { _, _ in
        "\(tag.member.text), which names the variant, is missing; expected one of \(names)"
      }
    }
    let near = diagnosis.isNearMiss ? diagnosis.variant.map { tag.variants[$0].name } : nil
    var isRight = true
    within(member - 1) { judge in
      let isPlain =
        judge.nodes[member].kind != .string || near != nil
        || Self.looksLikeTag(judge.document.decodedString(member))
      isRight = judge.report(
        text, step.constraint, node, member, nil, as: isPlain ? .plain : .personal, related: notes
      ) { judge, excerpt in
        if judge.isContainer(member) { return "this names no variant; expected one of \(names)" }
        if let near { return "\(value: excerpt) names no variant; did you mean \"\(near)\"?" }
        return "\(value: excerpt) names no variant; expected one of \(names)"
      }
    }
    return isRight
  }

  /// Whether a word may be a tag: small letters with little else between them. What may be a key, a
  /// name of a person or an address is none.
  private static func looksLikeTag(_ word: String) -> Bool {
    word.utf8.count <= 24 && word.utf8.count { $0 &- 0x30 < 10 } <= 3
      && word.utf8.allSatisfy { byte in
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || "-_.".utf8.contains(byte)
      }
  }

  /// Judges an object as the variant that is meant, without the tag, whose fault is known; returns
  /// whether it did. While choices are recorded a guess will do.
  @discardableResult
  private mutating func judge(
    _ text: Text, _ diagnosis: UnionDiagnosis, _ tag: Code.Tag, _ value: Int, _ member: Int?,
    _ holder: Holder?, _ isReported: Bool
  ) -> Bool {
    guard let variant = diagnosis.variant, isReported || choices != nil else { return false }
    let saved = reported
    reported = Reported(object: value, tag: tag.member.text, value: member ?? -1)
    judge(text, tag.variants[variant].node, value, holder)
    reported = saved
    return true
  }

  /// Judges the tag alone by the members of a rule, where it breaks one badly; returns whether it does.
  private mutating func judgeTag(
    _ text: Text, _ tag: Code.Tag, in node: Int, of object: Int, _ member: Int?
  ) -> Bool {
    guard let shape = shape(text, with: tag.member.text, in: node, of: object) else { return false }
    let field = code.shapes[shape].members.first { code.name(of: $0) == tag.member.text }
    guard let field, field.node >= 0 else { return false }
    let holder = Holder(value: object, shape: shape)
    if let member {
      if follows(text, Int(field.node), member, holder) { return false }
      within(member - 1) { $0.judge(text, Int(field.node), member, holder) }
      return true
    }
    guard field.required >= 0, isMissing(text, field, of: object, holder) else { return false }
    reportMissing(text, field, of: object, holder)
    return true
  }

  /// Whether it is an error that a member is not there.
  private mutating func isMissing(
    _ text: Text, _ field: Code.Member, of object: Int, _ holder: Holder
  ) -> Bool {
    if field.condition >= 0, !follows(text, Int(field.condition), object, holder) { return false }
    silent += 1
    let before = silentErrors
    defer { (silent, silentErrors) = (silent - 1, before) }
    return countsAsError(field.required, text, object, holder)
  }

  /// The shape of an object that has a member of a name, looked for along the conditions.
  private mutating func shape(
    _ text: Text, with name: String, in node: Int, of object: Int
  ) -> Int? {
    var (open, seen) = ([node], Set<Int>())
    while let node = open.popLast() {
      guard node >= 0, seen.insert(node).inserted else { continue }
      for step in code.nodes[node].steps.map({ code.steps[$0] }) {
        switch step.operation {
        case .members:
          let shape = Int(step.a)
          if code.shapes[shape].members.contains(where: { code.name(of: $0) == name }) {
            return shape
          }
        case .all: open += code.groups[Int(step.a)]
        case .reference: open.append(Int(step.a))
        case .when:
          let group = code.groups[Int(step.a)]
          open.append(follows(text, group[0], object, nil) ? group[1] : group[2])
        default: break
        }
      }
    }
    return nil
  }

  /// The variant that a tag names; nil where it names none.
  private func variant(_ tag: Code.Tag, _ member: Int?) -> Int? {
    guard let member, nodes[member].kind == .string else { return nil }
    let name = document.decodedString(member)
    return tag.variants.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The variant that a member stands for where the tag is absent.
  private func sign(_ text: Text, _ tag: Code.Tag, of object: Int) -> Int? {
    tag.signs.first { self.member($0.member.bytes, of: object, text) != nil }?.variant
  }
}
