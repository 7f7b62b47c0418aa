import Linecheck
import LinecheckCommands
import LinecheckProviders
import LinecheckRunner
import Synchronization

@testable import LinecheckLive

/// A transport of answers that are made up.
final class Answers: Transport {
  private let answer: @Sendable (Call) -> (HTTPAnswer?, Trouble?)
  private let delay: @Sendable (Call) -> Duration
  private let state = Mutex((calls: [String](), running: 0, most: 0))

  init(
    delay: @escaping @Sendable (Call) -> Duration = { _ in .zero },
    _ answer: @escaping @Sendable (Call) -> (HTTPAnswer?, Trouble?)
  ) {
    self.answer = answer
    self.delay = delay
  }

  /// The calls that were made, in the order in which they began.
  var calls: [String] { state.withLock { $0.calls } }
  /// How many were under way at the same time at most.
  var most: Int { state.withLock { $0.most } }

  func exchange(for call: Call) async -> LiveExchange {
    state.withLock { state in
      state.calls.append(call.name)
      state.running += 1
      state.most = max(state.most, state.running)
    }
    try? await Task.sleep(for: delay(call))
    state.withLock { $0.running -= 1 }
    let (answer, trouble) = answer(call)
    return LiveExchange(call.request, answer, trouble)
  }
}

/// Results of a run over a transport.
func results(
  of steps: [Step], _ transport: any Transport, notes: Bool = false, concurrency: Int = 4
) async throws -> (results: [PayloadResult], summary: Summary) {
  let selection = try ContractSelection(Providers.contracts, Providers.operations, id: nil)
  let options = CheckRun.Options(notes: notes, groups: true)
  var run = LiveRun(
    transport, nil, concurrency: concurrency, AnswerChecker(selection, options), options)
  var results: [PayloadResult] = []
  await run.run(steps) { event in
    if case .payload(let result) = event { results.append(result) }
  }
  return (results, run.summary)
}

/// The steps that a command line asks for.
func steps(_ words: String...) throws -> [Step] {
  let base = ["--base-url", "http://127.0.0.1:1"]
  let options = try LiveOptions(Arguments(words + base, LiveCommand.options))
  var planner = Planner(options)
  return try planner.steps(of: [options.order].compactMap(\.self))
}
