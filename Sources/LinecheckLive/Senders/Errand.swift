import Foundation
import LinecheckRunner

/// A request on its way to another process of this program, one line of JSON.
struct Errand: Codable {
  private let method: String
  private let url: String
  private let headers: [[String]]
  private let body: Data?
  /// The header with the key.
  private let key: [String]?
  /// How long the whole answer may take.
  let milliseconds: Int

  init(_ request: HTTPRequest, _ credential: Credential?, within time: Duration) {
    method = request.method
    url = request.url
    headers = request.headers.map { [$0.name, $0.value] }
    body = request.body.map { Data($0) }
    key = credential.map { [$0.name, $0.scheme, $0.key] }
    milliseconds = max(Int(time / .milliseconds(1)), 1)
  }

  /// What is sent, but for the key.
  var request: HTTPRequest {
    HTTPRequest(
      method, url, headers: headers.map { HTTPHeader($0[0], $0[1]) }, body: body.map { [UInt8]($0) }
    )
  }

  /// What it is sent with.
  var credential: Credential? {
    key.map { Credential(name: $0[0], scheme: $0[1], key: $0[2]) }
  }
}

/// What became of an errand, one line of JSON.
struct ErrandResult: Codable {
  private let status: Int?
  private let headers: [[String]]
  private let body: Data
  private let milliseconds: Int
  private let trouble: String?

  init(_ outcome: Outcome) {
    let answer = outcome.answer
    status = answer?.status
    headers = answer?.headers.map { [$0.name, $0.value] } ?? []
    body = Data(answer?.body ?? [])
    milliseconds = answer?.milliseconds ?? 0
    trouble = outcome.trouble?.rawValue
  }

  var outcome: Outcome {
    let answer = status.map {
      HTTPAnswer(
        status: $0, headers: headers.map { HTTPHeader($0[0], $0[1]) }, body: [UInt8](body),
        milliseconds: milliseconds)
    }
    if let trouble = trouble.flatMap({ Trouble(rawValue: $0) }) {
      return Outcome(trouble, beginning: answer)
    }
    return answer.map { Outcome($0) } ?? Outcome(.unread)
  }
}
