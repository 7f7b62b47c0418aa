@_spi(Scanning) import LinecheckJSON

/// Making findings.
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

  /// Reports what is wrong with a value, which may be shown as its rule says it or as `sensitivity`;
  /// returns false, for whoever asks whether it is right.
  @discardableResult
  mutating func report(
    _ text: Text, _ constraint: Int32, _ node: Int, _ value: Int, _ holder: Holder?,
    as sensitivity: Sensitivity? = nil, help: String? = nil, related: [Finding.Related] = [],
    _ message: (borrowing Judge, Excerpt) -> Message
  ) -> Bool {
    if silent > 0 { return !countsAsError(constraint, text, value, holder) }
    guard let severity = severity(of: constraint, text, value, holder) else { return true }
    if isOnlyCounted(constraint) { return severity != .error }
    var shown = excerpt(text, node, value)
    let sensitivity = code.nodes[node].sensitivity == .secret ? .secret : sensitivity
    if let sensitivity { shown = Excerpt(json: shown.json, sensitivity: sensitivity) }
    add(
      constraint, severity, message(self, shown), pointer(), help: help,
      nodes[value].outerRange, related, sensitivity ?? code.nodes[node].sensitivity)
    return severity != .error
  }

  /// Reports what is wrong with a value that is found inside the one being judged.
  mutating func report(
    _ text: Text, _ constraint: Int32, inside value: Int, at blamed: Int, _ holder: Holder?,
    related: [Finding.Related] = [], _ message: Message
  ) -> Bool {
    if silent > 0 { return !countsAsError(constraint, text, value, holder) }
    guard let severity = severity(of: constraint, text, value, holder) else { return true }
    if isOnlyCounted(constraint) { return severity != .error }
    add(
      constraint, severity, message, document.pointer(ofNode: blamed), help: nil,
      nodes[blamed].outerRange, related, nil)
    return severity != .error
  }

  /// Reports a missing member.
  @inline(never)
  mutating func report(
    _ constraint: Int32, _ message: Message, member: String, at range: Range<Int>, holder: Holder,
    _ text: Text
  ) {
    if silent(constraint) { return }
    guard let severity = severity(of: constraint, text, holder.value, holder) else { return }
    if isOnlyCounted(constraint) { return }
    var pointer = pointer()
    pointer.append(member)
    add(constraint, severity, message, pointer, help: nil, range, [], .plain)
  }

  /// Reports a name that should not be there; the path ends with it.
  @inline(never)
  mutating func reportMember(_ constraint: Int32, _ message: Message, at name: Int) {
    if silent(constraint) { return }
    let severity = program.records[Int(constraint)].severity
    guard severity >= least, !isOnlyCounted(constraint) else { return }
    add(constraint, severity, message, pointer(), help: nil, nodes[name].outerRange, [], .personal)
  }

  /// Reports null in the place of a member that had better be absent; the path ends with it.
  @inline(never)
  mutating func reportNull(_ constraint: Int32, _ member: String, at value: Int) {
    if silent(constraint) { return }
    let severity = program.records[Int(constraint)].severity
    guard severity >= least, !isOnlyCounted(constraint) else { return }
    add(
      constraint, severity, "null stands where \(member) should be absent", pointer(), help: nil,
      nodes[value].outerRange, [], .plain)
  }

  /// Counts an error and says so, while a rule only asks: then no message is needed.
  mutating func silent(_ constraint: Int32) -> Bool {
    if silent > 0 { silentErrors += isError(constraint) ? 1 : 0 }
    return silent > 0
  }

  /// Counts an error, while a rule only asks, unless the constraint is no error in this case.
  mutating func countsAsError(
    _ constraint: Int32, _ text: Text, _ value: Int, _ holder: Holder?
  ) -> Bool {
    guard isError(constraint) else { return false }
    if constraint >= 0, code.exceptions[Int(constraint)] != nil,
      severity(of: constraint, text, value, holder) != .error
    {
      return false
    }
    silentErrors += 1
    return true
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

  /// Counts a finding; whether there are so many of its constraint that it needs neither words nor a
  /// pointer.
  private mutating func isOnlyCounted(_ constraint: Int32) -> Bool {
    counts[Int(constraint)] += 1
    if counts[Int(constraint)] <= Self.most { return false }
    hasDropped = true
    return true
  }

  private mutating func add(
    _ constraint: Int32, _ severity: Severity, _ message: Message, _ pointer: JSONPointer,
    help: String?, _ range: Range<Int>, _ related: [Finding.Related],
    _ sensitivity: Sensitivity?
  ) {
    let constraint = program.records[Int(constraint)]
    found.append(
      Finding(
        constraint: constraint, severity: severity, message: message, pointer: pointer,
        range: range, help: help ?? constraint.help, related: related, sensitivity: sensitivity))
  }

  /// The severity here, or nil where it is below what is looked for, or where the constraint is not
  /// judged.
  mutating func severity(
    of index: Int32, _ text: Text, _ value: Int, _ holder: Holder?
  ) -> Severity? {
    var severity = program.records[Int(index)].severity
    guard severity >= least || silent > 0 else { return nil }
    for exception in code.exceptions[Int(index)] ?? [] {
      let subject = exception.isOnHolder ? holder?.value : value
      guard let subject, holds(exception.condition, of: subject, text) else { continue }
      guard let lower = exception.severity else { return nil }
      severity = min(severity, lower)
    }
    return severity >= least || silent > 0 ? severity : nil
  }

  /// Whether a value follows a condition; asked once of each object.
  private mutating func holds(_ condition: Int, of value: Int, _ text: Text) -> Bool {
    if answers[condition]?.object != value {
      answers[condition] = (value, follows(text, condition, value, nil))
    }
    return answers[condition]?.holds == true
  }

  /// Whether a constraint can be reported at all: a silent one counts, one below the least does not.
  func isLookedFor(_ constraint: Int32) -> Bool {
    if constraint < 0 { return constraint == Code.silent }
    return program.records[Int(constraint)].severity >= least
  }

  func isError(_ constraint: Int32) -> Bool {
    if constraint < 0 { return constraint == Code.silent }
    return program.records[Int(constraint)].severity == .error
  }
}
