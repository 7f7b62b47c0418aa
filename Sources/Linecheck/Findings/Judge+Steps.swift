@_spi(Scanning) import LinecheckJSON

extension Judge {
  /// Runs one step; returns whether it found no error of its own.
  mutating func run(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    switch step.operation {
    case .enumeration: return runEnumeration(text, step, node, value, holder)
    case .minimumLength, .maximumLength:
      return runLength(text, step, node, value, holder)
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .range, .multiple:
      return runNumber(text, step, node, value, holder)
    case .format:
      return runFormat(text, step, node, value, holder)
    case .pattern:
      return runPattern(text, step, node, value, holder)
    case .minimumCount, .maximumCount, .uniqueItems, .sum:
      return runArray(text, step, node, value, holder)
    case .prefix, .containing, .minimumMembers, .maximumMembers, .unevaluatedItems,
      .unevaluatedMembers:
      return runContents(text, step, node, value, holder)
    case .names:
      judgeNames(text, Int(step.a), value)
      return true
    case .relation:
      return runRelation(text, step, node, value, holder)
    case .pair: return runPair(text, step, value, holder)
    case .unexpected: return runUnexpected(text, step, node, value, holder)
    case .custom, .blaming: return runClosure(text, step, node, value, holder)
    case .items, .members, .reference:
      return true  // `judge` goes into them itself
    case .all, .any, .one, .not, .when, .tagged:
      return runCombination(text, step, node, value, holder)
    }
  }

  @inline(never)
  private mutating func runEnumeration(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let constants = code.literals[Int(step.a)]
    charge(value)
    if constants.contains(document, value, text) { return true }
    let (list, count) = (constants.list, constants.values.count)
    return report(text, step.constraint, node, value, holder) { judge, excerpt in
      if judge.isContainer(value) {
        let kind = Kinds(judge.nodes[value].kind.valueKind)
        return count == 1 ? "\(kind), not \(list)" : "\(kind), none of \(list)"
      }
      return count == 1
        ? "\(value: excerpt) is not \(list)" : "\(value: excerpt) is none of \(list)"
    }
  }

  @inline(never)
  private mutating func runClosure(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let record = step.constraint >= 0 ? program.records[Int(step.constraint)] : nil
    let requirement = record?.requirement ?? ""
    if step.operation == .blaming {
      let blamed = code.finders[Int(step.a)](Value(document, value))
      return blamed.reduce(true) { isRight, found in
        let message = record?.saying.map { Message($0) } ?? "not \(requirement)"
        return report(text, step.constraint, inside: value, at: found.index, holder, message)
          && isRight
      }
    }
    if code.closures[Int(step.a)](Value(document, value)) { return true }
    return report(text, step.constraint, node, value, holder) { judge, excerpt in
      if let saying = record?.saying { return Message(saying) }
      return judge.isContainer(value)
        ? "not \(requirement)" : "\(value: excerpt) is not \(requirement)"
    }
  }

  func isContainer(_ value: Int) -> Bool {
    let kind = nodes[value].kind
    return kind == .object || kind == .array
  }

  @inline(never)
  private mutating func runLength(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let limit = Int(step.a)
    let string = nodes[value]
    let count =
      string.flags.contains(.decoded)
      ? StringDecoding.scalarCount(text, string.range) : string.range.count
    let words = "\(count) \(Compiler.plural(count, "character"))"
    if step.operation == .minimumLength {
      if count >= limit { return true }
      return report(text, step.constraint, node, value, holder) { _, _ in
        "a string of \(words) is shorter than \(limit), the minimum"
      }
    }
    if count <= limit { return true }
    return report(text, step.constraint, node, value, holder) { _, _ in
      "a string of \(words) is longer than \(limit), the maximum"
    }
  }

  @inline(never)
  private mutating func runNumber(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let number = Decimal(text, nodes[value].range)
    let bound = code.decimals[Int(step.a)]
    let words: String?
    switch step.operation {
    case .minimum: words = number >= bound ? nil : "less than \(bound), the minimum"
    case .exclusiveMinimum: words = number > bound ? nil : "not greater than \(bound)"
    case .maximum: words = number <= bound ? nil : "greater than \(bound), the maximum"
    case .exclusiveMaximum: words = number < bound ? nil : "not less than \(bound)"
    case .multiple:
      // Long division costs its digits.
      effort &-= nodes[value].range.count / 16 + (bound.isLong ? 2000 : 0)
      words = number.isMultiple(of: bound) ? nil : "not a multiple of \(bound)"
    default:
      let high = code.decimals[Int(step.b)]
      words = number >= bound && number <= high ? nil : "not within \(bound) to \(high)"
    }
    guard let words else { return true }
    return report(text, step.constraint, node, value, holder) { "\(value: $1) is \(words)" }
  }

  @inline(never)
  private mutating func runFormat(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let tape = nodes[value]
    let isRight: Bool
    switch code.formats[Int(step.a)].test {
    case .integer(let test):
      let decimal = Decimal(text, tape.range)
      isRight = Int64(exactly: decimal).map(test) ?? test(decimal.isNegative ? .min : .max)
    case .string(let test): isRight = Self.decoded(text, tape, test)
    }
    if isRight { return true }
    if silent > 0 { return !countsAsError(step.constraint, text, value, holder) }
    let format = code.formats[Int(step.a)]
    let written =
      tape.kind == .number ? text.string(tape.range) : document.decodedString(value)
    return report(
      text, step.constraint, node, value, holder, help: format.advice(written)
    ) { "\(value: $1) is not \(format.noun)" }
  }

  @inline(never)
  private mutating func runPattern(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let pattern = code.patterns[Int(step.a)]
    if matches(text, pattern, value) { return true }
    if silent > 0 { return !countsAsError(step.constraint, text, value, holder) }
    return report(text, step.constraint, node, value, holder) {
      "\(value: $1) does not match \(pattern.shortened)"
    }
  }

  /// What a test says of the bytes of a string or name without its escapes.
  private static func decoded<Answer>(
    _ text: Text, _ node: Document.Node, _ test: (Text, Range<Int>) -> Answer
  ) -> Answer {
    guard node.flags.contains(.escaped) else { return test(text, node.range) }
    let bytes = PaddedBytes(StringDecoding.bytes(text, node.range, node.flags))
    return bytes.withText { test($0, 0..<$0.end) }
  }

  /// Whether a pattern is found in a string or name. Where that is too much work, the payload stays
  /// undecided.
  mutating func matches(_ text: Text, _ pattern: Pattern, _ value: Int) -> Bool {
    let node = nodes[value]
    effort &-= node.range.count / 64
    let verdict = Self.decoded(text, node, pattern.search)
    if verdict == .undecided { giveUp(.pattern(pattern.source)) }
    return verdict != .absent
  }

  @inline(never)
  private mutating func runArray(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    switch step.operation {
    case .minimumCount, .maximumCount:
      let count = document.children(of: value).count
      let limit = Int(step.a)
      let words = "an array of \(count) \(Compiler.plural(count, "item"))"
      if step.operation == .minimumCount {
        if count >= limit { return true }
        return report(text, step.constraint, node, value, holder) { _, _ in
          "\(words) is shorter than \(limit), the minimum"
        }
      }
      if count <= limit { return true }
      return report(text, step.constraint, node, value, holder) { _, _ in
        "\(words) is longer than \(limit), the maximum"
      }
    case .uniqueItems:
      charge(value)
      guard let pair = EqualItems.first(in: document, value) else { return true }
      return report(text, step.constraint, node, value, holder) { _, _ in
        "items \(pair.0) and \(pair.1) are equal"
      }
    default: return runSum(text, step, node, value, holder)
    }
  }

  @inline(never)
  private mutating func runSum(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let sum = code.sums[Int(step.a)]
    let items = document.children(of: value)
    if items.isEmpty { return true }
    // Neumaier's summation: exact enough for any order of the items.
    var (total, correction) = (0.0, 0.0)
    for item in items {
      guard nodes[item].kind == .object,
        let member = member(sum.member.bytes, of: item, text),
        nodes[member].kind == .number,
        isSoundMember(text, sum.member.text, member, item, node)
      else { return true }
      let term = Double(jsonNumber: text, nodes[member].range)
      let next = total + term
      correction +=
        total.magnitude >= term.magnitude ? (total - next) + term : (term - next) + total
      total = next
    }
    let result = total + correction
    if (result - sum.total).magnitude <= sum.tolerance { return true }
    let shown = Decimal((result * 1e9).rounded() / 1e9)?.description ?? "infinity"
    let expected = Decimal(sum.total)?.description ?? ""
    return report(text, step.constraint, node, value, holder) { _, _ in
      "\(sum.member.text) adds up to \(shown), not to \(expected)"
    }
  }

  /// Whether a member of an item breaks no rule of its own.
  private mutating func isSoundMember(
    _ text: Text, _ name: String, _ member: Int, _ item: Int, _ array: Int
  ) -> Bool {
    for index in code.nodes[array].steps where code.steps[index].operation == .items {
      let itemNode = code.nodes[Int(code.steps[index].a)]
      for index in itemNode.steps where code.steps[index].operation == .members {
        let shape = Int(code.steps[index].a)
        for field in code.shapes[shape].members
        where field.node >= 0 && code.name(of: field) == name {
          let holder = Holder(value: item, shape: shape)
          if !isSound(text, Int(field.node), member, holder) { return false }
        }
      }
    }
    return true
  }
}
