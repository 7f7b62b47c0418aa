/// What is said about a constraint.
struct Annotation: Sendable {
  var name: String?
  /// The whole id, where it does not follow from the rule's place.
  var id: String?
  var severity: Severity?
  var exceptions: [Exception] = []
  var basis: Basis?
  var places: [Place] = []
  /// Places in further documents that say the same.
  var otherPlaces: [Place] = []
  /// Places that say something else, and what.
  var disputes: [(place: Place, words: String)] = []
  var expectation: String?
  var help: String?
  var saying: String?
  var coveredBy: RuleID?

  /// Where a document says it: relative to the rule's own place, or spelled out.
  enum Place: Sendable {
    case own(String)
    case spelledOut(String, SourceDocument?)
  }

  /// A case in which the constraint has another severity, or none.
  struct Exception: Sendable {
    /// The severity in that case; nil where the constraint is not judged then.
    var severity: Severity?
    var condition: Rule
    var subject: Subject
  }

  /// What the condition of an exception is about.
  enum Subject: Sendable {
    /// The value itself.
    case value
    /// The object that has it as a member.
    case holder
  }

  mutating func documentAlso(at places: [String], in document: SourceDocument?) {
    otherPlaces += places.map { Self.place($0, document) }
  }

  mutating func dispute(_ words: String, at place: String, in document: SourceDocument?) {
    disputes.append((Self.place(place, document), words))
  }

  private static func place(_ place: String, _ document: SourceDocument?) -> Place {
    place.hasPrefix("#") || place.contains(" ") ? .spelledOut(place, document) : .own(place)
  }

  mutating func document(_ basis: Basis, at places: [String], in document: SourceDocument?) {
    self.basis = basis
    if basis == .implied && severity == nil { severity = .warning }
    self.places = places.map { Self.place($0, document) }
    if places.isEmpty {
      self.places = [.own(basis == .implied ? "example" : "description")]
    }
  }
}
