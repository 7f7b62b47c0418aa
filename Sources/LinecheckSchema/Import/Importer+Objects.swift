import Linecheck
import LinecheckJSON

/// Keywords about objects.
extension Importer {
  mutating func addObjects(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    addMembers(values, to: &rule, frame)
    if let least = count(values[.minProperties], frame), least > 0 {
      rule = rule.memberCount(least...)
    }
    if let most = count(values[.maxProperties], frame), most < .max {
      rule = rule.memberCount(...most)
    }
    if let node = values[.propertyNames] { rule = rule.names(inner(node, frame)) }
    for keyword in [Keyword.dependentRequired, .dependentSchemas, .dependencies] {
      if let node = values[keyword] { addDependencies(node, keyword, to: &rule, frame) }
    }
  }

  private mutating func addMembers(
    _ values: KeywordValues, to rule: inout Rule, _ frame: Frame
  ) {
    var required = names(values[.required], frame)
    var fields: [Field] = []
    if let node = values[.properties] {
      fields = self.fields(node, &required, frame)
    }
    if let node = values[.patternProperties] {
      for (name, schema) in members(node, frame) {
        let inner = inner(schema, frame)
        if let pattern = pattern(name, frame) { fields.append(Field(matching: pattern, inner)) }
      }
    }
    var policy: FurtherMembers?
    if let node = values[.additionalProperties] {
      let further = inner(node, frame)
      if frame.file.nodes[node].kind == .false {
        policy = .forbidden
      } else if saysSomething(node, frame) {
        policy = .ruled(further)
      }
    }
    fields += required.lazy.filter { !$0.isNamed }.map { .present($0.name) }
    if !fields.isEmpty || policy != nil { rule = rule.adding(fields: fields) }
    if case .forbidden = policy {
      rule = rule.furtherMembers(.forbidden).documented(.schema, at: "additionalProperties")
    } else if let policy {
      rule = rule.furtherMembers(policy)
    }
  }

  /// A name that must be there, and whether `properties` has it.
  private struct RequiredName {
    let name: String
    var isNamed = false
  }

  private mutating func fields(
    _ node: Int, _ required: inout [RequiredName], _ frame: Frame
  ) -> [Field] {
    var fields: [Field] = []
    let members = members(node, frame)
    fields.reserveCapacity(members.count)
    var places: [String: Int] = [:]
    if required.count > 8 {
      for (place, name) in required.enumerated() { places[name.name] = place }
    }
    for (name, schema) in members {
      let field = Field(frame.file.string(name), inner(schema, frame))
      let place =
        required.count > 8
        ? places[frame.file.string(name)]
        : required.firstIndex { $0.name == frame.file.string(name) }
      if let place {
        required[place].isNamed = true
        fields.append(field)
      } else {
        fields.append(field.optional())
      }
    }
    return fields
  }

  /// The names of a list, each once.
  private mutating func names(_ node: Int?, _ frame: Frame) -> [RequiredName] {
    guard let node else { return [] }
    guard frame.file.nodes[node].kind == .array else {
      mistake("a list of names is expected here", at: node, frame)
      return []
    }
    var names: [RequiredName] = []
    var seen: Set<String> = []
    for item in frame.file.items(node) {
      guard let name = frame.file.string(ifOne: item) else {
        mistake("a name is a string", at: item, frame)
        continue
      }
      if seen.insert(name).inserted { names.append(RequiredName(name: name)) }
    }
    return names
  }

  /// The nodes of an object's names and values; of a name that stands twice the last counts.
  private mutating func members(_ node: Int, _ frame: Frame) -> [(name: Int, value: Int)] {
    let file = frame.file
    guard file.nodes[node].kind == .object else {
      mistake("an object is expected here", at: node, frame)
      return []
    }
    var members: [(name: Int, value: Int)] = []
    file.forEachMember(of: node) { members.append(($0, $1)) }
    if file.document.observations.isEmpty { return members }
    var last: [String: Int] = [:]
    for (name, _) in members { last[file.string(name)] = name }
    return members.filter { last[file.string($0.name)] == $0.name }
  }

  private mutating func addDependencies(
    _ node: Int, _ keyword: Keyword, to rule: inout Rule, _ frame: Frame
  ) {
    for (name, value) in members(node, frame) {
      let member = frame.file.string(name)
      let isList = frame.file.nodes[value].kind == .array
      if keyword == .dependentRequired && !isList {
        mistake("a list of names is expected here", at: value, frame)
        continue
      }
      let then =
        isList && keyword != .dependentSchemas
        ? Rule.any.adding(fields: names(value, frame).map { .present($0.name) })
        : self.rule(of: value, frame)
      // Asking for a member does not evaluate it.
      rule = rule.adding(
        when: .object { Field.present(member) },
        then: then.beside(".\(keyword.name).\(member)", at: pointer(value, frame)))
    }
  }
}
