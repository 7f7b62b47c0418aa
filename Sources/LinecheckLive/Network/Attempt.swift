import Foundation
import LinecheckRunner
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request under way: gathers what comes, and gives up where it takes too long or grows too big.
///
/// Whatever happens first decides, and what comes later is dropped: the library may need a while until
/// it has stopped.
final class Attempt: Sendable {
  private struct State {
    var task: URLSessionTask?
    var head: HTTPURLResponse?
    var body: [UInt8] = []
    /// How many pieces it came in.
    var pieces = 0
    /// When something came.
    var heard: ContinuousClock.Instant
    var waiter: CheckedContinuation<Outcome, Never>?
    var outcome: Outcome?
  }

  /// In how many pieces a body may come: the library keeps a few hundred bytes for each.
  private static let mostPieces = 100_000

  private let settings: NetworkSettings
  private let deadline: ContinuousClock.Instant
  private let started: ContinuousClock.Instant
  private let state: Mutex<State>
  /// Where the library is called, which may be busy for long.
  private let library: DispatchQueue
  /// Where time is watched.
  private static let clock = DispatchQueue(label: "linecheck.clock")

  /// - Parameters:
  ///   - settings: how long nothing may come, and how much at most.
  ///   - deadline: when the whole answer has to be there.
  ///   - library: where the library is called.
  init(
    _ settings: NetworkSettings, by deadline: ContinuousClock.Instant, _ library: DispatchQueue
  ) {
    self.settings = settings
    self.library = library
    self.deadline = deadline
    started = .now
    state = Mutex(State(heard: started))
  }

  /// Makes a task, runs it and waits for what comes of it.
  func outcome(of task: @escaping @Sendable () -> URLSessionTask) async -> Outcome {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let outcome = state.withLock { state in
          if state.outcome == nil { state.waiter = waiter }
          return state.outcome
        }
        if let outcome { return waiter.resume(returning: outcome) }
        library.async { self.run(task()) }
        watch()
      }
    } onCancel: {
      finish(.interrupted)
    }
  }

  private func run(_ task: URLSessionTask) {
    let isOver = state.withLock { state in
      state.task = task
      return state.outcome != nil
    }
    if isOver { task.cancel() } else { task.resume() }
  }

  /// Looks now and then whether it takes too long.
  private func watch() {
    let (isOver, heard) = state.withLock { ($0.outcome != nil, $0.heard) }
    if isOver { return }
    let now = ContinuousClock.now
    if now >= deadline { return finish(.timeout) }
    let silenceEnds = heard + settings.connectTimeout
    if now >= silenceEnds { return finish(.silence) }
    let rest = (min(deadline, silenceEnds) - now) / .seconds(1)
    Self.clock.asyncAfter(deadline: .now() + rest) { [weak self] in self?.watch() }
  }

  /// Decides how the attempt went, unless something else has done so.
  private func finish(_ trouble: Trouble?, cancelling: Bool = true) {
    let end: (CheckedContinuation<Outcome, Never>?, Outcome, URLSessionTask?)? =
      state.withLock { state in
        guard state.outcome == nil else { return nil }
        let outcome = outcome(state.head, state.body, trouble)
        let waiter = state.waiter
        let task = state.task
        state = State(heard: state.heard)
        state.outcome = outcome
        return (waiter, outcome, task)
      }
    guard let (waiter, outcome, task) = end else { return }
    waiter?.resume(returning: outcome)
    if cancelling { library.async { task?.cancel() } }
  }

  private func outcome(
    _ head: HTTPURLResponse?, _ body: [UInt8], _ trouble: Trouble?
  ) -> Outcome {
    let milliseconds = Int(((.now - started) / .milliseconds(1)).rounded())
    let answer = head.map { HTTPAnswer($0, trouble == nil ? body : [], milliseconds) }
    if let trouble { return Outcome(trouble, beginning: trouble.isAboutAnswer ? answer : nil) }
    return answer.map { Outcome($0) } ?? Outcome(.malformed)
  }
}

/// What the library tells.
extension Attempt {
  /// An answer begins. What came before was none of its own: `100 Continue`, or a proxy's word.
  func begin(_ response: URLResponse) {
    let isTooLong = state.withLock { state in
      guard state.outcome == nil else { return false }
      state.heard = .now
      state.head = response as? HTTPURLResponse
      state.body = []
      let isPacked = state.head?.value(forHTTPHeaderField: "Content-Encoding") != nil
      return !isPacked && response.expectedContentLength > Int64(settings.maxBody)
    }
    if isTooLong { finish(.tooLong) }
  }

  /// More of the body came.
  func add(_ data: Data) {
    let trouble: Trouble? = state.withLock { state in
      guard state.outcome == nil else { return nil }
      state.heard = .now
      guard state.body.count + data.count <= settings.maxBody else { return .tooLong }
      state.body += data
      state.pieces += 1
      return state.pieces > Self.mostPieces ? .unread : nil
    }
    if let trouble { finish(trouble) }
  }

  /// It is over, for better or worse, or would go on for ever if nobody cancelled it.
  func end(_ response: URLResponse?, _ error: (any Error)?, cancelling: Bool = false) {
    let hasBegun = state.withLock { state in
      // Of a redirect that is not followed nothing else tells.
      if error == nil, state.head == nil { state.head = response as? HTTPURLResponse }
      return state.head != nil
    }
    finish(error.map { Trouble($0, afterBeginning: hasBegun) }, cancelling: cancelling)
  }

  /// Does something that must not be done once the task may have been cancelled.
  func unlessOver(_ body: () -> Void) {
    state.withLock { if $0.outcome == nil { body() } }
  }
}

extension Trouble {
  /// Whether an answer may have begun, and not only a proxy's.
  fileprivate var isAboutAnswer: Bool {
    switch self {
    case .untrusted, .handshake, .proxy, .interrupted: false
    default: true
    }
  }
}
