import LinecheckRunner

/// Makes a call again where another time may go better, and not too soon.
///
/// The waits double, up to a bound, and of each a random part is waited, so that many clients do not
/// come back at once ("full jitter"). What a server asks for by `Retry-After` is kept. A call that
/// changes something is made again only where nothing was done yet.
struct Patience: Sendable {
  /// How long to go on; what would have to wait longer is given up at once.
  let retryFor: Duration
  let watch: Watch
  /// Makes a wait shorter by chance.
  let jitter: @Sendable (Duration) -> Duration
  /// Is told of each repetition.
  let tell: @Sendable (String) -> Void

  private static let first = Duration.milliseconds(500)
  private static let longest = Duration.seconds(8)

  /// - Parameters:
  ///   - retryFor: how long to go on.
  ///   - watch: where time comes from.
  ///   - jitter: makes a wait shorter by chance.
  ///   - tell: is told of each repetition; no address is in it.
  init(
    _ retryFor: Duration, watch: Watch = .system,
    jitter: @escaping @Sendable (Duration) -> Duration = { $0 * Double.random(in: 0...1) },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.retryFor = retryFor
    self.watch = watch
    self.jitter = jitter
    self.tell = tell
  }

  /// Makes a call until it goes well, or badly in a way that stays, or time is up.
  func outcome(of call: Call, _ attempt: () async -> Outcome) async -> Outcome {
    let begin = watch.now()
    var bound = Self.first
    while true {
      let outcome = await attempt()
      guard let reason = outcome.reasonToRepeat(call) else { return outcome }
      let wanted = outcome.answer?.retryAfter(now: watch.date()) ?? .zero
      let wait = wanted > .zero ? wanted : jitter(bound)
      guard watch.now() - begin + wait < retryFor else {
        if wanted >= retryFor, retryFor > .zero {
          tell("\(call.name): \(reason), and wants to be asked again in \(wanted.tenths) s only")
        }
        return outcome
      }
      tell("\(call.name): \(reason), asked again in \(wait.tenths) s")
      do { try await watch.sleep(wait) } catch { return Outcome(.interrupted) }
      bound = min(bound * 2, Self.longest)
    }
  }
}

extension Outcome {
  /// Why another attempt may go better; nil where it would not, or must not be made.
  fileprivate func reasonToRepeat(_ call: Call) -> String? {
    switch (trouble, answer?.status) {
    case (.refused?, _), (nil, 429?): break
    case (.reset?, _), (.cutOff?, _), (.timeout?, _), (.silence?, _), (nil, (500...599)?):
      if call.isWrite { return nil }
    default: return nil
    }
    return trouble?.sentence ?? answer.map { "\($0.status)" }
  }
}

extension Duration {
  /// Seconds with one place behind the point, where it is needed.
  fileprivate var tenths: String {
    let tenths = Int((self / .milliseconds(100)).rounded(.up))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
