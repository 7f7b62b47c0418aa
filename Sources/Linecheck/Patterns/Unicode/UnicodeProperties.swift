import Synchronization

/// Sets of scalars by the names that ECMA-262 (2024), tables 66 to 68, takes from Unicode.
///
/// Categories and binary properties are asked of the standard library, scalar by scalar; what was
/// found is kept, since a schema asks for the same few again and again.
enum UnicodeProperties {
  private static let found = Mutex<[String: ScalarSet]>([:])

  private static func kept(_ name: String, _ make: () -> ScalarSet) -> ScalarSet {
    if let set = found.withLock({ $0[name] }) { return set }
    let set = make()
    found.withLock { $0[name] = set }
    return set
  }

  /// The scalars of a general category; nil where there is none of the name.
  static func generalCategory(_ name: Substring) -> ScalarSet? {
    guard let categories = GeneralCategories.named(String(name)) else { return nil }
    return kept("gc=\(name)") { scalars { categories.contains($0.generalCategory) } }
  }

  /// The scalars that have a binary property; nil where there is none of the name.
  static func binary(_ name: Substring) -> ScalarSet? {
    switch name {
    case "Any": return .all
    case "ASCII": return ScalarSet([0...0x7f])
    case "Assigned": return generalCategory("Cn")?.inverted
    case "Regional_Indicator", "RI": return ScalarSet([0x1f1e6...0x1f1ff])
    case "Emoji_Component", "EComp":
      return ScalarSet([
        0x23...0x23, 0x2a...0x2a, 0x30...0x39, 0x200d...0x200d, 0x20e3...0x20e3, 0xfe0f...0xfe0f,
        0x1f1e6...0x1f1ff, 0x1f3fb...0x1f3ff, 0x1f9b0...0x1f9b3, 0xe0020...0xe007f,
      ])
    case "Extended_Pictographic", "ExtPict":
      return ScalarRanges.named(name, in: ScriptTable.pictographic)
    default:
      guard let property = BinaryProperties.named(name) else { return nil }
      return kept("\(name)") { scalars(where: property) }
    }
  }

  /// The scalars of a script; nil where there is none of the name.
  static func script(_ name: Substring, withExtensions: Bool) -> ScalarSet? {
    if withExtensions, let set = ScalarRanges.named(name, in: ScriptTable.extensions) { return set }
    return ScalarRanges.named(name, in: ScriptTable.scripts)
  }

  /// The scalars that satisfy a predicate. Surrogates are of the category Cs, and have nothing else.
  private static func scalars(
    where predicate: (Unicode.Scalar.Properties) -> Bool
  ) -> ScalarSet {
    var ranges: [ClosedRange<UInt32>] = []
    var value: UInt32 = 0
    while value <= ScalarSet.last {
      let end = UniformBlocks.end(from: value)
      if let scalar = Unicode.Scalar(value), predicate(scalar.properties) {
        ranges.append(value...end)
      }
      value = end + 1
    }
    return ScalarSet(ranges)
  }
}
