import LinecheckJSON

/// Forms, which say themselves where they end.
extension MutantMaker {
  mutating func damageForm(
    _ step: Code.Step, _ index: Int, _ node: Int, _ places: [String]
  ) {
    let format = code.formats[Int(step.a)]
    // A value of another size never meets the form.
    let right = format.rightEdges.filter { isOfSize($0, node) }
    let wrong = format.wrongEdges.filter { isOfSize($0, node) }
    damageWhole(step, index, places, wrong.map { .value($0) })
    for (edges, isRight) in [(right, true), (wrong, false)] {
      for edge in edges {
        add(
          step.constraint, isRight ? .tightened : .loosened, "\(isRight ? "not" : "or") \(edge)",
          places, [.value(edge)], isBoundary: true
        ) { draft in
          draft.code.formats.append(format.changed(at: edge, accepting: !isRight))
          draft.code.steps[index].a = Int32(draft.code.formats.count - 1)
        }
      }
    }
  }

  /// Whether a value has the length that a node asks for, or lies in its range.
  private func isOfSize(_ json: String, _ node: Int) -> Bool {
    guard let value = try? Document(json).root else { return false }
    let count = value.string?.unicodeScalars.count ?? 0
    let number = value.integer.map { Decimal($0) } ?? 0
    return code.nodes[node].steps.allSatisfy { index in
      let step = code.steps[index]
      switch step.operation {
      case .minimumLength: return count >= step.a
      case .maximumLength: return count <= step.a
      case .range:
        return code.decimals[Int(step.a)] <= number && number <= code.decimals[Int(step.b)]
      default: return true
      }
    }
  }
}
