@_spi(Scanning) import LinecheckJSON

/// The scalars as an automaton sees them: those that no set of it tells apart are of one class.
///
/// `^[A-Z]{2}$` has two classes: A to Z, and all the rest.
struct Alphabet: Sendable {
  /// A position before the first or behind the last scalar has this class.
  static let edge = -1

  /// The first scalar of each run of scalars of one class, and those classes.
  private let starts: [UInt32]
  private let classes: [UInt16]
  /// The classes of ASCII.
  let ascii: [UInt16]
  /// The class of everything beyond ASCII, where that is one.
  let beyondASCII: UInt16?
  /// A scalar of each class, preferably a printable one; nil for a class of surrogates only.
  let examples: [Unicode.Scalar?]

  /// The number of classes.
  var count: Int { examples.count }

  /// Divides the scalars by the sets that hold them.
  init(_ sets: [ScalarSet]) {
    var bounds: Set<UInt32> = [0, 0x80, 0xd800, 0xe000]
    for range in sets.lazy.flatMap(\.ranges) {
      bounds.insert(range.lowerBound)
      if range.upperBound < ScalarSet.last { bounds.insert(range.upperBound + 1) }
    }
    starts = bounds.sorted()
    var division = Division(starts)
    for set in sets { division.divide(by: set) }
    classes = division.classes
    var ascii = [UInt16](repeating: 0, count: 0x80)
    var examples = [Unicode.Scalar?](repeating: nil, count: Int(classes.max() ?? 0) + 1)
    for (run, number) in classes.enumerated() {
      let end = run + 1 < starts.count ? starts[run + 1] : ScalarSet.last + 1
      for value in (starts[run]..<end).clamped(to: 0..<0x80) { ascii[Int(value)] = number }
      let example = Self.example(in: starts[run]..<end)
      examples[Int(number)] = [examples[Int(number)], example].compactMap { $0 }
        .min { Self.rank($0) < Self.rank($1) }
    }
    self.ascii = ascii
    self.examples = examples
    let beyond = zip(starts, classes).filter { $0.0 >= 0x80 && $0.0 != 0xd800 }.map(\.1)
    beyondASCII = Set(beyond).count == 1 ? beyond[0] : nil
  }

  private static func example(in run: Range<UInt32>) -> Unicode.Scalar? {
    let pleasant: [Range<UInt32>] = [0x61..<0x7b, 0x41..<0x5b, 0x30..<0x3a, 0x21..<0x7f]
    let first = pleasant.lazy.map { $0.clamped(to: run) }.first { !$0.isEmpty }
    return Unicode.Scalar(first?.lowerBound ?? run.lowerBound)
  }

  private static func rank(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "a"..."z": 0
    case "A"..."Z": 1
    case "0"..."9": 2
    case "!"..."~": 3
    case " ": 4
    case "\u{a0}"...: 5
    default: 6
    }
  }

  /// The class of a scalar; O(log *n*) beyond ASCII.
  func classOf(_ scalar: UInt32) -> Int {
    if scalar < 0x80 { return Int(ascii[Int(scalar)]) }
    if let beyondASCII { return Int(beyondASCII) }
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return Int(classes[low])
  }
}
