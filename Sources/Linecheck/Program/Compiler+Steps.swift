import LinecheckJSON

extension Clause.Check {
  /// When it is judged, and what it is about.
  var stage: Code.Stage {
    switch self {
    case .enumeration: .constant
    case .minimumLength, .maximumLength, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum,
      .range, .multiple, .minimumCount, .maximumCount, .uniqueItems, .minimumMembers,
      .maximumMembers:
      .size
    case .format, .pattern, .relation, .unexpected, .custom, .sum: .form
    case .items, .prefix, .containing, .members, .furtherMembers, .names, .absent, .optionalNulls,
      .all, .any, .one, .not, .when, .tagged, .reference, .pair, .blaming:
      .content
    case .unevaluatedItems, .unevaluatedMembers: .rest
    }
  }

  var kinds: Kinds {
    switch self {
    case .minimumLength, .maximumLength, .pattern: .string
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .range, .multiple: .number
    case .format(let format):
      switch format.test {
      case .string: .string
      case .integer: .number
      }
    case .items, .prefix, .containing, .unevaluatedItems, .minimumCount, .maximumCount,
      .uniqueItems, .sum:
      .array
    case .members, .furtherMembers, .minimumMembers, .maximumMembers, .unevaluatedMembers, .names,
      .absent, .optionalNulls, .tagged, .pair:
      .object
    case .enumeration, .all, .any, .one, .not, .when, .reference, .relation, .unexpected, .custom,
      .blaming:
      .any
    }
  }
}

extension Compiler {
  /// Compiles a clause.
  mutating func steps(_ clause: Clause, _ context: Context) -> [Code.Step] {
    switch clause.check {
    case .enumeration(let values):
      let constants = Code.Constants(values)
      code.literals.append(constants)
      let expecting =
        values.count == 1 ? "exactly \(constants.list)" : "one of \(constants.list)"
      let place = code.literals.count - 1
      return [step(.enumeration, clause, context, "enum", expecting, a: place)]
    case .minimumLength(let length):
      let expecting = "at least \(length) \(Self.plural(length, "character"))"
      return [step(.minimumLength, clause, context, "minLength", expecting, a: length)]
    case .maximumLength(let length):
      let expecting = "at most \(length) \(Self.plural(length, "character"))"
      return [step(.maximumLength, clause, context, "maxLength", expecting, a: length)]
    case .minimum(let bound):
      return [bounded(.minimum, clause, context, "minimum", "at least", bound)]
    case .exclusiveMinimum(let bound):
      return [
        bounded(.exclusiveMinimum, clause, context, "exclusiveMinimum", "greater than", bound)
      ]
    case .maximum(let bound):
      return [bounded(.maximum, clause, context, "maximum", "at most", bound)]
    case .exclusiveMaximum(let bound):
      return [bounded(.exclusiveMaximum, clause, context, "exclusiveMaximum", "less than", bound)]
    case .multiple(let divisor):
      return [bounded(.multiple, clause, context, "multipleOf", "a multiple of", divisor)]
    case .range(let low, let high):
      let places = (place(of: low), place(of: high))
      let expecting = "\(low) to \(high)"
      return [step(.range, clause, context, "range", expecting, a: places.0, b: places.1)]
    case .format(let format):
      code.formats.append(format)
      let place = code.formats.count - 1
      return [step(.format, clause, context, format.name, format.requirement, a: place)]
    case .pattern(let pattern):
      code.patterns.append(pattern)
      let place = code.patterns.count - 1
      let expecting = "a match of " + pattern.source
      return [step(.pattern, clause, context, "pattern", expecting, a: place)]
    case .relation(let relation, let member):
      let kind = Relation.allCases.firstIndex(of: relation) ?? 0
      let place = intern(Code.Name(member), in: &code.names)
      return [
        step(
          .relation, clause, context, relation.rawValue, relation.expectation(member), a: place,
          b: kind)
      ]
    case .pair(let path, let relation, let other):
      let pair = Code.Pair(
        path: path.map(Code.Name.init), relation: relation, other: other.map(Code.Name.init))
      code.pairs.append(pair)
      let expecting =
        "\(path.joined(separator: "/")): \(relation.expectation(other.joined(separator: "/")))"
      return [step(.pair, clause, context, relation.rawValue, expecting, a: code.pairs.count - 1)]
    case .unexpected(let rule):
      let operand = condition(rule, context.place)
      code.paths.append(rule.namedMembers.map(Code.Name.init))
      return [
        step(
          .unexpected, clause, context, "unexpected", "a member that has an effect", a: operand,
          b: code.paths.count - 1)
      ]
    case .custom(let closure):
      code.closures.append(closure)
      return [step(.custom, clause, context, "check", "", a: code.closures.count - 1)]
    case .blaming(let finder):
      code.finders.append(finder)
      return [step(.blaming, clause, context, "check", "", a: code.finders.count - 1)]
    case .items, .prefix, .containing, .unevaluatedItems, .minimumCount, .maximumCount,
      .uniqueItems, .sum:
      return arraySteps(clause, context)
    case .members, .furtherMembers, .minimumMembers, .maximumMembers, .unevaluatedMembers, .names,
      .absent, .optionalNulls, .tagged:
      return objectSteps(clause, context)
    case .all, .any, .one, .not, .when, .reference:
      return combinationSteps(clause, context)
    }
  }

  private mutating func arraySteps(_ clause: Clause, _ context: Context) -> [Code.Step] {
    switch clause.check {
    case .items(let rule, let first):
      return [Self.content(.items, clause, a: node(rule, context.place.items), b: first)]
    case .prefix(let rules):
      let nodes = rules.enumerated().map { position, rule in
        let place = context.place.below(".item-\(position + 1)", "/prefixItems/\(position)")
        return node(rule, place)
      }
      return [Self.content(.prefix, clause, a: group(nodes))]
    case .containing(let rule, let count):
      // First what is contained, which may count something itself.
      let operand = condition(rule, context.place.below(".contained", "/contains"))
      code.containings.append(count)
      return [
        step(
          .containing, clause, context, "contains", count.requirement, a: operand,
          b: code.containings.count - 1)
      ]
    case .unevaluatedItems(let rule):
      let place = context.place.below(".unevaluated", "/unevaluatedItems")
      return [Self.content(.unevaluatedItems, clause, a: node(rule, place))]
    case .minimumCount(let count):
      let expecting = "at least \(count) \(Self.plural(count, "item"))"
      return [step(.minimumCount, clause, context, "minItems", expecting, a: count)]
    case .maximumCount(let count):
      let expecting = "at most \(count) \(Self.plural(count, "item"))"
      return [step(.maximumCount, clause, context, "maxItems", expecting, a: count)]
    case .uniqueItems:
      return [step(.uniqueItems, clause, context, "uniqueItems", "no item twice")]
    case .sum(let member, let total, let tolerance):
      code.sums.append(Code.Sum(member: Code.Name(member), total: total, tolerance: tolerance))
      let expecting = "\(member) of all items adds up to \(Decimal(total)?.description ?? "")"
      return [step(.sum, clause, context, "sum", expecting, a: code.sums.count - 1)]
    default: return []
    }
  }

  private mutating func combinationSteps(_ clause: Clause, _ context: Context) -> [Code.Step] {
    let place = context.place
    switch clause.check {
    case .all(let rules):
      let nodes = rules.enumerated().map { index, rule in
        node(rule, place.branch("allOf/\(index)", id: "\(index + 1)", rule))
      }
      return [Self.content(.all, clause, a: group(nodes))]
    case .any(let rules), .one(let rules):
      let isOne = if case .one = clause.check { true } else { false }
      let keyword = isOne ? "oneOf" : "anyOf"
      let chosenByKind = areDisjoint(rules, in: context.rule)
      let nodes = rules.enumerated().map { index, rule in
        // What is referred to is the branch itself, so that its kind can choose it.
        var branch = place.branch("\(keyword)/\(index)", id: chosenByKind ? nil : "\(index + 1)")
        if chosenByKind { branch.kindConstraint = context.node.constraint }
        return node(rule, branch)
      }
      let operand = group(nodes)
      if chosenByKind { return [Self.content(.one, clause, a: operand, b: 1)] }
      let expecting =
        isOne ? "exactly one of \(rules.count) variants" : "one of \(rules.count) variants"
      return [
        step(isOne ? .one : .any, clause, context, keyword, expecting, a: operand, b: 0)
      ]
    case .not(let rule, let path):
      let operand = condition(rule, place)
      if !path.isEmpty { code.paths.append(path.map(Code.Name.init)) }
      let blamed = path.isEmpty ? -1 : code.paths.count - 1
      return [step(.not, clause, context, "not", "anything else", a: operand, b: blamed)]
    case .when(let test, let then, let otherwise):
      let operands = [
        condition(test, place),
        then.map { node($0, place.branch("then", id: "then", $0)) } ?? -1,
        otherwise.map { node($0, place.branch("else", id: "else")) } ?? -1,
      ]
      return [Self.content(.when, clause, a: group(operands))]
    case .reference(let name):
      return [Self.content(.reference, clause, a: definition(name, place))]
    default: return []
    }
  }

  private mutating func bounded(
    _ operation: Code.Operation, _ clause: Clause, _ context: Context, _ keyword: String,
    _ words: String, _ bound: Decimal
  ) -> Code.Step {
    let place = place(of: bound)
    return step(operation, clause, context, keyword, words + " " + bound.description, a: place)
  }

  /// A step with a constraint of its own.
  mutating func step(
    _ operation: Code.Operation, _ clause: Clause, _ context: Context, _ keyword: String,
    _ expecting: String, a: Int = -1, b: Int = -1, severity: Severity = .error
  ) -> Code.Step {
    let index = constraint(
      keyword, clause.annotation, context.place, expecting: expecting, context.sensitivity,
      severity: severity)
    var step = Self.content(operation, clause, a: a, b: b)
    step.constraint = index
    return step
  }

  /// A step that only leads to others.
  static func content(_ operation: Code.Operation, _ clause: Clause, a: Int, b: Int = -1)
    -> Code.Step
  {
    Code.Step(
      operation: operation, stage: clause.check.stage, kinds: clause.check.kinds, constraint: -1,
      a: Int32(clamping: a), b: Int32(clamping: b))
  }

  mutating func group(_ members: [Int]) -> Int {
    code.groups.append(members)
    return code.groups.count - 1
  }

  func intern(_ name: Code.Name, in pool: inout [Code.Name]) -> Int {
    if let known = pool.firstIndex(of: name) { return known }
    pool.append(name)
    return pool.count - 1
  }

  /// The place of a number among those of the code.
  mutating func place(of decimal: Decimal) -> Int {
    if let known = decimalPlaces[decimal] { return known }
    code.decimals.append(decimal)
    decimalPlaces[decimal] = code.decimals.count - 1
    return code.decimals.count - 1
  }

  static func plural(_ count: Int, _ word: String) -> String { count == 1 ? word : word + "s" }
}

extension Compiler.Place {
  /// The place of a branch; its constraints need ids of their own unless only one can speak.
  fileprivate func branch(
    _ keyword: String, id suffix: String?, _ rule: Rule? = nil
  ) -> Compiler.Place {
    if rule?.component?.isBeside == true { return self }
    var place = branch(keyword)
    if let suffix { place.id += "." + suffix }
    return place
  }
}

extension Clause.Containing {
  /// How many items, in words.
  var requirement: String {
    let items = "\(least) \(Compiler.plural(least, "item")) of a kind"
    guard let most else { return "at least " + items }
    if least == most { return "exactly " + items }
    return least == 0 ? "at most \(most) items of a kind" : "\(least) to \(most) items of a kind"
  }
}

extension Relation {
  /// What a value is expected to be beside a member of a name.
  func expectation(_ member: String) -> String {
    switch self {
    case .differs: "another value than \(member)"
    case .differsInDigits: "another number than \(member)"
    case .equals: "the value of \(member)"
    case .endsDigits: "the digits of \(member), or their end"
    case .areaCode: "the area code of \(member)"
    case .notBefore: "no earlier time than \(member)"
    }
  }
}

extension Rule {
  /// The members of the value that the rule speaks of.
  fileprivate var namedMembers: [String] {
    var names: [String] = []
    func add(_ rule: Rule) {
      for clause in rule.clauses {
        switch clause.check {
        case .members(let fields): names += fields.map(\.name).filter { !names.contains($0) }
        case .all(let rules), .any(let rules), .one(let rules): rules.forEach(add)
        case .not(let rule, _): add(rule)
        default: break
        }
      }
    }
    add(self)
    return names
  }
}
