import Linecheck

/// Keywords that apply schemas to the value itself.
extension Importer {
  mutating func addReferences(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    if let node = values[.ref] { rule = rule.referring(by: reference(node, frame)) }
    if let node = values[.dynamicRef] {
      rule = rule.referring(by: reference(node, frame, isDynamic: true))
    }
    if let node = values[.recursiveRef] {
      rule = rule.referring(by: reference(node, frame, isDynamic: true))
    }
  }

  mutating func addCombinations(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    if let node = values[.allOf] {
      let rules = list(node, frame).map { self.rule(of: $0, frame) }
      if !rules.isEmpty { rule = rule.adding(all: rules) }
    }
    if let node = values[.anyOf] {
      let rules = list(node, frame).map { self.rule(of: $0, frame) }
      if !rules.isEmpty { rule = rule.adding(any: rules, narrowing: values[.type] == nil) }
    }
    if let node = values[.oneOf] {
      let rules = list(node, frame).map { self.rule(of: $0, frame) }
      if !rules.isEmpty { rule = rule.adding(one: rules, narrowing: values[.type] == nil) }
    }
    if let node = values[.not] { rule = rule.excluding(self.rule(of: node, frame)) }
    if let condition = values[.if] {
      let test = self.rule(of: condition, frame)
      let then = values[.then].map { self.rule(of: $0, frame) }
      let otherwise = values[.else].map { self.rule(of: $0, frame) }
      if then != nil || otherwise != nil || store.asksForUnevaluated {
        rule = rule.adding(when: test, then: then, otherwise: otherwise)
      }
    }
  }

  mutating func addUnevaluated(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    if let node = values[.unevaluatedItems], rule.allows(.array) {
      rule = rule.unevaluatedItems(inner(node, frame))
    }
    if let node = values[.unevaluatedProperties], rule.allows(.object) {
      rule = rule.unevaluatedMembers(inner(node, frame))
    }
  }
}
