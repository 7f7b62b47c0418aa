@_spi(Scanning) import LinecheckJSON

/// What a machine can tell of the objects that it has read: nil is always *look closer*.
extension Machine {
  /// Whether a condition holds for the value at an index, which is known to be right as JSON.
  mutating func follows(_ place: Int, _ start: Int) -> Bool? {
    let first = Int(conditions[place].first)
    let count = Int(conditions[place].count)
    switch conditions[place].operation {
    case .kinds: return conditions[place].kinds.contains(kind(of: text.byte(start)))
    case .literals: return isOne(of: first..<first &+ count, start)
    case .not: return follows(first, start).map(!)
    case .all:
      var holds: Bool? = true
      for part in first..<first &+ count {
        let answer = follows(Int(branches[part]), start)
        if answer == false { return false }
        if answer == nil { holds = nil }
      }
      return holds
    case .member:
      let register = Int(conditions[place].register)
      let value = register > 0 ? registers[register] : member(first, of: start)
      if value < 0 { return nil }
      return value == 0 ? !conditions[place].isRequired : follows(count, text.space(value))
    }
  }

  private func kind(of byte: UInt8) -> Kinds {
    switch byte {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// Whether one of some constants stands at an index. A string with an escape may be one in disguise.
  private mutating func isOne(of literals: Range<Int>, _ start: Int) -> Bool? {
    for literal in literals where matches(literal, start) { return true }
    return text.byte(start) == UInt8(ascii: "\"") && nameEnd(start) < 0 ? nil : false
  }
}
