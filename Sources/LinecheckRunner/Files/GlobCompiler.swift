/// Turns a pattern into the states of a machine.
struct GlobCompiler {
  private let pattern: [Unicode.Scalar]
  private var index = 0
  private var compiled: [GlobMachine.State] = []
  /// Where the brace that is opened at an index ends; nobody's are not there.
  private let braces: [Int: Int]
  /// Where the open braces end, from the outside in.
  private var open: [Int] = []
  /// Whether nothing of a name has been written yet.
  private var isAtName = true

  init(_ pattern: String) {
    self.pattern = Array(pattern.unicodeScalars)
    braces = Self.braces(of: self.pattern)
  }

  mutating func states() -> [GlobMachine.State] {
    sequence()
    compiled.append(.end)
    return compiled
  }

  /// What stands up to the end of the pattern, or to the comma or brace that ends an alternative.
  private mutating func sequence() {
    while index < pattern.count {
      let scalar = pattern[index]
      if let end = open.last, index == end || scalar == "," { return }
      switch scalar {
      case "*" where isFolders: folders()
      case "*":
        // A loop: the next state may be passed over, and leads back.
        let fork = compiled.count
        compiled += [.fork(fork + 3), .any, .jump(fork)]
        while index < pattern.count, pattern[index] == "*" { index += 1 }
        isAtName = false
      case "?":
        compiled.append(.any)
        index += 1
        isAtName = false
      case "[": set()
      case "{" where braces[index] != nil: alternatives(until: braces[index] ?? index)
      case "\\" where index + 1 < pattern.count:
        literal(pattern[index + 1])
        index += 2
      default:
        literal(scalar)
        index += 1
      }
    }
  }

  private mutating func literal(_ scalar: Unicode.Scalar) {
    compiled.append(scalar == "." && !isAtName ? .laterDot : .literal(scalar))
    isAtName = scalar == "/"
  }

  /// Whether `**` stands here as a whole name.
  private var isFolders: Bool {
    guard index + 1 < pattern.count, pattern[index + 1] == "*" else { return false }
    func ends(_ place: Int, _ others: [Unicode.Scalar]) -> Bool {
      place < 0 || place == pattern.count || pattern[place] == "/"
        || !open.isEmpty && others.contains(pattern[place])
    }
    return ends(index - 1, ["{", ","]) && ends(index + 2, ["}", ","])
  }

  /// `**/`: names with their slashes, or none; `**` at the end: names with slashes between them.
  private mutating func folders() {
    index += 2
    let start = compiled.count
    let isLast = index == pattern.count || pattern[index] != "/"
    if isLast {
      compiled += [.any, .fork(start + 3), .jump(start), .fork(start + 6)]
      compiled += [.literal("/"), .jump(start)]
      isAtName = false
    } else {
      index += 1
      compiled += [.fork(start + 6), .any, .fork(start + 4), .jump(start + 1)]
      compiled += [.literal("/"), .jump(start)]
    }
  }

  /// `[a-z]`, `[!a-z]`.
  private mutating func set() {
    guard let end = Self.setEnd(pattern, index) else {
      literal("[")
      index += 1
      return
    }
    var place = index + 1
    let isNegated = pattern[place] == "!"
    if isNegated { place += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    while place < end {
      if pattern[place] == "\\", place + 1 < end { place += 1 }
      let low = pattern[place].value
      if place + 2 < end, pattern[place + 1] == "-" {
        let high = pattern[place + 2].value
        if low <= high { ranges.append(low...high) }
        place += 3
      } else {
        ranges.append(low...low)
        place += 1
      }
    }
    compiled.append(.set(ranges, isNegated: isNegated))
    isAtName = false
    index = end + 1
  }

  /// The bracket that ends a set; one that comes first stands for itself.
  private static func setEnd(_ pattern: [Unicode.Scalar], _ start: Int) -> Int? {
    var place = start + 1
    if place < pattern.count, pattern[place] == "!" { place += 1 }
    let first = place
    while place < pattern.count, pattern[place] != "/" {
      if pattern[place] == "]" && place > first { return place }
      place += pattern[place] == "\\" ? 2 : 1
    }
    return nil
  }

  private mutating func alternatives(until end: Int) {
    open.append(end)
    var jumps: [Int] = []
    let wasAtName = isAtName
    var mayBeAtName = false
    while true {
      index += 1
      isAtName = wasAtName
      let fork = compiled.count
      compiled.append(.fork(fork + 1))
      sequence()
      mayBeAtName = mayBeAtName || isAtName
      jumps.append(compiled.count)
      compiled.append(.jump(0))
      // The last alternative needs no fork, and has one that leads nowhere else.
      if index >= end { break }
      compiled[fork] = .fork(compiled.count)
    }
    for jump in jumps { compiled[jump] = .jump(compiled.count) }
    open.removeLast()
    isAtName = mayBeAtName
    index = end + 1
  }

  /// More braces inside each other stand for themselves.
  private static let mostBraces = 32

  /// The braces that are closed, by the places of both.
  private static func braces(of pattern: [Unicode.Scalar]) -> [Int: Int] {
    var braces: [Int: Int] = [:]
    var open: [Int] = []
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case "\\": index += 1
      case "[": index = setEnd(pattern, index) ?? index
      case "{": open.append(index)
      case "}": if let start = open.popLast(), open.count < mostBraces { braces[start] = index }
      default: break
      }
      index += 1
    }
    return braces
  }
}
