import Linecheck

extension ElevenLabs {
  /// What is documented and not checked.
  static let unencoded: [UnencodedConstraint] = [
    UnencodedConstraint(
      "elevenlabs.error-other.detail.shape", contract: "elevenlabs/get-phone-number/404",
      basis: .public, severity: .warning,
      requirement: "a list of validation items, an object with status and message, or a string",
      reason: "the page documents no status with such a body, so that there is no contract for it"),
    UnencodedConstraint(
      "elevenlabs.webhook.initiation.response.dynamic_variables.complete",
      contract: "elevenlabs/initiation-webhook/response", basis: .public, severity: .error,
      requirement: "every variable that the agent defines",
      reason: "needs the definition of the agent"),
    signature("present", requirement: "the header ElevenLabs-Signature"),
    signature(
      "format", requirement: "parts joined by commas: t= and seconds, v0= and 64 hexadecimal digits"
    ),
    signature(
      "digest",
      requirement: "v0 is the HMAC-SHA256 of t, a full stop and the raw body, with the secret"),
    signature("freshness", requirement: "t is at most 30 minutes ago"),
  ]

  private static func signature(_ name: String, requirement: String) -> UnencodedConstraint {
    UnencodedConstraint(
      RuleID("elevenlabs.webhook.signature.\(name)"),
      contract: "elevenlabs/post-call-webhook/request",
      basis: .public, severity: .error, requirement: requirement,
      reason: "belongs to another webhook; the one at the start of a call has no signature")
  }
}
