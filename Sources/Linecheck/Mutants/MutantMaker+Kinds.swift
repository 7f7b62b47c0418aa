/// Kinds: one more, one less, all others.
extension MutantMaker {
  /// A value of every kind.
  private static let samples: [(kind: Kinds, name: String, json: String)] = [
    (.null, "null", "null"), (.boolean, "a boolean", "true"), (.number, "a number", "1"),
    (.string, "a string", #""x""#), (.array, "an array", "[]"), (.object, "an object", "{}"),
  ]

  mutating func damageKinds(of index: Int, _ arriving: Kinds) {
    let node = code.nodes[index]
    let constraint = node.constraint
    if constraint < 0 || node.kinds.widened.isSuperset(of: arriving) { return }
    // Where the constants are the same promise they are what can be wrong with it.
    let isOfConstants = node.steps.contains { index in
      let step = code.steps[index]
      return step.operation == .enumeration && step.constraint >= 0
        && records[Int(step.constraint)].id == records[Int(constraint)].id
    }
    if isOfConstants { return }
    let places = pointers[index]
    let wrong = Self.samples.filter {
      arriving.contains($0.kind) && !node.kinds.widened.contains($0.kind)
    }
    let probes = wrong.map { Probe.value($0.json) }
    add(constraint, .disabled, "of any kind", places, probes) { $0.code.nodes[index].kinds = .any }
    for sample in wrong {
      add(constraint, .loosened, "or \(sample.name)", places, [.value(sample.json)]) {
        $0.code.nodes[index].kinds.formUnion(sample.kind)
      }
    }
    if node.kinds.contains(.integer) {
      let fractions = [Probe.value("1.5"), .value("400.5"), .value("1714608475945.5")]
      // A branch that the kind chooses asks for it again.
      let all = code.nodes.indices.filter {
        code.nodes[$0].constraint == constraint && code.nodes[$0].kinds.contains(.integer)
      }
      add(constraint, .loosened, "or a fraction", places, fractions) { draft in
        for place in all { draft.code.nodes[place].kinds.formUnion(.number) }
      }
    }
    let right = Self.samples.filter { node.kinds.widened.contains($0.kind) }
    for sample in right where right.count > 1 {
      let probes = [Probe.unchanged, .value(sample.json)]
      add(constraint, .tightened, "not \(sample.name)", places, probes) {
        $0.code.nodes[index].kinds.subtract([sample.kind, sample.kind == .number ? .integer : []])
      }
    }
    add(constraint, .inverted, "any other kind", places, probes + [.unchanged]) {
      $0.code.nodes[index].kinds = .any.subtracting(node.kinds.widened)
    }
  }
}
