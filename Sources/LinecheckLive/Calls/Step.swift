import Linecheck
import LinecheckRunner

/// A part of a run: one call, or all pages of a list.
enum Step: Sendable {
  case call(PlannedCall)
  case list(NumberListing)
}

/// A call, and what is to be made of its answer.
struct PlannedCall: Sendable {
  /// Why it is made.
  enum Purpose: Sendable {
    /// To have an answer.
    case answer
    /// To be refused for its key.
    case wrongKey
    /// To be told that there is no such number.
    case unknownIdentifier
  }

  let call: Call
  let operation: Operation
  let purpose: Purpose
  let endpoint: Endpoint
  /// Whether it stays here, since its body breaks its contract.
  var isHeldBack = false
  /// The file that the body comes from.
  var bodyFile: String?
}
