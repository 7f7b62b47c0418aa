/// Reads the lines of `ScriptTable`.
enum ScalarRanges {
  /// The set whose names include this one; nil where no line has it.
  static func named(_ name: Substring, in table: String) -> ScalarSet? {
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let names = words.first, names.split(separator: ",").contains(name) else { continue }
      return set(words.dropFirst())
    }
    return nil
  }

  private static func set(_ words: ArraySlice<Substring>) -> ScalarSet {
    var next: UInt32 = 0
    return ScalarSet(
      words.map { word in
        let parts = word.split(separator: ".").map { UInt32($0, radix: 36) ?? 0 }
        let start = next + parts[0]
        next = start + (parts.count == 2 ? parts[1] : 1)
        return start...next - 1
      })
  }
}
