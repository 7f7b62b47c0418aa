import Foundation
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// Ways to no connection.
@Suite(.timeLimit(.minutes(10)))
struct ConnectionTests {
  @Test func refused() async throws {
    // Nobody listens any more where a server was.
    let url = try await withHTTPServer(answering: { _ in .closed }) { $0.url }
    #expect(await Asking.outcome(url) == Outcome(.refused))
  }

  @Test func unknownHost() async {
    let outcome = await Asking.outcome("https://linecheck.invalid/")
    #expect(outcome == Outcome(.unknownHost))
  }

  @Test func noTLS() async throws {
    try await withHTTPServer(answering: { _ in .closed }) { server in
      let outcome = await Asking.outcome("https://127.0.0.1:\(server.port)")
      #expect(outcome == Outcome(.handshake))
    }
  }

  @Test(.enabled(if: TLSServer.isAvailable, "there is no openssl to make a certificate"))
  func selfSigned() async throws {
    try await withTLSServer { port in
      for host in ["127.0.0.1", "localhost"] {
        let outcome = await Asking.outcome("https://\(host):\(port)/")
        #expect(outcome == Outcome(.untrusted))
      }
    }
  }

  @Test func interrupted() async throws {
    try await withHTTPServer(answering: { _ in .json("{}").delayed(by: 900) }) { server in
      let begin = ContinuousClock.now
      var settings = Asking.settings
      (settings.timeout, settings.connectTimeout) = (.seconds(900), .seconds(900))
      let task = Task { [settings] in await Asking.outcome(server.url, settings) }
      try await Task.sleep(for: .milliseconds(100))
      task.cancel()
      #expect(await task.value == Outcome(.interrupted))
      #expect(ContinuousClock.now - begin < .seconds(800))
      let late = Task {
        unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
        return await Asking.outcome(server.url)
      }
      #expect(await late.value == Outcome(.interrupted))
    }
  }
}
