@_spi(Scanning) import LinecheckJSON

/// Which variant was meant, and saying it.
extension Judge {
  /// A value whose tag has been reported: the variant that judges it all the same is silent on that.
  struct Reported {
    var object = -1
    var tag = ""
    /// The tag; -1 where it is absent.
    var value = -1
  }

  /// The variant that an object means whose tag names none.
  @inline(never)
  mutating func diagnosis(
    _ text: Text, _ step: Code.Step, _ object: Int, _ member: Int?
  ) -> UnionDiagnosis {
    let tag = code.tags[Int(step.a)]
    let evidence = evidence(text, profile(of: step), object)
    let word = member.flatMap { member -> String? in
      guard nodes[member].kind == .string else { return nil }
      return nodes[member].range.count > 200 ? "" : document.decodedString(member)
    }
    return UnionDiagnosis(of: tag.variants.map(\.name), evidence, tag: word)
  }

  /// Doubts a tag that names a variant: where the object has nothing of that variant and everything
  /// of another, a note says so. What the tag says counts all the same.
  @inline(never)
  mutating func doubt(
    _ text: Text, _ step: Code.Step, _ named: Int, _ object: Int, _ first: Int
  ) {
    let names = code.tags[Int(step.a)].variants.map(\.name)
    let evidence = evidence(text, profile(of: step), object)
    let others = evidence.indices.filter {
      $0 != named && evidence[$0].isDecisive && evidence[$0].missing.isEmpty
    }
    guard others.count == 1, evidence[named].own.isEmpty, evidence[named].objection != nil else {
      record(names[named], .said, of: object)
      return
    }
    var diagnosis = UnionDiagnosis(others[0], .likely)
    diagnosis.say(
      names, evidence, "\(UnionDiagnosis.only(evidence[others[0]])), whatever the tag says")
    diagnosis.lines.removeSubrange(1...)
    record(names[others[0]], .likely, of: object)
    let depth = path.count + 1
    // It belongs to what comes of it, where something does.
    let telling = Set(evidence[others[0]].own + evidence[named].missing)
    let worst = found[first...].indices.filter { found[$0].pointer.tokens.count == depth }
      .max { left, right in
        let areTelling = [left, right].map { telling.contains(found[$0].pointer.tokens[depth - 1]) }
        return areTelling[0] == areTelling[1]
          ? found[left].severity < found[right].severity : areTelling[1]
      }
    if let worst { found[worst].related += notes(diagnosis, of: object) }
  }

  /// The members that the variants of a union have, found once.
  mutating func profile(of step: Code.Step) -> UnionProfile {
    let isTagged = step.operation == .tagged
    let key = isTagged ? Int(step.a) : -1 - Int(step.a)
    if let known = profiles[key] { return known }
    let profile: UnionProfile
    if isTagged {
      let tag = code.tags[Int(step.a)]
      profile = UnionProfile(code, tag.variants.map(\.node), without: tag.member.text)
    } else {
      profile = UnionProfile(code, code.groups[Int(step.a)])
    }
    profiles[key] = profile
    return profile
  }

  /// The lines of a diagnosis as notes on an object.
  func notes(_ diagnosis: UnionDiagnosis, of value: Int) -> [Finding.Related] {
    diagnosis.lines.map {
      Finding.Related(message: Message($0), pointer: pointer(), range: nodes[value].outerRange)
    }
  }

  /// Adds a diagnosis to what has been found wrong with a tag.
  mutating func addNotes(
    _ diagnosis: UnionDiagnosis?, toTag tag: Code.Tag, of object: Int, from first: Int
  ) {
    guard let diagnosis, found.count > first else { return }
    var place = pointer()
    place.append(tag.member.text)
    if let index = found[first...].firstIndex(where: { $0.pointer == place }) {
      found[index].related += notes(diagnosis, of: object)
    }
  }

  /// Notes which variant a value was taken for, where somebody asks.
  mutating func record(_ variant: String?, _ sureness: UnionChoice.Sureness, of value: Int) {
    if choices == nil || silent > 0 { return }
    let choice = UnionChoice(pointer: pointer(), variant: variant, sureness: sureness)
    choices?.append(choice)
  }
}
