import LinecheckJSON

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
  private let placeOf: [Int32]
  private(set) var document = Document()
  /// The document's tape, at hand.
  private(set) var nodes = Tape()
  private var found: [Finding] = []
  /// How often each constraint was broken.
  private var counts: [Int]
  private var hasDropped = false
  /// The way to the value being judged: the node of a name, or the position of an item.
  private var path: [Step] = []
  /// Above 0 while a rule only asks: findings are counted and dropped.
  private var silent = 0
  private var silentErrors = 0
  /// Above 0 while forms do not count: relations that ask each other would not end.
  private var formless = 0

  private enum Step {
    case name(Int)
    case position(Int)
  }

  init(_ program: Program, from severity: Severity) {
    self.program = program
    code = program.code
    least = severity
    machine = Machine(program.acceptors[severity])
    placeOf = program.acceptors[severity].placeOf
    counts = [Int](repeating: 0, count: program.constraints.count)
  }

  /// How many findings of one constraint are listed of one payload; the rest is counted.
  private static let most = 1000

  /// The object that holds the value being judged, and its shape.
  struct Holder {
    var value: Int
    var shape: Int
  }

  /// Reads a text and judges it; what is wrong with it as a JSON text is a finding, too.
  mutating func findings(in bytes: ArraySlice<UInt8>) -> [Finding] {
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

  private mutating func findingsOfRules() -> [Finding] {
    nodes = document.nodes
    hasDropped = false
    document.bytes.withText { text in
      machine.text = text
      _ = judge(text, code.root, 0, nil)
      machine.text = Text.none
    }
    if found.count > 1 { found.sort { $0.precedes($1) } }
    if hasDropped {
      for (index, count) in counts.enumerated() where count > Self.most {
        found.addRest(count - Self.most, of: program.constraints[index].id)
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
      report(text, rule.constraint, node, value, holder) { _, excerpt in
        kind == .object || kind == .array
          ? "\(kind.description), not \(rule.kinds.description)"
          : "\(value: excerpt) is \(kind == .null ? "" : "\(kind == .boolean ? "a boolean" : kind.description), ")not \(rule.kinds.description)"
      }
      return false
    }
    if kind == .null && rule.kinds.contains(.null) && !rule.kinds.isSuperset(of: .any) {
      return true
    }
    var isSound = true
    for index in rule.steps {
      let step = code.steps[index]
      guard step.kinds.contains(kind) else { continue }
      if step.stage == .form && (!isSound || formless > 0) { continue }
      if !run(text, step, node, value, holder) && step.stage != .form { isSound = false }
    }
    return isSound
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

  private func allows(_ text: Text, _ kinds: Kinds, _ kind: Kinds, _ value: Int) -> Bool {
    if kinds.contains(kind) { return true }
    guard kind == .number, kinds.contains(.integer) else { return false }
    let node = nodes[value]
    return !node.flags.contains(.fractional) || Decimal(text, node.range).isInteger
  }
}

// MARK: - Going into values

extension Judge {
  mutating func judgeItems(_ text: Text, _ node: Int, _ array: Int) {
    var item = array + 1
    var position = 0
    let end = Int(nodes[array].next)
    while item < end {
      if !isAccepted(node, item) {
        path.append(.position(position))
        judge(text, node, item, nil)
        path.removeLast()
      }
      item = Int(nodes[item].next)
      position += 1
    }
  }

  mutating func judgeMembers(_ text: Text, _ shapeIndex: Int, _ object: Int) {
    let shape = code.shapes[shapeIndex]
    let holder = Holder(value: object, shape: shapeIndex)
    let end = Int(nodes[object].next)
    var seen = MemberSet(count: shape.members.count)
    var expected = 0
    var name = object + 1
    while name < end {
      path.append(.name(name))
      if let position = self.position(text, name, shape.members, expected) {
        seen.insert(position)
        expected = position + 1
        let node = Int(shape.members[position].node)
        if node < 0 {
          let message: Message = "\(code.name(of: shape.members[position])) is not expected here"
          reportMember(shape.members[position].forbidden, message, at: name)
        } else if shape.members[position].isRelated || !isAccepted(node, name + 1) {
          judge(text, node, name + 1, holder)
        }
      } else if shape.furtherNode >= 0 {
        judge(text, Int(shape.furtherNode), name + 1, holder)
      } else if shape.further != -1 {
        let decoded = document.decodedString(name)
        reportMember(shape.further, "\(name: decoded) is no documented member", at: name)
      }
      path.removeLast()
      name = Int(nodes[name].next)
    }
    for (position, member) in shape.members.enumerated() where member.required != -1 {
      if seen.contains(position) { continue }
      if member.condition >= 0, !follows(text, Int(member.condition), object, holder) { continue }
      let start = Int(nodes[object].start)
      let name = code.name(of: member)
      report(
        member.required, "\(name) is missing", member: name, at: start..<start + 1,
        holder: holder, text)
    }
  }

  /// Whether the machine certainly accepts a value; while a rule only asks, everything is judged,
  /// since the machine's severity may be another.
  @inline(always)
  private mutating func isAccepted(_ node: Int, _ value: Int) -> Bool {
    let place = Int(placeOf[node])
    if place < 0 || silent > 0 { return false }
    let range = nodes[value].outerRange
    return machine.accepts(place, range)
  }

  mutating func judgeNames(_ text: Text, _ node: Int, _ object: Int) {
    for name in document.children(of: object) {
      path.append(.name(name))
      judge(text, node, name, nil)
      path.removeLast()
    }
  }

  /// The place of a name in a shape, looked for where it is expected first.
  private mutating func position(
    _ text: Text, _ name: Int, _ members: [Code.Member], _ expected: Int
  ) -> Int? {
    let node = nodes[name]
    if node.flags.contains(.escaped) {
      let decoded = StringDecoding.bytes(text, node.range, node.flags)
      return members.firstIndex { code.nameBytes[$0.name].elementsEqual(decoded) }
    }
    let count = node.range.count
    let start = node.range.lowerBound
    var head = text.word(start)
    if count < 8 { head &= Words.mask(lowBytes: count) }
    let tail = count < 8 ? head : text.word(node.range.upperBound &- 8)
    var position = expected < members.count ? expected : 0
    for _ in members.indices {
      if members[position].head == head && members[position].tail == tail
        && members[position].nameCount == count
        && (count <= 16 || equals(text, start, members[position].name))
      {
        return position
      }
      position += 1
      if position == members.count { position = 0 }
    }
    return nil
  }

  /// Whether a name of the pool stands at a place of the text; its ends have been compared.
  private mutating func equals(_ text: Text, _ start: Int, _ name: Range<Int>) -> Bool {
    for offset in 8..<name.count &- 8
    where text.byte(start &+ offset) != code.nameBytes[name.lowerBound &+ offset] {
      return false
    }
    return true
  }

  private func equal(_ text: Text, _ start: Int, _ bytes: [UInt8]) -> Bool {
    for offset in bytes.indices where text.byte(start &+ offset) != bytes[offset] { return false }
    return true
  }

  /// The value of a member of an object, the last of that name.
  func member(_ name: [UInt8], of object: Int, _ text: Text) -> Int? {
    var found: Int?
    var at = object + 1
    while at < Int(nodes[object].next) {
      let node = nodes[at]
      let isEqual =
        node.flags.contains(.escaped)
        ? StringDecoding.bytes(text, node.range, node.flags) == name
        : node.range.count == name.count && equal(text, node.range.lowerBound, name)
      if isEqual { found = at + 1 }
      at = Int(node.next)
    }
    return found
  }
}

// MARK: - Reporting

extension Judge {
  /// What a report may know of a value.
  func excerpt(_ text: Text, _ node: Int, _ value: Int) -> Excerpt {
    let range = nodes[value].outerRange
    let kind = nodes[value].kind
    let shown = range.count > 1000 ? range.lowerBound..<range.lowerBound + 1000 : range
    var json = text.string(shown)
    if range.count > 1000, kind == .string || kind == .name { json += "\"" }
    let sensitivity =
      code.nodes[node].sensitivity ?? (kind == .string || kind == .name ? .personal : .plain)
    return Excerpt(json: json, sensitivity: sensitivity)
  }

  /// Reports what is wrong with a value; returns false, for whoever asks whether it is right.
  @discardableResult
  mutating func report(
    _ text: Text, _ constraint: Int32, _ node: Int, _ value: Int, _ holder: Holder?,
    help: String? = nil, related: [Finding.Related] = [],
    _ message: (borrowing Judge, Excerpt) -> Message
  ) -> Bool {
    if silent(constraint) { return !isError(constraint) }
    guard let severity = severity(of: constraint, text, holder) else { return true }
    add(
      constraint, severity, message(self, excerpt(text, node, value)), pointer(), help: help,
      nodes[value].outerRange, related, code.nodes[node].sensitivity)
    return severity != .error
  }

  /// Reports a missing member.
  private mutating func report(
    _ constraint: Int32, _ message: Message, member: String, at range: Range<Int>, holder: Holder,
    _ text: Text
  ) {
    if silent(constraint) { return }
    guard let severity = severity(of: constraint, text, holder) else { return }
    var pointer = pointer()
    pointer.append(member)
    add(constraint, severity, message, pointer, help: nil, range, [], .plain)
  }

  /// Reports a name that should not be there; the path ends with it.
  mutating func reportMember(_ constraint: Int32, _ message: Message, at name: Int) {
    if silent(constraint) { return }
    let severity = program.constraints[Int(constraint)].severity
    guard severity >= least else { return }
    add(constraint, severity, message, pointer(), help: nil, nodes[name].outerRange, [], .personal)
  }

  /// Counts an error and says so, while a rule only asks: then no message is needed.
  mutating func silent(_ constraint: Int32) -> Bool {
    if silent > 0 { silentErrors += isError(constraint) ? 1 : 0 }
    return silent > 0
  }

  mutating func within(_ name: Int, _ body: (inout Judge) -> Void) {
    path.append(.name(name))
    body(&self)
    path.removeLast()
  }

  func pointer(beside name: String? = nil) -> JSONPointer {
    var pointer = JSONPointer.root
    for step in name == nil ? path[...] : path.dropLast() {
      switch step {
      case .name(let node): pointer.append(document.decodedString(node))
      case .position(let position): pointer.append(position)
      }
    }
    if let name { pointer.append(name) }
    return pointer
  }

  private mutating func add(
    _ constraint: Int32, _ severity: Severity, _ message: Message, _ pointer: JSONPointer,
    help: String?, _ range: Range<Int>, _ related: [Finding.Related],
    _ sensitivity: Sensitivity?
  ) {
    counts[Int(constraint)] += 1
    if counts[Int(constraint)] > Self.most {
      hasDropped = true
      return
    }
    let constraint = program.constraints[Int(constraint)]
    found.append(
      Finding(
        constraint: constraint, severity: severity, message: message, pointer: pointer,
        range: range, help: help ?? constraint.help, related: related, sensitivity: sensitivity))
  }

  /// The severity here, or nil where it is below what is looked for.
  private mutating func severity(of index: Int32, _ text: Text, _ holder: Holder?) -> Severity? {
    var severity = program.constraints[Int(index)].severity
    guard severity >= least else { return nil }
    if let softer = program.constraints[Int(index)].softerSeverity,
      let condition = code.softenings[Int(index)],
      let holder, follows(text, condition, holder.value, nil)
    {
      severity = min(severity, softer)
    }
    return severity >= least ? severity : nil
  }

  func isError(_ constraint: Int32) -> Bool {
    if constraint < 0 { return constraint == Code.silent }
    return program.constraints[Int(constraint)].severity == .error
  }
}

/// Which members of a shape were there.
struct MemberSet {
  private var first: UInt64 = 0
  private var others: [Bool]

  init(count: Int) { others = count > 64 ? Array(repeating: false, count: count - 64) : [] }

  mutating func insert(_ position: Int) {
    if position < 64 { first |= 1 << UInt64(position) } else { others[position - 64] = true }
  }

  func contains(_ position: Int) -> Bool {
    position < 64 ? first & 1 << UInt64(position) != 0 : others[position - 64]
  }
}
