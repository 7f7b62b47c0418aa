/// The rule for labels of names that have characters written from right to left (RFC 5893, 2).
enum BidiRule {
  /// The classes of UAX #9 that characters of labels have. `R` and `AL` are told apart nowhere in
  /// the rule, and neither are `ES`, `ON` and `BN`.
  private enum Direction {
    case left, right, europeanNumber, arabicNumber, mark, neutral
  }

  /// Whether there is a character of the classes `R`, `AL` or `AN`.
  static func hasRightToLeft(_ label: [UInt32]) -> Bool {
    label.contains { scalar in
      let direction = direction(scalar)
      return direction == .right || direction == .arabicNumber
    }
  }

  /// Whether the six conditions hold.
  static func allows(_ label: [UInt32]) -> Bool {
    let directions = label.map(direction)
    let last = directions.last { $0 != .mark }
    switch directions.first {
    case .right:
      return !directions.contains(.left) && last != .neutral
        && !(directions.contains(.europeanNumber) && directions.contains(.arabicNumber))
    case .left:
      return !directions.contains(.right) && !directions.contains(.arabicNumber)
        && (last == .left || last == .europeanNumber)
    default: return false
    }
  }

  /// The class of a character that may stand in a label. The standard library does not tell it, but
  /// among such characters it follows from the category and the script but for a few.
  private static func direction(_ value: UInt32) -> Direction {
    switch value {
    case 0x30...0x39, 0x6f0...0x6f9: .europeanNumber
    case 0x660...0x669, 0x10d30...0x10d39: .arabicNumber
    case 0x2d, 0xb7, 0x2b9...0x2ba, 0x2c6...0x2cf, 0x2ec, 0x375, 0x200c...0x200d, 0x2e2f, 0x30fb,
      0xa67f, 0xa717...0xa71f, 0xa788:
      .neutral
    // Marks of the category Mn that are letters to the rule.
    case 0xcbf, 0xcc6, 0x11a07...0x11a08, 0x11c3f: .left
    case _ where isNonspacing(value): .mark
    case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x10800...0x10fff, 0x1e800...0x1efff:
      .right
    default: .left
    }
  }

  private static func isNonspacing(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.generalCategory == .nonspacingMark
  }
}
