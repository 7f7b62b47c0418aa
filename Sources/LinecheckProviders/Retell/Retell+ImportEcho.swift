import Linecheck

extension Retell {
  /// What the answer to an import repeats of the request, under the same name or another; and what it
  /// must not repeat.
  static let importEcho = Rule.any
    .echo("phone_number", of: "phone_number")
    .echo("nickname", of: "nickname")
    .echo("inbound_webhook_url", of: "inbound_webhook_url")
    .echo("termination_uri", at: "sip_outbound_trunk_config/termination_uri", of: "termination_uri")
    .echo(
      "auth_username", at: "sip_outbound_trunk_config/auth_username", of: "sip_trunk_auth_username"
    )
    .echo("transport", at: "sip_outbound_trunk_config/transport", of: "transport")

  /// The password that was sent, which never comes back; should it be there all the same, no report
  /// shows it. A null gives nothing away.
  static func unexpectedPassword(_ name: String) -> Field {
    Field(
      name,
      .null.secret().identified(as: "retell.import-phone-number.echo.no-password")
        .documented(.implied, at: "#/components/schemas/PhoneNumberResponse/properties")
        .expecting("an answer without the password")
    ).optional()
  }
}

extension Rule {
  fileprivate func echo(_ name: String, at path: String? = nil, of sent: String) -> Rule {
    let properties =
      "#/paths/~1import-phone-number/post/requestBody/content/application~1json/schema"
    return pairing("response/body/\(path ?? name)", .equals, with: "request/body/\(sent)")
      .identified(as: "retell.import-phone-number.echo.\(name)")
      .documented(
        .implied, at: "\(properties)/properties",
        "#/components/schemas/PhoneNumberResponse/properties"
      )
      .expecting("the \(sent) of the request").saying("the request had another \(sent)")
  }
}
