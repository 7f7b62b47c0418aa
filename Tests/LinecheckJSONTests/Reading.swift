import LinecheckJSON

/// What reading a text came to.
enum Verdict: Equatable {
  case accepted([Observation])
  case rejected(JSONError.Reason, offset: Int)

  init(_ bytes: some Collection<UInt8>, limits: Document.Limits = .init()) {
    do throws(JSONError) {
      self = .accepted(try Document(bytes, limits: limits).observations)
    } catch {
      self = .rejected(error.reason, offset: error.offset)
    }
  }

  init(_ text: String, limits: Document.Limits = .init()) {
    self.init(Array(text.utf8), limits: limits)
  }

  var isAccepted: Bool {
    if case .accepted = self { true } else { false }
  }

  var reason: JSONError.Reason? {
    if case .rejected(let reason, _) = self { reason } else { nil }
  }

  var offset: Int? {
    if case .rejected(_, let offset) = self { offset } else { nil }
  }
}

/// A document with every kind of value, white space, escapes and non-ASCII.
enum Sample {
  static let text = #"""
    { "id": "9f\u0061\n\ud83d\ude00é", "n": [0, -1.5e+3, 12345678901234567890],
      "t": true, "f": false, "z": null, "o": {}, "a": [], "d": [[{"x": [1E-2]}], "\/"] }
    """#

  static let bytes = Array(text.utf8)
}
