import Foundation
import LinecheckJSON
import LinecheckRunner
import Synchronization
import TestSupport
import Testing

@testable import LinecheckLive

/// Calls over the network as they are kept.
@Suite(.timeLimit(.minutes(10)))
struct NetworkTests {
  private func text(_ exchange: LiveExchange) -> String {
    String(decoding: exchange.text.all, as: UTF8.self)
  }

  @Test func exchangeIsKept() async throws {
    try await withHTTPServer { _ in
      .json("{\"a\": 1}", status: 404, headers: ["X-Request-Id": "7"])
    } _: { server in
      let exchange = await Network(Asking.settings).exchange(for: Asking.call(server.url + "/1"))
      #expect(exchange.status == 404 && exchange.trouble == nil)
      let root = try Document(exchange.text).root
      #expect(root["request"]?["url"]?.string == server.url + "/1")
      #expect(root["request"]?["headers"]?["authorization"]?.string == "Bearer hidden")
      #expect(root["response"]?["headers"]?["x-request-id"]?.string == "7")
      #expect(root["response"]?["body"]?["a"]?.integer == 1)
      #expect(root["milliseconds"]?.integer != nil)
      let time = try #require(root["startedAt"]?.string)
      let date = try Date(time, strategy: .iso8601)
      #expect(abs(date.timeIntervalSinceNow) < 60)
    }
  }

  /// A server may repeat what it was sent.
  @Test func keyIsInNoExchange() async throws {
    try await withHTTPServer { request in
      let key = request.headers["authorization"] ?? ""
      return .json("{\"message\": \"no \(key)\"}", status: 401, headers: ["X-Key": key])
    } _: { server in
      let exchange = await Network(Asking.settings).exchange(for: Asking.call(server.url))
      #expect(exchange.status == 401)
      #expect(!text(exchange).contains(Asking.key))
    }
  }

  @Test func secondTimeLucky() async throws {
    let told = Mutex<[String]>([])
    try await withHTTPServer { request in
      switch request.number {
      case 0: .json("{}", status: 500)
      case 1: .json("{}").cutOff(after: 1)
      case 2: .json("{}", status: 429, headers: ["Retry-After": "1"])
      default: .json("[]")
      }
    } _: { server in
      var settings = Asking.settings
      settings.retryFor = .seconds(1000)
      let network = Network(settings) { word in told.withLock { $0.append(word) } }
      let exchange = await network.exchange(for: Asking.call(server.url))
      #expect(exchange.status == 200 && server.requests.count == 4)
      let words = told.withLock { $0 }
      #expect(words.count == 3 && words.last?.hasSuffix("429, asked again in 1 s") == true)
      #expect(words.allSatisfy { !$0.contains("127.0.0.1") && !$0.contains(Asking.key) })
    }
  }

  @Test(arguments: [HTTPServer.Reply.reset, .closed, .json("{}", status: 502)])
  func writeIsSentOnce(reply: HTTPServer.Reply) async throws {
    try await withHTTPServer(answering: { _ in reply }) { server in
      var settings = Asking.settings
      settings.retryFor = .seconds(1000)
      let call = Asking.call(server.url, method: "POST", body: "{}")
      _ = await Network(settings).exchange(for: call)
      #expect(server.requests.count == 1)
    }
  }

  @Test func beginningIsKept() async throws {
    try await withHTTPServer(answering: { _ in .json("{}").cutOff(after: 1) }) { server in
      let exchange = await Network(Asking.settings).exchange(for: Asking.call(server.url))
      #expect(exchange.status == 200 && exchange.trouble == .cutOff)
      let root = try Document(exchange.text).root
      #expect(root["response"]?["headers"]?["content-type"]?.string == "application/json")
      #expect(root["response"]?["body"] == nil)
    }
  }

  @Test func manyAtATime() async throws {
    try await withHTTPServer(answering: { .json("{\"at\": \"\($0.target)\"}") }) { server in
      let network = Network(Asking.settings)
      let isRight = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          group.addTask {
            let exchange = await network.exchange(for: Asking.call(server.url + "/\(number)"))
            return (try? Document(exchange.text))?.root["response"]?["body"]?["at"]?.string
              == "/\(number)"
          }
        }
        return await group.allSatisfy { $0 }
      }
      #expect(isRight && server.requests.count == 200)
    }
  }

  @Test func interruptedWhileWaiting() async throws {
    try await withHTTPServer { _ in
      .json("{}", status: 429, headers: ["Retry-After": "900"])
    } _: { server in
      var settings = Asking.settings
      settings.retryFor = .seconds(1000)
      let network = Network(settings)
      let begin = ContinuousClock.now
      let task = Task { await network.exchange(for: Asking.call(server.url)) }
      try await Task.sleep(for: .milliseconds(200))
      task.cancel()
      #expect(await task.value.trouble == .interrupted)
      #expect(ContinuousClock.now - begin < .seconds(800))
    }
  }
}
