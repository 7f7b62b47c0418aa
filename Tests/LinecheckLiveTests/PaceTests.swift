import LinecheckRunner
import Synchronization
import TestSupport
import Testing

@testable import LinecheckLive

/// So many requests a second, and not more.
@Suite(.timeLimit(.minutes(10)))
struct PaceTests {
  @Test func oneAfterTheOther() async throws {
    let watch = FakeWatch()
    let pace = Pace(5, watch.watch)
    for _ in 0..<4 { try await pace.turn() }
    #expect(watch.waits == Array(repeating: .milliseconds(200), count: 3))
    watch.forward(.seconds(10))
    // Time that nobody used is not made up for.
    for _ in 0..<2 { try await pace.turn() }
    #expect(watch.waits.count == 4)
  }

  @Test func allTasksTogether() async throws {
    let pace = Pace(50)
    let begin = ContinuousClock.now
    let starts = await withTaskGroup(of: Duration.self) { group in
      for _ in 0..<10 {
        group.addTask {
          for _ in 0..<2 { try? await pace.turn() }
          return .now - begin
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    // 20 turns are 19 waits of 20 ms.
    #expect(starts.max() ?? .zero >= .milliseconds(379))
    #expect(starts.max() ?? .zero < .seconds(500))
  }

  @Test func repetitionsCount() async throws {
    try await withHTTPServer {
      $0.number < 5 ? .reset : .json("{}")
    } _: { server in
      var settings = Asking.settings
      (settings.rate, settings.retryFor) = (20, .seconds(1000))
      let patience = Patience(settings.retryFor, jitter: { _ in .zero })
      let begin = ContinuousClock.now
      let exchange = await Network(settings, patience).exchange(for: Asking.call(server.url))
      #expect(exchange.status == 200 && server.requests.count == 6)
      #expect(ContinuousClock.now - begin >= .milliseconds(249))
    }
  }
}
