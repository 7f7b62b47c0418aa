import Linecheck
@_spi(Scanning) import LinecheckJSON

/// What one worker keeps between bodies, so that resolving the next one allocates nothing: the tables
/// of the last outline, and a checker of each contract that was tried.
///
/// It belongs to one thread, and serves all candidates of one selection.
public struct ResolvingMemory: ~Copyable {
  private var outline: BodyOutline?
  private var outlined: ShapeIndex?
  private var checkers: [CheckerBox?] = []
  /// For each contract whether it accepts the body: 0 not asked, 1 yes, 2 no.
  private var verdicts: [UInt8] = []
  /// The forms that are left.
  var left: [Int] = []
  private var spare: [Int] = []

  private final class CheckerBox {
    var checker: Checker

    init(_ program: Program) { checker = Checker(program) }
  }

  /// Memory without anything in it.
  public init() {}

  /// Reads the outline of a body.
  mutating func read(_ bytes: PaddedBytes, _ range: Range<Int>, _ index: ShapeIndex) {
    if outlined !== index {
      outline = BodyOutline(index)
      outlined = index
      checkers = Array(repeating: nil, count: index.contracts.count)
      verdicts = Array(repeating: 0, count: index.contracts.count)
    }
    for contract in verdicts.indices { verdicts[contract] = 0 }
    left.removeAll(keepingCapacity: true)
    outline?.read(bytes, range, index)
  }

  /// Whether a body has no error by a contract.
  mutating func accepts(
    _ bytes: PaddedBytes, _ range: Range<Int>, _ contract: Int, _ index: ShapeIndex
  ) -> Bool {
    if verdicts[contract] != 0 { return verdicts[contract] == 1 }
    let box: CheckerBox
    if let known = checkers[contract] {
      box = known
    } else {
      guard let program = try? index.contracts[contract].program else { return false }
      box = CheckerBox(program)
      checkers[contract] = box
    }
    let isFree = box.checker.findings(in: bytes, range: range, from: .error).isEmpty
    let isAccepted = isFree && box.checker.undecided == nil
    verdicts[contract] = isAccepted ? 1 : 2
    return isAccepted
  }
}

// The forms that are left.
extension ResolvingMemory {
  /// Keeps the forms of which something is true, if there are any.
  mutating func keep(_ isTrue: (Int, borrowing ResolvingMemory) -> Bool) {
    spare.removeAll(keepingCapacity: true)
    for place in left.indices where isTrue(left[place], self) { spare.append(left[place]) }
    if !spare.isEmpty { swap(&left, &spare) }
  }

  /// Keeps the forms whose contracts accept a body, if there are any.
  mutating func keepAccepted(_ bytes: PaddedBytes, _ range: Range<Int>, _ index: ShapeIndex) {
    spare.removeAll(keepingCapacity: true)
    for place in left.indices
    where accepts(bytes, range, index.forms[left[place]].contract, index) {
      spare.append(left[place])
    }
    if !spare.isEmpty { swap(&left, &spare) }
  }
}

// What a body has in common with a form.
extension ResolvingMemory {
  /// Whether the body is an object.
  var isObject: Bool { outline?.isObject ?? false }

  /// The number of the known word in a place of tags; -1 for none.
  func word(_ place: Int) -> Int { outline.map { Int($0.words[place]) } ?? -1 }

  /// Whether all that a form requires is there.
  func hasRequired(_ form: ShapeIndex.Form) -> Bool {
    guard let outline else { return false }
    for word in form.required.indices where form.required[word] & ~outline.has(word) != 0 {
      return false
    }
    return true
  }

  /// Whether a name that a form knows has a value of a kind that it does not allow.
  func hasOtherKinds(_ form: ShapeIndex.Form) -> Bool {
    guard let outline else { return true }
    for word in form.named.indices
    where outline.has(word) & form.named[word] & ~known(form, word, outline) != 0 {
      return true
    }
    return false
  }

  /// Whether another form knows all names of the body that a form knows.
  func namesNoMore(_ form: ShapeIndex.Form, than other: ShapeIndex.Form) -> Bool {
    guard let outline else { return false }
    for word in form.named.indices
    where form.named[word] & ~other.named[word] & outline.has(word) != 0 {
      return false
    }
    return true
  }

  /// How many names with values of their kinds a form knows of the body.
  func share(_ form: ShapeIndex.Form) -> Int {
    guard let outline else { return 0 }
    return (0..<outline.wordCount).reduce(0) { $0 + known(form, $1, outline).nonzeroBitCount }
  }

  /// Whether what a form knows of the body is a proper part of what another knows.
  func knowsLess(_ form: ShapeIndex.Form, than other: ShapeIndex.Form) -> Bool {
    guard let outline else { return false }
    var isLess = false
    for word in 0..<outline.wordCount {
      let (own, more) = (known(form, word, outline), known(other, word, outline))
      if own & ~more != 0 { return false }
      if own != more { isLess = true }
    }
    return isLess
  }

  private func known(_ form: ShapeIndex.Form, _ word: Int, _ outline: BodyOutline) -> UInt64 {
    var known: UInt64 = 0
    var place = word
    while place < form.known.count {
      known |= form.known[place] & outline.names[place]
      place &+= outline.wordCount
    }
    return known
  }
}

extension BodyOutline {
  fileprivate mutating func read(_ bytes: PaddedBytes, _ range: Range<Int>, _ index: ShapeIndex) {
    bytes.withText(range) { read($0, index) }
  }
}
