import LinecheckRunner

/// How an attempt went.
struct Outcome: Sendable, Hashable {
  /// What came. Where it is no whole answer, it has no body.
  var answer: HTTPAnswer?
  /// Why no whole answer came.
  var trouble: Trouble?

  /// A whole answer.
  init(_ answer: HTTPAnswer) { self.answer = answer }

  /// No whole answer, but at most its beginning.
  init(_ trouble: Trouble, beginning: HTTPAnswer? = nil) {
    answer = beginning
    self.trouble = trouble
  }
}
