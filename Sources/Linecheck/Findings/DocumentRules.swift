@_spi(Scanning) import LinecheckJSON

/// The constraints of JSON itself, which every contract has.
public enum DocumentRules {
  private static let rfc = SourceDocument(
    title: "RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format",
    url: "https://www.rfc-editor.org/rfc/rfc8259")

  private static func constraint(
    _ id: RuleID, _ severity: Severity, at section: String, _ requirement: String, help: String?
  ) -> Constraint {
    Constraint(id, severity, at: Citation(rfc, at: section), requirement, help: help)
  }

  /// The payload is one JSON value.
  public static let syntax = constraint(
    "json.syntax", .error, at: "section 2", "one JSON value", help: nil)
  /// The payload is UTF-8.
  public static let utf8 = constraint(
    "json.utf-8", .error, at: "section 8.1", "UTF-8", help: "save the text as UTF-8")
  /// Arrays and objects are not deeper inside each other than the limit.
  public static let depth = constraint(
    "json.depth", .error, at: "section 9", "arrays and objects at most 512 deep", help: nil)
  /// A name stands once in an object.
  public static let duplicateKey = constraint(
    "json.duplicate-key", .warning, at: "section 4", "a name once in an object",
    help: "readers disagree which of the two counts; most take the last")
  /// Surrogates stand in pairs.
  public static let loneSurrogate = constraint(
    "json.lone-surrogate", .warning, at: "section 8.2", "surrogates in pairs",
    help: "this escape is half of a character; most readers replace or refuse it")
  /// There is no byte-order mark.
  public static let byteOrderMark = constraint(
    "json.byte-order-mark", .warning, at: "section 8.1", "no byte-order mark",
    help: "save the text as UTF-8 without a byte-order mark")
  /// Integers are exact in every reader.
  public static let unsafeInteger = constraint(
    "json.unsafe-integer", .note, at: "section 6", "an integer within ± (2^53 - 1)",
    help: "readers that use double precision, JavaScript among them, change it")

  /// All of them.
  public static let all = [
    syntax, utf8, depth, duplicateKey, loneSurrogate, byteOrderMark, unsafeInteger,
  ]

  /// How many findings of one kind are listed of one payload.
  private static let most = 100

  /// What to say about a payload that is not JSON.
  package static func finding(_ error: JSONError) -> Finding {
    let constraint =
      switch error.reason {
      case .invalidUTF8, .otherEncoding: utf8
      case .tooDeep: depth
      default: syntax
      }
    return Finding(
      constraint: constraint, severity: .error, message: Message(error.description),
      pointer: .root, range: error.offset..<error.offset + 1, help: error.help ?? constraint.help,
      related: [], sensitivity: .personal)
  }

  /// What is doubtful in a document.
  package static func findings(in document: Document, from severity: Severity) -> [Finding] {
    var found: [Finding] = []
    if severity <= .warning {
      var counts = [0, 0, 0]
      for observation in document.observations {
        add(observation, document, &counts, &found)
      }
      for (index, count) in counts.enumerated() where count > most {
        let id = [duplicateKey.id, loneSurrogate.id, byteOrderMark.id][index]
        found.addRest(count - most, of: id)
      }
    }
    if severity == .note { addUnsafeIntegers(document, &found) }
    return found
  }

  private static func add(
    _ observation: Observation, _ document: Document, _ counts: inout [Int],
    _ found: inout [Finding]
  ) {
    let (kind, constraint): (Int, Constraint)
    let message: Message
    var range = observation.range
    var related: [Finding.Related] = []
    switch observation {
    case .duplicateName(let first, let second):
      (kind, constraint) = (0, duplicateKey)
      let name = document.bytes.withText { StringDecoding.bytes($0, second, .escaped) }
      message = "\(name: String(decoding: name, as: UTF8.self)) stands twice in one object"
      range = second.lowerBound - 1..<second.upperBound + 1
      guard counts[0] < most else { break }
      related = [
        Finding.Related(
          message: "it stands here first", pointer: document.pointer(at: first.lowerBound),
          range: first.lowerBound - 1..<first.upperBound + 1)
      ]
    case .loneSurrogate:
      (kind, constraint) = (1, loneSurrogate)
      message = "half of a surrogate pair stands alone"
    case .byteOrderMark:
      (kind, constraint) = (2, byteOrderMark)
      message = "the text begins with a byte-order mark"
    }
    counts[kind] += 1
    guard counts[kind] <= most else { return }
    found.append(
      Finding(
        constraint: constraint, severity: constraint.severity, message: message,
        pointer: document.pointer(at: observation.range.lowerBound), range: range,
        help: constraint.help, related: related, sensitivity: .personal))
  }

  private static func addUnsafeIntegers(_ document: Document, _ found: inout [Finding]) {
    var count = 0
    document.bytes.withText { text in
      for index in document.nodes.indices {
        let node = document.nodes[index]
        guard node.kind == .number, node.range.count > 15, !node.flags.contains(.fractional) else {
          continue
        }
        let text = text.string(node.range)
        guard let value = Decimal(text), !value.magnitudeIsBelow(9_007_199_254_740_992) else {
          continue
        }
        count += 1
        if count > most { continue }
        let excerpt = Excerpt(json: text, sensitivity: .plain)
        found.append(
          Finding(
            constraint: unsafeInteger, severity: .note,
            message: "\(value: excerpt) is beyond 2^53", pointer: document.pointer(ofNode: index),
            range: node.range, help: unsafeInteger.help, related: [], sensitivity: .plain))
      }
    }
    if count > most { found.addRest(count - most, of: unsafeInteger.id) }
  }
}

extension [Finding] {
  /// Says on the last finding of a rule that there are more.
  mutating func addRest(_ count: Int, of rule: RuleID) {
    guard let last = lastIndex(where: { $0.rule == rule }) else { return }
    self[last].related.append(
      Finding.Related(
        message: "\(count) more of these are not listed", pointer: self[last].pointer,
        range: self[last].range))
  }
}
