@_spi(Scanning) import LinecheckJSON

/// Judges documents by a program, completely.
///
/// Goes through the tape where something may be wrong: what the machine certainly accepts of the
/// bytes is passed over. Recursive over the rules as they go into the document; the nesting limit of
/// documents bounds it.
struct Judge: ~Copyable {
  let program: Program
  let code: Code
  let least: Severity
  var machine: Machine
  /// The places of the code's nodes in the machine's program.
  let placeOf: [Int32]
  private(set) var document = Document()
  /// The document's tape, at hand.
  private(set) var nodes = Tape()
  var found: [Finding] = []
  /// How often each constraint was broken.
  var counts: [Int]
  var hasDropped = false
  /// The way to the value being judged: the node of a name, or the position of an item.
  var path: [Step] = []
  /// The member found last of each name that relations speak of, and the object that it is of: an
  /// object that repeats a member a million times is searched once.
  var members: [(object: Int, value: Int)]
  /// For each condition on objects the one that was asked last, and what it answered.
  var answers: [Int: (object: Int, holds: Bool)] = [:]
  /// The tag whose fault has been reported, while its object is judged as the variant that is meant.
  var reported = Reported()
  /// What the members of a union say about its variants, by its operand.
  var profiles: [Int: UnionProfile] = [:]
  /// What unions have been taken for, where somebody asks.
  var choices: [UnionChoice]?
  /// What unions answered to those who only ask, while an outer union is judged.
  var asked: [Asked: Answer] = [:]
  /// How many unions are being judged.
  var unionDepth = 0
  /// Above 0 while a rule only asks: findings are counted and dropped.
  var silent = 0
  var silentErrors = 0
  /// How many more rules may be run on this document.
  var effort = 0
  /// How many rules are being run inside each other.
  private var depth = 0
  /// Why the document is not judged to the end; nil where it is.
  private(set) var undecided: Undecided?
  /// Above 0 while forms do not count: relations that ask each other would not end.
  var formless = 0

  enum Step {
    case name(Int)
    case position(Int)
  }

  init(_ program: Program, from severity: Severity) {
    self.program = program
    code = program.code
    least = severity
    machine = Machine(program.acceptors[severity])
    placeOf = program.acceptors[severity].placeOf
    counts = [Int](repeating: 0, count: program.records.count)
    members = Array(repeating: (-1, -1), count: program.code.names.count)
  }

  /// How many findings of one constraint are listed of one payload; the rest is counted.
  static let most = 1000

  /// How many rules may be run on any document, and how many more for each of its nodes.
  private static let leastEffort = 2_000_000
  private static let effortOfNode = 200
  /// How many rules may be run inside each other.
  private static let mostDepth = 1500

  /// Counts a look at all that a value contains.
  mutating func charge(_ value: Int) { effort &-= Int(nodes[value].next) - value }

  /// Leaves the document undecided, since there is too much to do.
  @inline(never)
  private mutating func giveUp() { giveUp(effort <= 0 ? .effort : .depth) }

  /// Leaves the document undecided.
  @inline(never)
  mutating func giveUp(_ reason: Undecided.Reason) {
    if undecided == nil { undecided = Undecided(reason: reason, pointer: pointer()) }
    effort = 0
  }

  /// The object that holds the value being judged, and its shape.
  struct Holder {
    var value: Int
    var shape: Int
  }

  /// Reads a text and judges it; what is wrong with it as a JSON text is a finding, too.
  mutating func findings(in bytes: ArraySlice<UInt8>) -> [Finding] {
    undecided = nil
    // Only the document may have the tape while it is written anew.
    nodes = Tape()
    do throws(JSONError) {
      try document.read(bytes)
    } catch {
      return [DocumentRules.finding(error)]
    }
    let found = findingsOfRules()
    if least == .error { return found }
    let observed = DocumentRules.findings(in: document, from: least)
    return observed.isEmpty ? found : (found + observed).sorted { $0.precedes($1) }
  }

  /// What is wrong with a document by the program's rules.
  mutating func findings(in document: Document) -> [Finding] {
    self.document = document
    return findingsOfRules()
  }

  mutating func findingsOfRules() -> [Finding] {
    guard !document.nodes.isEmpty else { return [] }
    nodes = document.nodes
    for index in members.indices { members[index] = (-1, -1) }
    answers.removeAll(keepingCapacity: true)
    hasDropped = false
    undecided = nil
    effort = Self.leastEffort + Self.effortOfNode * nodes.count
    document.bytes.withText { text in
      machine.text = text
      _ = judge(text, code.root, 0, nil)
      machine.text = Text.none
    }
    if found.count > 1 { found.sort { $0.precedes($1) } }
    if hasDropped {
      for (index, count) in counts.enumerated() where count > Self.most {
        found.addRest(count - Self.most, of: program.records[index].id)
      }
    }
    for index in counts.indices { counts[index] = 0 }
    defer { found = [] }
    return found
  }

  /// Judges a value; returns whether its own kind, constants and sizes are free of errors.
  @discardableResult
  mutating func judge(_ text: Text, _ node: Int, _ value: Int, _ holder: Holder?) -> Bool {
    let rule = code.nodes[node]
    let kind = Kinds(nodes[value].kind.valueKind)
    if !allows(text, rule.kinds, kind, value) {
      reportKind(text, node, value, holder)
      if choices != nil { recordKind(text, node, value) }
      return false
    }
    if kind == .null && rule.kinds.contains(.null) && !rule.kinds.isSuperset(of: .any)
      && !rule.judgesNull
    {
      return true
    }
    effort &-= 1
    if effort <= 0 || depth == Self.mostDepth {
      giveUp()
      return true
    }
    depth &+= 1
    var isSound = true
    for index in rule.steps {
      let step = code.steps[index]
      guard step.kinds.contains(kind) else { continue }
      if step.stage == .form && (!isSound || formless > 0) { continue }
      // What goes deeper stands here: the frame of `run` is large, for all that it may have to say.
      let isRight: Bool
      switch step.operation {
      case .items:
        judgeItems(text, Int(step.a), value, after: Int(step.b))
        isRight = true
      case .members:
        judgeMembers(text, Int(step.a), value)
        isRight = true
      case .reference: isRight = judge(text, Int(step.a), value, holder)
      case .tagged: isRight = runUnion(text, step, node, value, holder)
      default: isRight = run(text, step, node, value, holder)
      }
      if !isRight && step.stage != .form { isSound = false }
    }
    depth &-= 1
    return isSound
  }

  @inline(never)
  private mutating func reportKind(_ text: Text, _ node: Int, _ value: Int, _ holder: Holder?) {
    let kind = Kinds(nodes[value].kind.valueKind)
    let kinds = code.nodes[node].kinds
    let expected = kinds.description
    report(text, code.nodes[node].constraint, node, value, holder) { judge, excerpt in
      if kinds == [] {
        return judge.isContainer(value)
          ? "\(kind.description) stands where nothing is expected"
          : "\(value: excerpt) stands where nothing is expected"
      }
      return switch kind {
      case .object, .array: "\(kind.description), not \(expected)"
      case .null: "\(value: excerpt) is not \(expected)"
      case .boolean: "\(value: excerpt) is a boolean, not \(expected)"
      default: "\(value: excerpt) is \(kind.description), not \(expected)"
      }
    }
  }

  /// Judges a value and drops what is found; returns whether there was no error.
  mutating func follows(_ text: Text, _ node: Int, _ value: Int, _ holder: Holder?) -> Bool {
    errors(text, node, value, holder) == 0
  }

  mutating func errors(_ text: Text, _ node: Int, _ value: Int, _ holder: Holder?) -> Int {
    silent += 1
    let before = silentErrors
    judge(text, node, value, holder)
    silent -= 1
    // Whoever asks decides what the answer means: it is no error yet.
    defer { silentErrors = before }
    return silentErrors - before
  }

  /// Whether a value is of a kind and free of errors of its own before relations.
  mutating func isSound(_ text: Text, _ node: Int, _ value: Int, _ holder: Holder?) -> Bool {
    let before = silentErrors
    silent += 1
    formless += 1
    defer { (silent, formless, silentErrors) = (silent - 1, formless - 1, before) }
    return judge(text, node, value, holder)
  }

  func allows(_ text: Text, _ kinds: Kinds, _ kind: Kinds, _ value: Int) -> Bool {
    if kinds.contains(kind) { return true }
    guard kind == .number, kinds.contains(.integer) else { return false }
    let node = nodes[value]
    return !node.flags.contains(.fractional) || Decimal(text, node.range).isInteger
  }
}
