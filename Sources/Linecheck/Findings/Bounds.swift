import LinecheckJSON

/// The bounds of a program's steps, and which values are near them: at a bound, or one step from it.
///
/// A step is one character, one item, one for integers, a hundredth of the bound for other numbers.
struct Bounds: Sendable {
  private let numbers: [Double]
  /// The fewest and the most characters of formats that have such.
  private let lengths: [(least: Int?, most: Int?)]

  init(_ code: Code) {
    numbers = code.decimals.map { Double($0.description) ?? .infinity }
    lengths = code.formats.map(\.lengthBounds)
  }

  /// Whether a step has a bound.
  func has(_ step: Code.Step) -> Bool {
    switch step.operation {
    case .minimumLength, .maximumLength, .minimumCount, .maximumCount, .minimum, .exclusiveMinimum,
      .maximum, .exclusiveMaximum, .range:
      return true
    case .format:
      let (least, most) = lengths[Int(step.a)]
      return least != nil || most != nil
    default: return false
    }
  }

  /// Whether a value is near the bound of a step.
  ///
  /// - Parameters:
  ///   - value: what the step judges.
  ///   - step: the step.
  ///   - isInteger: whether the rule is about integers only.
  /// - Returns: false where the step has no bound.
  func isNear(_ value: Value, _ step: Code.Step, isInteger: Bool) -> Bool {
    switch step.operation {
    case .minimumLength, .maximumLength:
      return value.string.map { isNext($0.unicodeScalars.count, to: Int(step.a)) } ?? false
    case .minimumCount, .maximumCount:
      return value.items.map { isNext($0.count, to: Int(step.a)) } ?? false
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum:
      return value.double.map { isNext($0, to: numbers[Int(step.a)], isInteger) } ?? false
    case .range:
      return value.double.map { number in
        [step.a, step.b].contains { isNext(number, to: numbers[Int($0)], isInteger) }
      } ?? false
    case .format:
      let (least, most) = lengths[Int(step.a)]
      guard least != nil || most != nil, let count = value.string?.unicodeScalars.count else {
        return false
      }
      return [least, most].contains { $0.map { isNext(count, to: $0) } ?? false }
    default: return false
    }
  }

  private func isNext(_ count: Int, to bound: Int) -> Bool { abs(count - bound) <= 1 }

  private func isNext(_ number: Double, to bound: Double, _ isInteger: Bool) -> Bool {
    // A hair more, since 0.99 is not exactly a hundredth below 1 in binary.
    abs(number - bound) <= (isInteger ? 1 : abs(bound) / 100 * (1 + 1e-9))
  }
}

extension Format {
  /// The fewest and the most characters, where the form's edges show them: a right value of that
  /// length, and a wrong one that is one character shorter or longer.
  fileprivate var lengthBounds: (least: Int?, most: Int?) {
    func lengths(_ edges: [String]) -> Set<Int> {
      Set(edges.compactMap { (try? Document($0))?.root.string?.unicodeScalars.count })
    }
    let (right, wrong) = (lengths(rightEdges), lengths(wrongEdges))
    guard let least = right.min(), let most = right.max(), least < most else { return (nil, nil) }
    return (wrong.contains(least - 1) ? least : nil, wrong.contains(most + 1) ? most : nil)
  }
}
