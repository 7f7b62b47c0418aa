import Foundation
import LinecheckRunner
import TestSupport

@testable import LinecheckLive

/// How the tests ask.
enum Asking {
  /// A key that nobody else has.
  static let key = "key_0123456789abcdef"
  static let credential = Credential(name: "Authorization", scheme: "Bearer ", key: key)

  /// Settings that leave a server more time than it needs, however busy the machine is.
  static let settings = NetworkSettings(
    timeout: .seconds(20), connectTimeout: .seconds(20), retryFor: .zero, rate: 1000,
    maxBody: 1_000_000)
  /// Settings for what is waited for in vain.
  static let impatient = NetworkSettings(
    timeout: .seconds(8), connectTimeout: .seconds(5), retryFor: .zero, rate: 1000,
    maxBody: 1_000_000)

  /// A call to an address.
  static func call(_ url: String, method: String = "GET", body: String? = nil) -> Call {
    Call(
      name: "retell/get-phone-number/1",
      request: HTTPRequest(
        method, url, headers: [credential.shownHeader], body: body.map { Array($0.utf8) }),
      credential: credential)
  }

  /// What comes of one attempt, by a client of its own.
  static func outcome(
    _ url: String, method: String = "GET", body: String? = nil,
    _ settings: NetworkSettings = settings
  ) async -> Outcome {
    let call = call(url, method: method, body: body)
    return await HTTPClient(settings).outcome(of: call.request, with: call.credential)
  }

  /// What comes of one attempt at a server that always replies the same.
  static func outcome(
    of reply: HTTPServer.Reply, _ settings: NetworkSettings = settings
  ) async throws -> Outcome {
    try await withHTTPServer(answering: { _ in reply }) { server in
      await outcome(server.url + "/get-phone-number/1", settings)
    }
  }
}

extension Outcome {
  /// The text of the body.
  var text: String? { answer.map { String(decoding: $0.body, as: UTF8.self) } }
}
