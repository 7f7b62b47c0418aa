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
  @inline(never)
  mutating func report(
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
  @inline(never)
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

  mutating func add(
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
  mutating func severity(of index: Int32, _ text: Text, _ holder: Holder?) -> Severity? {
    var severity = program.constraints[Int(index)].severity
    guard severity >= least else { return nil }
    if let softer = program.constraints[Int(index)].softerSeverity,
      let condition = code.softenings[Int(index)], let holder
    {
      if softened[condition]?.object != holder.value {
        softened[condition] = (holder.value, follows(text, condition, holder.value, nil))
      }
      if softened[condition]?.holds == true { severity = min(severity, softer) }
    }
    return severity >= least ? severity : nil
  }

  /// Whether a constraint can be reported at all: a silent one counts, one below the least does not.
  func isLookedFor(_ constraint: Int32) -> Bool {
    if constraint < 0 { return constraint == Code.silent }
    return program.constraints[Int(constraint)].severity >= least
  }

  func isError(_ constraint: Int32) -> Bool {
    if constraint < 0 { return constraint == Code.silent }
    return program.constraints[Int(constraint)].severity == .error
  }
}
