import Linecheck

extension Vapi {
  /// What the pages promise and no rule checks.
  static let unencoded: [UnencodedConstraint] = [
    UnencodedConstraint(
      "vapi.webhook.assistant-request.response.deadline",
      contract: "vapi/assistant-request/response", basis: .public, severity: .error,
      requirement: "an answer within 7.5 seconds", reason: "needs a clock"),
    credential(
      "bearer", "the token of the credential in its header, behind Bearer unless that is off"),
    credential("hmac.algorithm", "sha256, sha512 or sha1"),
    credential("hmac.encoding", "hex or base64"),
    credential("hmac.header", "the signature in the header that the credential names"),
    credential("hmac.payload", "a signature of the time, a full stop and the body"),
  ]

  private static func credential(_ name: String, _ requirement: String) -> UnencodedConstraint {
    UnencodedConstraint(
      RuleID("vapi.webhook.auth.\(name)"), contract: "vapi/assistant-request/request",
      basis: .public, severity: .error, requirement: requirement,
      reason: "needs the credential of the server, which no body has")
  }
}
