import Linecheck

extension Vapi {
  /// `Server`: where messages about calls are sent, and what is done where nobody answers.
  static let server = Rule.object {
    Field("timeoutSeconds", .number.atLeast(1).atMost(300)).optional()
    Field(
      "credentialId",
      .string.matching(.uuid).severity(.note).documented(.implied)
        .disputed("its sample has cred_abc123", at: "Server authentication", in: authenticationPage)
    ).optional()
    Field("staticIpAddressesEnabled", .boolean).optional()
    Field("encryptedPaths", encryptedPaths).optional()
    Field(
      "url",
      .string.personal().matching(.httpURL).named("form").documented(.implied, at: "description")
    ).optional()
    Field("headers", .object.furtherMembers(.ruled(header))).optional()
    Field("backoffPlan", backoffPlan).optional()
  }
  .kind { $0.documented(.public, at: "allOf") }
  .overriding("Authorization").overriding("authorization")
  .contents(of: "vapi.server", at: "#/components/schemas/Server", in: openAPI)

  private static let encryptedPaths = Rule.array(of: .string)
    .unexpected(when: .not(.having("credentialId")))
    .named("needs-credential").severity(.warning).documented(.public, at: "description")
    .expecting("a credentialId beside it").saying("nothing is encrypted without a credentialId")

  private static let header = Rule.string.secret()
    .identified(as: "vapi.server.headers.value").documented(.implied, at: "../description")

  /// `BackoffPlan`. The description says linear where the schema has fixed and exponential.
  private static let backoffPlan = Rule.object {
    Field(
      "type",
      .string.disputed("the schema has an object beside the enumeration of strings", at: "type")
        .one(of: "fixed", "exponential").disputed("it says linear", at: "description"))
    Field(
      "maxRetries",
      .number.atLeast(0).atMost(10)
        .multiple(of: 1).named("integer").severity(.note).documented(.implied, at: "description")
        .expecting("a whole number"))
    Field("baseDelaySeconds", .number.atLeast(0).atMost(10))
    Field("excludedStatusCodes", .array(of: statusCode)).optional()
  }
  .kind { $0.documented(.public, at: "allOf") }
  .contents(of: "vapi.server.backoffPlan", at: "#/components/schemas/BackoffPlan")

  private static let statusCode = Rule.integer
    .documented(.public, at: "../example")
    .disputed("the schema has objects as items", at: "type")
    .within(100...599)
    .documented(
      .implied, at: "Response example, /server/backoffPlan/excludedStatusCodes", "../example",
      in: getPhoneNumberPage
    )
    .expecting("a status of 100 to 599")
}

extension Rule {
  /// A header that takes the place of the credential.
  fileprivate func overriding(_ header: String) -> Rule {
    let both = Rule.object {
      Field("credentialId", .string)
      Field("headers", .having(header))
    }
    return excluding(both, blaming: "headers/\(header)")
      .identified(as: "vapi.server.headers.authorization").severity(.warning)
      .documented(.public, at: "properties/headers/description")
      .expecting("no Authorization header beside a credentialId")
      .saying("this header takes the place of the credential")
  }
}
