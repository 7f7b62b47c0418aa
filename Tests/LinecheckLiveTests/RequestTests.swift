import Foundation
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// What is sent.
@Suite(.timeLimit(.minutes(10)))
struct RequestTests {
  @Test func headers() async throws {
    try await withHTTPServer(answering: { _ in .json("{}") }) { server in
      _ = await Asking.outcome(server.url + "/get-phone-number/%2B14155550123?a=b%20c")
      let request = try #require(server.requests.first)
      #expect(request.method == "GET" && request.body.isEmpty)
      #expect(request.target == "/get-phone-number/%2B14155550123?a=b%20c")
      #expect(request.headers["authorization"] == "Bearer " + Asking.key)
      #expect(request.headers["accept"] == "application/json")
      #expect(request.headers["user-agent"]?.hasPrefix("linecheck/") == true)
      #expect(request.headers["accept-encoding"]?.contains("gzip") == true)
      #expect(request.headers["accept-language"] == "en")
      #expect(request.headers["cookie"] == nil)
    }
  }

  @Test func body() async throws {
    try await withHTTPServer(answering: { _ in .json("{}", status: 201) }) { server in
      let outcome = await Asking.outcome(server.url + "/import", method: "POST", body: "{\"é\": 1}")
      #expect(outcome.answer?.status == 201)
      let request = try #require(server.requests.first)
      #expect(request.method == "POST" && request.body == Array("{\"é\": 1}".utf8))
      #expect(request.headers["content-type"] == "application/json")
    }
  }

  @Test func connectionIsUsedAgainAndCookiesAreNot() async throws {
    try await withHTTPServer { _ in
      .json("{}", headers: ["Set-Cookie": "a=b", "Cache-Control": "max-age=60"])
    } _: { server in
      let client = HTTPClient(Asking.settings)
      let call = Asking.call(server.url)
      for _ in 0..<3 { _ = await client.outcome(of: call.request, with: call.credential) }
      #expect(server.requests.count == 3 && server.connections == 1)
      #expect(server.requests.allSatisfy { $0.headers["cookie"] == nil })
    }
  }

  /// The answer comes whole, whichever of two headers of one name is asked for.
  @Test func headersOfAnAnswer() async throws {
    let reply = HTTPServer.Reply.json("{}", headers: ["X-A": "1", "Retry-After": "2", "x-a": "3"])
    let answer = try await Asking.outcome(of: reply).answer
    #expect(answer?.header("retry-after") == "2")
    let values = answer?.headers.filter { $0.name == "x-a" }.map(\.value).joined(separator: ", ")
    #expect(["1, 3", "3, 1"].contains(values))
    #expect(answer?.headers.map(\.name) == answer?.headers.map(\.name).sorted())
  }

  /// A connection that ended after an answer, or instead of one, is no trouble for what may be sent
  /// twice; what may not is not.
  @Test(arguments: ["GET", "POST"])
  func deadConnection(method: String) async throws {
    try await withHTTPServer {
      $0.number == 1 ? .closed : .json("{}")
    } _: { server in
      let client = HTTPClient(Asking.settings)
      let read = Asking.call(server.url)
      let call = Asking.call(server.url, method: method, body: method == "GET" ? nil : "{}")
      _ = await client.outcome(of: read.request, with: read.credential)
      let outcome = await client.outcome(of: call.request, with: call.credential)
      #expect(outcome.trouble == (method == "GET" ? nil : .reset))
      #expect(server.requests.count == (method == "GET" ? 3 : 2))
    }
  }

  @Test(arguments: ["nonsense", "", "http://", "/path"])
  func addressIsNone(url: String) async {
    #expect(await Asking.outcome(url).trouble == .unknownHost)
  }
}
