/// The rules about neighbours (RFC 5892, appendix A).
enum LabelContext {
  /// Whether the code point at a place of a label may stand there.
  static func allows(_ index: Int, in label: [UInt32]) -> Bool {
    switch DerivedProperty(label[index]) {
    case .valid: true
    case .disallowed: false
    case .contextual: isSatisfied(index, label)
    }
  }

  private static func isSatisfied(_ index: Int, _ label: [UInt32]) -> Bool {
    let before = index > 0 ? label[index - 1] : nil
    let after = index + 1 < label.count ? label[index + 1] : nil
    switch label[index] {
    case 0x200c: return isVirama(before) || joins(index, label)
    case 0x200d: return isVirama(before)
    // A middle dot stands between two l of Catalan.
    case 0xb7: return before == 0x6c && after == 0x6c
    case 0x375: return after.map(Script.isGreek) ?? false
    case 0x5f3, 0x5f4: return before.map(Script.isHebrew) ?? false
    case 0x30fb: return label.contains(where: Script.isJapanese)
    case 0x660...0x669: return !label.contains { 0x6f0...0x6f9 ~= $0 }
    case 0x6f0...0x6f9: return !label.contains { 0x660...0x669 ~= $0 }
    default: return false
    }
  }

  private static func isVirama(_ value: UInt32?) -> Bool {
    guard let value, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.canonicalCombiningClass == .virama
  }

  /// Whether the letters around a non-joiner would join without it (A.1).
  private static func joins(_ index: Int, _ label: [UInt32]) -> Bool {
    let before = label[..<index].last { !JoiningType.isTransparent($0) }
    let after = label[(index + 1)...].first { !JoiningType.isTransparent($0) }
    guard let before, let after else { return false }
    return JoiningType.joinsFollowing(before) && JoiningType.joinsPreceding(after)
  }
}
