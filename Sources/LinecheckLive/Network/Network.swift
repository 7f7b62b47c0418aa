import Foundation
import LinecheckRunner

/// The network: makes calls at a measured pace, and again where that may help.
struct Network: Transport {
  /// How often a call may be sent on.
  private static let mostRedirects = 5

  private let settings: NetworkSettings
  private let client: any Client
  private let pace: Pace
  private let patience: Patience

  /// - Parameters:
  ///   - settings: how the network is used.
  ///   - client: what sends single requests; nil for this process.
  ///   - tell: is told why a call is made again; no address is in it.
  init(
    _ settings: NetworkSettings, by client: (any Client)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.init(settings, Patience(settings.retryFor, tell: tell), by: client)
  }

  /// A network with a patience of its own.
  init(_ settings: NetworkSettings, _ patience: Patience, by client: (any Client)? = nil) {
    self.settings = settings
    self.patience = patience
    self.client = client ?? HTTPClient(settings)
    pace = Pace(settings.rate)
  }

  func exchange(for call: Call) async -> LiveExchange {
    var time: Date?
    let outcome = await patience.outcome(of: call) {
      await attempt(call) { time = $0 }
    }
    return LiveExchange(
      call.request, outcome.answer, outcome.trouble, at: time?.formatted(.iso8601),
      hiding: call.credential.key)
  }

  /// Makes a call once, and follows where the same server sends it.
  private func attempt(_ call: Call, started: (Date) -> Void) async -> Outcome {
    var request = call.request
    var redirects = 0
    var deadline: ContinuousClock.Instant?
    while true {
      let waiting = ContinuousClock.now
      do { try await pace.turn() } catch { return Outcome(.interrupted) }
      if deadline == nil { started(.now) }
      // To wait for its turn takes no time from an answer.
      deadline = deadline.map { $0 + (.now - waiting) } ?? .now + settings.timeout
      let outcome = await client.outcome(of: request, with: call.credential, by: deadline)
      guard redirects < Self.mostRedirects, outcome.trouble == nil,
        let next = outcome.answer.flatMap({ request.redirected(by: $0) })
      else { return outcome }
      request = next
      redirects += 1
    }
  }
}
