import Linecheck

/// What many pages promise of an exchange, whatever the operation.
extension Rule {
  /// The answer has one of the statuses that the page documents; a warning, since proxies and live
  /// services answer others, too.
  func answering(_ statuses: [Int], as id: String) -> Rule {
    let other = Rule.object { Field("status", .not(.any.one(of: statuses.map(Self.status)))) }
    let list = statuses.map(String.init).joined(separator: ", ")
    return excluding(.object { Field("response", other) }, blaming: "response/status")
      .identified(as: id).severity(.warning)
      .expecting("a status of \(list)").saying("the page does not document this status")
  }

  /// The answer is JSON where it has one of these statuses.
  func answeringJSON(with statuses: [Int], as id: String) -> Rule {
    let other = Rule.object {
      Field("status", .any.one(of: statuses.map(Self.status)))
      Field("header", Self.notJSON)
    }
    return excluding(
      .object { Field("response", other) }, blaming: "response/header/content-type"
    )
    .identified(as: id).expecting("an answer of application/json")
    .saying("the answer is not application/json")
  }

  /// The request says that its body is JSON, where it names a media type at all.
  func sendingJSON(as id: String) -> Rule {
    let request = Rule.object { Field("header", Self.notJSON) }
    return excluding(
      .object { Field("request", request) }, blaming: "request/header/content-type"
    )
    .identified(as: id).expecting("a body of application/json")
    .saying("the request is not application/json")
  }

  private static let notJSON = Rule.object {
    Field("content-type", .not(.string.matching(.jsonMediaType)))
  }

  private static func status(_ status: Int) -> Literal { .number(Decimal(status)) }
}
