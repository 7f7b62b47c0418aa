@_spi(Scanning) import LinecheckJSON

extension Judge {
  @inline(never)
  mutating func runRelation(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let name = code.names[Int(step.a)].text
    let relation = Relation.allCases[Int(step.b)]
    guard let holder, let other = knownMember(Int(step.a), of: holder.value, text),
      nodes[other].kind != .null, nodes[value].kind != .null,
      !areRelated(relation, text, value, other)
    else { return true }
    let field = code.shapes[holder.shape].members.first { code.name(of: $0) == name }
    guard let field, isSound(text, Int(field.node), other, holder) else { return true }
    if silent > 0 { return !countsAsError(step.constraint, text, value, holder) }
    let related = related(text, name, Int(field.node), other, pointer(beside: name))
    return report(text, step.constraint, node, value, holder, related: [related]) {
      judge, excerpt in
      switch relation {
      case .differs, .differsInDigits: "\(value: excerpt) is the same as \(name)"
      case .equals:
        judge.isContainer(value)
          ? "this is not the value of \(name)" : "\(value: excerpt) is not the value of \(name)"
      case .notBefore: "\(value: excerpt) is earlier than \(name)"
      case .endsDigits: "the digits of \(value: excerpt) do not end those of \(name)"
      case .areaCode:
        judge.isNorthAmerican(text, other)
          ? "\(value: excerpt) is not the area code of \(name)"
          : "\(value: excerpt) stands beside a number of another country"
      }
    }
  }

  /// A member that a finding has to do with.
  private func related(
    _ text: Text, _ name: String, _ node: Int, _ value: Int, _ pointer: JSONPointer
  ) -> Finding.Related {
    let message: Message =
      isContainer(value) ? "\(name) is here" : "\(name) is \(value: excerpt(text, node, value))"
    return Finding.Related(message: message, pointer: pointer, range: nodes[value].outerRange)
  }

  /// Two values inside one: judged where both are there, neither is null, and both are of one kind.
  @inline(never)
  mutating func runPair(
    _ text: Text, _ step: Code.Step, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let pair = code.pairs[Int(step.a)]
    guard let first = self.value(at: pair.path, of: value, text),
      let second = self.value(at: pair.other, of: value, text),
      nodes[first].kind != .null, nodes[first].kind.valueKind == nodes[second].kind.valueKind,
      !areRelated(pair.relation, text, first, second)
    else { return true }
    let names = (pair.path.map(\.text), pair.other.map(\.text).joined(separator: "/"))
    let saying = step.constraint >= 0 ? program.records[Int(step.constraint)].saying : nil
    let message: Message =
      if let saying {
        Message(saying)
      } else if isContainer(first) {
        "\(names.0.last ?? "this") is not \(pair.relation.expectation(names.1))"
      } else {
        "\(value: excerpt(text, code.root, first)) is not \(pair.relation.expectation(names.1))"
      }
    let related = related(
      text, names.1, code.root, second, document.pointer(ofNode: second))
    return report(
      text, step.constraint, inside: value, at: first, holder, related: [related], message)
  }

  @inline(never)
  mutating func runUnexpected(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    guard let holder, nodes[value].kind != .null,
      follows(text, Int(step.a), holder.value, nil)
    else { return true }
    if silent > 0 { return !countsAsError(step.constraint, text, value, holder) }
    let shape = code.shapes[holder.shape]
    let related = code.paths[Int(step.b)].compactMap { name -> Finding.Related? in
      guard let other = member(name.bytes, of: holder.value, text), other != value else {
        return nil
      }
      let field = shape.members.first { code.name(of: $0) == name.text }
      let node = field.map { Int($0.node) } ?? code.root
      return self.related(
        text, name.text, max(node, 0), other, pointer(beside: name.text))
    }
    let saying = program.records[Int(step.constraint)].saying ?? "this has no effect here"
    return report(text, step.constraint, node, value, holder, related: related) { _, _ in
      Message(saying)
    }
  }

  private mutating func areRelated(
    _ relation: Relation, _ text: Text, _ value: Int, _ other: Int
  ) -> Bool {
    machine.holds(
      relation, nodes[value].outerRange.lowerBound, nodes[other].outerRange.lowerBound)
      || holds(relation, text, value, other)
  }

  /// The value of a member that relations speak of; looked for once an object.
  private mutating func knownMember(_ name: Int, of object: Int, _ text: Text) -> Int? {
    if members[name].object != object {
      let found = member(code.names[name].bytes, of: object, text)
      members[name] = (object, found ?? -1)
    }
    return members[name].value < 0 ? nil : members[name].value
  }

  private func holds(_ relation: Relation, _ text: Text, _ value: Int, _ other: Int) -> Bool {
    switch relation {
    case .differs: return !EqualItems.areEqual(document, value, other)
    case .equals: return EqualItems.areEqual(document, value, other)
    case .differsInDigits:
      guard let (own, others) = digits(text, value, other) else { return true }
      return own.isEmpty || own != others
    case .endsDigits:
      guard let (own, others) = digits(text, value, other) else { return true }
      return own.count >= 3 && others.suffix(own.count) == own
    case .notBefore:
      guard let own = instant(value), let others = instant(other) else { return true }
      return own >= others
    case .areaCode:
      guard nodes[value].kind == .number, nodes[other].kind == .string else {
        return true
      }
      let number = document.decodedString(other).utf8
      guard number.first == UInt8(ascii: "+"),
        number.dropFirst().first.map({ $0 &- 0x30 < 10 }) == true
      else { return true }
      guard isNorthAmerican(text, other) else { return false }
      let code = number.dropFirst(2).prefix(3)
      guard code.count == 3, let area = Int64(String(decoding: code, as: UTF8.self)) else {
        return true
      }
      return Value(document, value).integer == area
    }
  }

  private func isNorthAmerican(_ text: Text, _ number: Int) -> Bool {
    document.decodedString(number).utf8.starts(with: "+1".utf8)
  }

  /// The time that a string names; nil where it names none.
  private func instant(_ value: Int) -> RFC3339.Instant? {
    guard nodes[value].kind == .string else { return nil }
    return PaddedBytes(document.decodedString(value)).withText { RFC3339.instant($0, 0..<$0.end) }
  }

  /// The ASCII digits of two strings; nil where one of the values is none.
  private func digits(_ text: Text, _ value: Int, _ other: Int) -> ([UInt8], [UInt8])? {
    guard nodes[value].kind == .string, nodes[other].kind == .string else {
      return nil
    }
    let pair = [value, other].map { index in
      document.decodedString(index).utf8.filter { $0 &- 0x30 < 10 }
    }
    return (pair[0], pair[1])
  }
}
