/// Quantifiers: `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, and each of them with `?` for lazy.
extension PatternParser {
  /// Reads a quantifier if there is one; goes nowhere else.
  mutating func quantifier(groups: Range<Int>) throws(PatternError) -> Syntax.Repetition? {
    let start = index
    let bounds: (minimum: Int, maximum: Int?)
    if skip("*") {
      bounds = (0, nil)
    } else if skip("+") {
      bounds = (1, nil)
    } else if skip("?") {
      bounds = (0, 1)
    } else if let counts = counts() {
      bounds = counts
    } else {
      index = start
      return nil
    }
    if let maximum = bounds.maximum, maximum < bounds.minimum {
      throw error("the numbers of \(text(start..<index)) are in the wrong order", at: start)
    }
    return Syntax.Repetition(
      minimum: bounds.minimum, maximum: bounds.maximum, isLazy: skip("?"), groups: groups)
  }

  private mutating func counts() -> (Int, Int?)? {
    guard skip("{"), let minimum = number() else { return nil }
    if skip("}") { return (minimum, minimum) }
    guard skip(",") else { return nil }
    if skip("}") { return (minimum, nil) }
    guard let maximum = number(), skip("}") else { return nil }
    return (minimum, maximum)
  }

  /// Reads digits; a number that is too large becomes the largest one.
  mutating func number() -> Int? {
    var value: Int?
    while let digit = next.flatMap({ decimalDigit($0) }) {
      index += 1
      let (product, isTooLarge) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, isOver) = product.addingReportingOverflow(digit)
      value = isTooLarge || isOver ? Int.max : sum
    }
    return value
  }

  private func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil
  }
}
