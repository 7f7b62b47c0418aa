import Linecheck
import LinecheckRunner

/// Makes calls, several at a time, and checks their answers in the order of the plan.
struct LiveRun: ~Copyable {
  /// What is told while a run goes on.
  enum Event {
    /// A payload is finished.
    case payload(PayloadResult)
    /// Something that is no result has to be said.
    case remark(String)
    /// Everything that is finished has been told.
    case progress(LiveProgress)
  }

  let transport: any Transport
  /// What writes exchanges down; nil where nobody wants that.
  let recorder: RunRecorder?
  /// How many calls are under way at a time.
  let concurrency: Int
  /// Whether values are shown: then those that came, and not those that stand for them in a recording.
  let reveals: Bool
  var checker: AnswerChecker
  private(set) var summary: Summary
  var progress = LiveProgress()
  /// Why a recording could not be written.
  private(set) var failure: SystemError?

  init(
    _ transport: any Transport, _ recorder: RunRecorder?, concurrency: Int,
    _ checker: consuming AnswerChecker, _ options: CheckRun.Options
  ) {
    self.transport = transport
    self.recorder = recorder
    self.concurrency = max(concurrency, 1)
    self.checker = checker
    reveals = options.revealing
    summary = Summary(countsNotes: options.notes)
  }

  /// Makes the calls of all steps; lists page by page, what stands between them side by side.
  mutating func run(_ steps: [Step], tell: (Event) -> Void) async {
    progress.planned = steps.count
    var rest = steps[...]
    while let first = rest.first, !summary.isInterrupted {
      switch first {
      case .list(let listing):
        rest.removeFirst()
        await go(through: listing, tell)
      case .call:
        var calls: [PlannedCall] = []
        while case .call(let call)? = rest.first {
          calls.append(call)
          rest.removeFirst()
        }
        await make(calls, tell)
      }
    }
  }

  private mutating func make(_ calls: [PlannedCall], _ tell: (Event) -> Void) async {
    let transport = transport
    let window = concurrency * 4
    await withTaskGroup(of: (Int, LiveExchange).self) { group in
      var (begun, taken) = (0, 0)
      var finished: [Int: LiveExchange] = [:]
      while taken < calls.count, !summary.isInterrupted {
        while begun < calls.count, begun - taken - finished.count < concurrency,
          begun - taken < window
        {
          let (place, call) = (begun, calls[begun])
          begun += 1
          group.addTask { (place, await Self.exchange(for: call, transport)) }
        }
        guard let (place, exchange) = await group.next() else { return }
        finished[place] = exchange
        while let exchange = finished.removeValue(forKey: taken) {
          finish(calls[taken], exchange, tell)
          taken += 1
        }
      }
      group.cancelAll()
    }
  }

  private static func exchange(
    for planned: PlannedCall, _ transport: any Transport
  ) async -> LiveExchange {
    planned.isHeldBack
      ? LiveExchange(planned.call.request, nil, .unsent)
      : await transport.exchange(for: planned.call)
  }

  private mutating func finish(
    _ planned: PlannedCall, _ exchange: LiveExchange, _ tell: (Event) -> Void
  ) {
    guard !isInterrupted(exchange) else { return }
    progress.done += 1
    defer { tell(.progress(progress)) }
    if let trouble = exchange.trouble, trouble.isOfRecording {
      // Of what was sent then nobody knows anything.
      add(.notChecked(planned.call.name, trouble.sentence, help: trouble.help), tell)
      return
    }
    let kept = keep(exchange, tell) { recorder throws(SystemError) in
      try recorder.recorded(exchange, planned.call, planned.operation)
    }
    progress.answered(exchange)
    let obstacle = AnswerChecker.Obstacle.of(kept, planned)
    if obstacle == nil, planned.purpose == .answer, let status = kept.status, status >= 400 {
      tell(
        .remark(
          "\(planned.call.name) was answered with \(status): that error was checked, and no more"))
    }
    for result in checker.results(
      of: kept, planned.operation, source: planned.call.name,
      obstacle: obstacle)
    {
      add(result, tell)
    }
  }

  /// What is checked of an exchange: where it is recorded, what was recorded, so that it says the same
  /// when it is replayed.
  mutating func keep(
    _ exchange: LiveExchange, _ tell: (Event) -> Void,
    _ record: (RunRecorder) throws(SystemError) -> Recording
  ) -> LiveExchange {
    guard let recorder, failure == nil else { return exchange }
    do throws(SystemError) {
      let recorded = try record(recorder)
      for place in recorded.changed {
        tell(.remark("a replay will say something else: \(place)"))
      }
      return recorded.changed.isEmpty && !reveals ? recorded.exchange : exchange
    } catch {
      failure = error
      tell(.remark("the recording: \(error)"))
      return exchange
    }
  }

  mutating func isInterrupted(_ exchange: LiveExchange) -> Bool {
    if exchange.trouble == .interrupted { summary.isInterrupted = true }
    return summary.isInterrupted
  }

  mutating func add(_ result: PayloadResult, _ tell: (Event) -> Void) {
    var result = result
    result.index = summary.payloads
    summary.add(result)
    tell(.payload(result))
  }
}
