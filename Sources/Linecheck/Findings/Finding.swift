@_spi(Scanning) public import LinecheckJSON

/// One thing that is wrong with a payload.
public struct Finding: Sendable {
  /// The promise that is broken.
  public let constraint: Constraint
  /// How bad it is here: the constraint's severity, or its softer one.
  public let severity: Severity
  /// What is wrong; masked unless asked otherwise.
  public let message: Message
  /// The value, or where the missing member would be.
  public let pointer: JSONPointer
  /// The bytes to point at: the value; for a missing member the opening brace of its object; for a
  /// member that should not be there its name.
  public let range: Range<Int>
  /// What to do about it.
  public let help: String?
  /// The other places that have to do with it.
  public internal(set) var related: [Related]

  /// Another place in the payload, and why it is named.
  public struct Related: Sendable {
    /// Why.
    public let message: Message
    /// The value.
    public let pointer: JSONPointer
    /// Its bytes.
    public let range: Range<Int>
  }

  /// Who may see the value: its rule's word; nil where the rule has none.
  public let sensitivity: Sensitivity?

  /// The stable name of the constraint.
  public var rule: RuleID { constraint.id }
}

extension Finding {
  /// Something that no program has found, in a text that tells of nobody.
  ///
  /// - Parameters:
  ///   - constraint: the promise that is broken.
  ///   - severity: how bad it is here; nil for the constraint's own.
  ///   - message: what is wrong.
  ///   - pointer: the value.
  ///   - range: the bytes to point at.
  ///   - help: what to do about it; nil for the constraint's own.
  ///   - related: the other places that have to do with it.
  package init(
    breaking constraint: Constraint, as severity: Severity?, _ message: Message,
    at pointer: JSONPointer, _ range: Range<Int>, help: String? = nil, related: [Related] = []
  ) {
    self.init(
      constraint: constraint, severity: severity ?? constraint.severity, message: message,
      pointer: pointer, range: range, help: help ?? constraint.help, related: related,
      sensitivity: .plain)
  }

  /// The same finding in a text that tells of nobody: its message shows values as they are.
  package var plain: Finding {
    Finding(
      breaking: constraint, as: severity, Message(message.text(revealing: true)), at: pointer,
      range, help: help,
      related: related.map { other in
        Related(
          message: Message(other.message.text(revealing: true)), pointer: other.pointer,
          range: other.range)
      })
  }

  /// The same finding with other words on what to do.
  package func helped(_ help: String) -> Finding {
    Finding(
      constraint: constraint, severity: severity, message: message, pointer: pointer, range: range,
      help: help, related: related, sensitivity: sensitivity)
  }

  /// The same finding of a text that stands inside another one.
  ///
  /// - Parameters:
  ///   - outer: the way to it in the other text.
  ///   - offset: its first byte there.
  /// - Returns: the finding as the other text has it.
  package func inside(_ outer: JSONPointer, at offset: Int) -> Finding {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    return Finding(
      constraint: constraint, severity: severity, message: message,
      pointer: outer.appending(pointer), range: moved(range), help: help,
      related: related.map { other in
        Related(
          message: other.message, pointer: outer.appending(other.pointer),
          range: moved(other.range))
      }, sensitivity: sensitivity)
  }
}

extension Finding.Related {
  /// Another place, and why it is named.
  package init(_ message: Message, at pointer: JSONPointer, _ range: Range<Int>) {
    self.init(message: message, pointer: pointer, range: range)
  }
}

extension Finding: CustomStringConvertible {
  /// The pointer as a path, and the message, masked.
  public var description: String {
    let path = pointer.tokens.map { Int($0) == nil ? "." + $0 : "[\($0)]" }.joined()
    return "$\(path): \(message)"
  }
}

extension Finding {
  /// The same finding where its text is a part of another one.
  ///
  /// - Parameters:
  ///   - count: how many tokens at the beginning of pointers lead to that part.
  ///   - sensitivity: who may see what stands there, where that is not as before.
  ///   - place: where a range of the text stands in the other one.
  /// - Returns: the finding as the other text has it.
  package func moved(
    dropping count: Int = 0, as sensitivity: Sensitivity? = nil, _ place: (Range<Int>) -> Range<Int>
  ) -> Finding {
    moved(as: sensitivity, dropping: { _ in count }, place)
  }

  /// The same where it depends on a pointer how many of its tokens lead to that part.
  package func moved(
    as sensitivity: Sensitivity? = nil, dropping count: (JSONPointer) -> Int,
    _ place: (Range<Int>) -> Range<Int>
  ) -> Finding {
    Finding(
      constraint: constraint, severity: severity, message: message,
      pointer: pointer.dropping(count(pointer)), range: place(range), help: help,
      related: related.map { other in
        Related(
          message: other.message, pointer: other.pointer.dropping(count(other.pointer)),
          range: place(other.range))
      }, sensitivity: sensitivity ?? self.sensitivity)
  }

  /// The order of reports: by place, then by rule.
  package func precedes(_ other: Finding) -> Bool {
    if range.lowerBound != other.range.lowerBound {
      return range.lowerBound < other.range.lowerBound
    }
    if range.upperBound != other.range.upperBound {
      return range.upperBound < other.range.upperBound
    }
    return rule < other.rule
  }
}

extension JSONPointer {
  /// The pointer from a value that some of its tokens lead to.
  fileprivate func dropping(_ count: Int) -> JSONPointer {
    count == 0 ? self : JSONPointer.root.appending(self, dropping: count)
  }

  /// The pointer that leads on by the tokens of another, apart from its first ones.
  package func appending(_ other: JSONPointer, dropping count: Int = 0) -> JSONPointer {
    var result = self
    for (index, token) in other.tokens.enumerated().dropFirst(count) {
      let isPosition = index < 64 && other.positions >> UInt64(index) & 1 == 1
      if isPosition, let position = Int(token) {
        result.append(position)
      } else {
        result.append(token)
      }
    }
    return result
  }
}
