import Linecheck
import LinecheckRunner

extension LiveRun {
  /// Goes through the pages of a list, one after the other.
  mutating func go(
    through listing: NumberListing, _ tell: (Event) -> Void
  ) async {
    var listing = listing
    // It knows the numbers as they were kept.
    var twin = listing
    let numbers = progress.numbers
    var isComplete = false
    checker.beginAccount(listing.contract)
    while true {
      let call = listing.call
      let exchange = await transport.exchange(for: call)
      if isInterrupted(exchange) { break }
      let kept = keep(exchange, tell) { recorder throws(SystemError) in
        try recorder.recorded(
          exchange, call, at: listing.endpoint.api.list.path, itemsOf: listing.contract)
      }
      progress.answered(exchange)
      if let obstacle = AnswerChecker.Obstacle.of(kept, listing.endpoint) {
        add(.notChecked(call.name, obstacle.reason, help: obstacle.help), tell)
        break
      }
      // What leads on is what came; what is checked is what was kept.
      let came = listing.page(exchange)
      let page = recorder == nil ? came : twin.page(kept)
      for result in checker.results(
        ofItems: page.items, in: kept, listing.contract, source: call.name)
      {
        add(result, tell)
      }
      progress.numbers += page.items.count
      let problem = page.problem ?? came.problem
      if let problem {
        let broken = checker.brokenPage(kept, source: call.name)
        add(broken ?? .notChecked(call.name, problem), tell)
      }
      tell(.progress(progress))
      if !came.hasNext || problem != nil {
        isComplete = problem == nil
        break
      }
    }
    if isComplete { recorder?.removePages(from: listing.call.name) }
    for result in checker.endAccount() { add(result, tell) }
    if isComplete && numbers == progress.numbers {
      tell(.remark("the account at \(listing.endpoint.api.name) has no numbers"))
    }
    progress.done += 1
    tell(.progress(progress))
  }
}
