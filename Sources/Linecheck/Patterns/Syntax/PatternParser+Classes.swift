/// Character classes: `[a-z\d]`, `[^…]`.
extension PatternParser {
  /// Reads a class whose bracket has been read.
  mutating func characterClass(from start: Int) throws(PatternError) -> ScalarSet {
    let isNegated = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    while next != "]" {
      guard next != nil else { throw error("this class is not closed", at: start) }
      let place = index
      let atom = try classAtom()
      guard next == "-", let after = second, after != "]" else {
        ranges += atom.set.ranges
        continue
      }
      index += 1
      let end = try classAtom()
      guard let low = atom.scalar, let high = end.scalar else {
        throw error(
          "\(text(place..<index)) is no range: both ends are single characters", at: place)
      }
      guard low <= high else {
        throw error("the ends of \(text(place..<index)) are in the wrong order", at: place)
      }
      ranges.append(low...high)
    }
    index += 1
    let set = ScalarSet(ranges)
    return isNegated ? set.inverted : set
  }

  private enum ClassAtom {
    case one(UInt32)
    case many(ScalarSet)

    var scalar: UInt32? { if case .one(let scalar) = self { scalar } else { nil } }

    var set: ScalarSet {
      switch self {
      case .one(let scalar): ScalarSet(scalar)
      case .many(let set): set
      }
    }
  }

  private mutating func classAtom() throws(PatternError) -> ClassAtom {
    let start = index
    guard let scalar = take() else { throw error("this class is not closed", at: start) }
    guard scalar == "\\" else { return .one(scalar.value) }
    if skip("b") { return .one(0x08) }
    if skip("-") { return .one(0x2d) }
    if let set = try classEscape(from: start) { return .many(set) }
    return .one(try characterEscape(from: start))
  }
}
