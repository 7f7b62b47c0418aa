import Linecheck

extension Retell {
  /// What the pages promise and no rule checks.
  static let unencoded: [UnencodedConstraint] = [
    UnencodedConstraint(
      "retell.webhook.signature.digest", contract: "retell/inbound-call-webhook/request",
      basis: .public, severity: .error,
      requirement: "the HMAC-SHA256 of the raw body and the time, keyed with the API key",
      reason: "needs the key that signs"),
    UnencodedConstraint(
      "retell.webhook.signature.freshness", contract: "retell/inbound-call-webhook/request",
      basis: .public, severity: .error,
      requirement: "a time at most five minutes away from now", reason: "needs a clock"),
    UnencodedConstraint(
      "retell.webhook.response.deadline", contract: "retell/inbound-call-webhook/response",
      basis: .public, severity: .error, requirement: "an answer within 10 seconds",
      reason: "needs a clock"),
  ]
}
