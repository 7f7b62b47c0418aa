import Linecheck

extension Retell.InboundWebhook {
  /// How a webhook is sent: POST, with a signature.
  var requestExchange: Rule {
    .members {
      Field(
        "request",
        .members {
          Field(
            "method",
            .any.one(of: "POST").identified(as: "retell.webhook.method")
              .documented(.public, at: "Webhook Spec")
          ).optional()
          Field("header", signature).optional()
        }
      ).optional()
    }
  }

  /// How a webhook is answered: by a status of success.
  var responseExchange: Rule {
    .members {
      Field(
        "response",
        .members {
          Field(
            "status",
            .any.within(200...299).identified(as: "retell.webhook.response.status")
              .documented(.public, at: "Webhook Spec").expecting("a status of 200 to 299")
              .help("anything else is tried again, three times at most")
          ).optional()
        }
      ).optional()
    }
  }

  private var signature: Rule {
    .members {
      Field(
        "x-retell-signature",
        .any.secret().matching(.retellSignature)
          .identified(as: "retell.webhook.signature.format")
          .documented(.public, at: "Form of the signature", in: Retell.securePage)
      )
      .identified(as: "retell.webhook.signature.present")
      .documented(.public, at: "Form of the signature", in: Retell.securePage)
      .expecting("a request with its signature")
    }
  }
}

extension Format {
  /// The signature of Retell's webhooks: `v=` and a time in milliseconds, `,d=` and 64 hexadecimal
  /// digits.
  ///
  /// Source: Retell, Secure the webhook, and its SDKs, of which one takes small letters only and the
  /// other both; so does this.
  static let retellSignature = Format(
    "format", "a Retell signature",
    requirement: "v= and milliseconds, then ,d= and 64 hexadecimal digits",
    source: "Retell SDK, webhook_auth", sensitivity: .secret
  ) { signature in
    let parts = signature.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].starts(with: "v=".utf8), parts[1].starts(with: "d=".utf8)
    else { return false }
    let (time, digest) = (parts[0].dropFirst(2), parts[1].dropFirst(2))
    return !time.isEmpty && time.allSatisfy { $0 &- 0x30 < 10 } && digest.count == 64
      && digest.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }
  }
  .written(as: "^v=[0-9]+,d=[0-9A-Fa-f]{64}$")
  .edges(
    right: [
      "v=1,d=\(String(repeating: "a", count: 64))", "v=1,d=\(String(repeating: "A", count: 64))",
    ],
    wrong: [
      "v=1,d=\(String(repeating: "a", count: 63))", "v=1,d=\(String(repeating: "a", count: 65))",
      "v=,d=\(String(repeating: "a", count: 64))", "d=\(String(repeating: "a", count: 64))",
      "v=1,d=\(String(repeating: "g", count: 64))",
    ])
}
