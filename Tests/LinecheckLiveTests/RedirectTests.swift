import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// Where a call is sent on, and who never sees the key.
@Suite(.timeLimit(.minutes(10)))
struct RedirectTests {
  private func exchange(
    _ url: String, method: String = "GET", body: String? = nil,
    _ settings: NetworkSettings = Asking.settings
  ) async -> LiveExchange {
    await Network(settings).exchange(for: Asking.call(url, method: method, body: body))
  }

  @Test(
    arguments: [301, 302, 303, 307, 308],
    ["/v2/number%2B1?a=%20", "http://127.0.0.1:PORT/v2/number%2B1?a=%20", "v2/number%2B1?a=%20#b"])
  func sameServer(status: Int, location: String) async throws {
    try await withHTTPServer { request in
      let port = request.headers["host"]?.split(separator: ":").last ?? ""
      return request.target == "/v1"
        ? .redirect(to: location.replacing("PORT", with: port), status: status) : .json("{}")
    } _: { server in
      let exchange = await self.exchange(server.url + "/v1")
      #expect(exchange.status == 200 && exchange.trouble == nil)
      #expect(server.requests.map(\.target) == ["/v1", "/v2/number%2B1?a=%20"])
      #expect(
        server.requests.map { $0.headers["authorization"] == "Bearer \(Asking.key)" } == [
          true, true,
        ])
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func otherServer(status: Int) async throws {
    try await withHTTPServer(answering: { _ in .json("{}") }) { other in
      let others = [
        other.url + "/a", "//127.0.0.1:\(other.port)/a", "http://localhost:\(other.port)/a",
      ]
      for location in others {
        try await withHTTPServer { _ in
          .redirect(to: location, status: status)
        } _: { server in
          let exchange = await self.exchange(server.url)
          #expect(exchange.status == status && exchange.trouble == nil)
          #expect(server.requests.count == 1)
        }
      }
      #expect(other.requests.isEmpty && other.connections == 0)
    }
  }

  /// Another scheme, another name of the same machine, a name and password.
  @Test(arguments: [
    "https://127.0.0.1:PORT/", "http://localhost:PORT/", "http://a:b@127.0.0.1:PORT/", "ftp://a/",
    "mailto:a@b", "", "http://",
  ])
  func notTheSame(location: String) async throws {
    try await withHTTPServer { request in
      let port = request.headers["host"]?.split(separator: ":").last ?? ""
      return .redirect(to: location.replacing("PORT", with: port))
    } _: { server in
      #expect(await exchange(server.url).status == 302)
      #expect(server.requests.count == 1)
    }
  }

  @Test func roundInCircles() async throws {
    try await withHTTPServer {
      .redirect(to: "/\($0.number)")
    } _: { server in
      #expect(await exchange(server.url).status == 302)
      #expect(server.requests.count == 6)
    }
  }

  @Test func timeIsForAllTogether() async throws {
    try await withHTTPServer {
      .redirect(to: "/\($0.number)").delayed(by: 2.5)
    } _: { server in
      #expect(await exchange(server.url, Asking.impatient).trouble == .timeout)
      #expect((1...5).contains(server.requests.count))
    }
  }

  @Test(arguments: ["POST", "PATCH", "DELETE"], [301, 303, 307])
  func writes(method: String, status: Int) async throws {
    try await withHTTPServer { _ in
      .redirect(to: "/elsewhere", status: status)
    } _: { server in
      #expect(await exchange(server.url, method: method, body: "{}").status == status)
      #expect(server.requests.count == 1)
    }
  }
}
