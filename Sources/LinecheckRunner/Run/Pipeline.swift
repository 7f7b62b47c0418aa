/// Runs batches side by side and takes what became of them in order.
struct Pipeline: ~Copyable {
  private let jobs: Int
  /// Workers that have nothing to do.
  private var idle: [Worker] = []
  private let makeWorker: () -> Worker

  init(jobs: Int, makeWorker: @escaping () -> Worker) {
    self.jobs = max(jobs, 1)
    self.makeWorker = makeWorker
  }

  /// Runs all batches of a reader.
  ///
  /// - Parameters:
  ///   - reader: what there is to do; while there is something under way it is only asked for what
  ///     it has without waiting.
  ///   - take: is given each result in the order of the batches; false ends the run.
  mutating func run(
    _ reader: inout BatchReader, _ take: (BatchResult) -> Bool
  ) async {
    // A batch that takes long does not let the results of others pile up.
    let window = jobs * 4
    var (begun, taken) = (0, 0)
    var finished: [Int: BatchResult] = [:]
    await withTaskGroup(of: Done.self) { group in
      var (isExhausted, isStopped) = (false, false)
      while true {
        while !isExhausted, !isStopped, begun - taken - finished.count < jobs,
          begun - taken < window,
          begun == taken + finished.count || reader.isReady
        {
          guard let batch = reader.next() else {
            isExhausted = true
            break
          }
          begun += 1
          let worker = idle.popLast() ?? makeWorker()
          group.addTask { Done(worker: worker, result: worker.check(batch)) }
        }
        guard let done = await group.next() else { return }
        idle.append(done.worker)
        finished[done.result.number] = done.result
        while let result = finished.removeValue(forKey: taken) {
          taken += 1
          if !isStopped && !take(result) { isStopped = true }
        }
      }
    }
  }

  /// How often each constraint was exercised, by all workers; nil where nobody counted.
  var coverage: TrafficCoverage? {
    var all: TrafficCoverage?
    for worker in idle {
      guard let own = worker.coverage else { continue }
      all = all ?? own
      if worker !== idle.first { all?.merge(own) }
    }
    return all
  }

  private struct Done: Sendable {
    let worker: Worker
    let result: BatchResult
  }
}
