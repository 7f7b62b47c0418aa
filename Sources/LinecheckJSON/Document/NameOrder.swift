/// Comparison of the names of one object.
///
/// Names are equal when their decoded scalars are, never by canonical equivalence: `"\u0061"` is
/// `"a"`, while the two spellings of é differ (RFC 8259, section 8.3).
enum NameOrder {
  /// Up to this many names every pair of hashes is compared; more are sorted.
  private static let few = 64

  /// Reports every name that stood in the object before; asked only where one may have.
  ///
  /// - Complexity: O(*n* log *n*) comparisons for *n* names, whoever chose them.
  static func findDuplicates(
    _ text: Text, _ nodes: Tape, _ object: Int, scratch: inout [UInt32],
    report: (Observation) -> Void
  ) {
    let end = Int(nodes[object].next)
    scratch.removeAll(keepingCapacity: true)
    var name = object &+ 1
    while name < end {
      scratch.append(UInt32(truncatingIfNeeded: name))
      name = Int(nodes[name].next)
    }
    if scratch.count <= few {
      comparePairs(text, nodes, scratch, report)
    } else {
      compareSorted(text, nodes, &scratch, report)
    }
  }

  private static func comparePairs(
    _ text: Text, _ nodes: Tape, _ names: [UInt32], _ report: (Observation) -> Void
  ) {
    for (position, second) in names.enumerated() {
      let hash = nodes[Int(second)].hash
      for first in names[..<position] where nodes[Int(first)].hash == hash {
        let pair = (nodes[Int(first)], nodes[Int(second)])
        if compare(text, pair.0, pair.1) == 0 {
          report(.duplicateName(first: pair.0.range, second: pair.1.range))
          break
        }
      }
    }
  }

  private static func compareSorted(
    _ text: Text, _ nodes: Tape, _ names: inout [UInt32],
    _ report: (Observation) -> Void
  ) {
    names.sort { left, right in
      let order = compare(text, nodes[Int(left)], nodes[Int(right)])
      return order == 0 ? left < right : order < 0
    }
    var repeats: [(first: UInt32, second: UInt32)] = []
    var first = names[0]
    for name in names.dropFirst() {
      if compare(text, nodes[Int(first)], nodes[Int(name)]) == 0 {
        repeats.append((first, name))
      } else {
        first = name
      }
    }
    for pair in repeats.sorted(by: { $0.second < $1.second }) {
      report(
        .duplicateName(first: nodes[Int(pair.first)].range, second: nodes[Int(pair.second)].range))
    }
  }

  /// Below 0, 0 or above 0, by the decoded UTF-8 bytes.
  private static func compare(_ text: Text, _ left: Document.Node, _ right: Document.Node) -> Int {
    if left.flags.contains(.escaped) || right.flags.contains(.escaped) {
      let decoded = (
        StringDecoding.bytes(text, left.range, left.flags),
        StringDecoding.bytes(text, right.range, right.flags)
      )
      if decoded.0 == decoded.1 { return 0 }
      return decoded.0.lexicographicallyPrecedes(decoded.1) ? -1 : 1
    }
    let shared = min(left.range.count, right.range.count)
    let (a, b) = (Int(left.start), Int(right.start))
    for offset in 0..<shared {
      let pair = (text.byte(a &+ offset), text.byte(b &+ offset))
      if pair.0 != pair.1 { return pair.0 < pair.1 ? -1 : 1 }
    }
    return left.range.count - right.range.count
  }

  /// Some bits of the decoded bytes, equal for equal names.
  @inline(always)
  static func hash(_ text: Text, _ range: Range<Int>, _ flags: Document.Node.Flags) -> UInt16 {
    if flags.contains(.escaped) {
      let decoded = PaddedBytes(StringDecoding.bytes(text, range, flags))
      return decoded.withText { hash($0, 0..<$0.end, []) }
    }
    let count = range.count
    let head = text.word(range.lowerBound)
    let tail = count >= 8 ? text.word(range.upperBound &- 8) : 0
    let first = count >= 8 ? head : head & Words.mask(lowBytes: count)
    let mixed = (first ^ (tail &<< 5 | tail &>> 59)) &+ UInt64(truncatingIfNeeded: count)
    return UInt16(truncatingIfNeeded: (mixed &* 0x9e37_79b9_7f4a_7c15) &>> 48)
  }
}
