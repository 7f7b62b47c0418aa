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
      !machine.holds(
        relation, nodes[value].outerRange.lowerBound, nodes[other].outerRange.lowerBound),
      !holds(relation, text, value, other)
    else { return true }
    let field = code.shapes[holder.shape].members.first { code.name(of: $0) == name }
    guard let field, isSound(text, Int(field.node), other, holder) else { return true }
    if silent(step.constraint) { return false }
    let related = Finding.Related(
      message: "\(name) is \(value: excerpt(text, Int(field.node), other))",
      pointer: pointer(beside: name), range: nodes[other].outerRange)
    return report(text, step.constraint, node, value, holder, related: [related]) {
      judge, excerpt in
      switch relation {
      case .differs, .differsInDigits: "\(value: excerpt) is the same as \(name)"
      case .equals: "\(value: excerpt) is not the value of \(name)"
      case .endsDigits: "the digits of \(value: excerpt) do not end those of \(name)"
      case .areaCode:
        judge.isNorthAmerican(text, other)
          ? "\(value: excerpt) is not the area code of \(name)"
          : "\(value: excerpt) stands beside a number of another country"
      }
    }
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
