import Linecheck
@_spi(Scanning) import LinecheckJSON

extension PayloadChecker {
  /// Adds what is found in several bodies of one folder together.
  mutating func addFindings(ofGroup payloads: inout [CheckedPayload]) {
    let contracts = Dictionary(
      grouping: payloads.indices.filter { payloads[$0].body != nil },
      by: { payloads[$0].body?.contract.id ?? "" })
    for places in contracts.values {
      guard let contract = payloads[places[0]].body?.contract, let group = try? contract.group
      else { continue }
      let concerned = places.filter { payloads[$0].body?.part != nil }
      let parts = concerned.compactMap { payloads[$0].body?.part }
      let sound = places.count { payloads[$0].body?.isSound ?? false }
      let found = try? GroupCheck.findings(
        in: parts.map(\.bytes), contract, from: options.sought, others: sound - parts.count)
      guard let found = found ?? nil else { continue }
      for place in places { payloads[place].result.rules += group.constraints.count }
      coverage?.add(
        exercised: Set(group.constraints.map(\.id)), contract, found.map(\.finding))
      for placed in found {
        let place = concerned[placed.body]
        var result = payloads[place].result
        let policy = options.policy.about(result.source, least: options.least)
        let reported = policy.reported(placed.finding, parts[placed.body].redacted)
        result.findings = (result.findings + [reported].compactMap(\.self)).inOrder
        result.outcome = options.failOn.outcome(of: result.findings)
        payloads[place].result = result
      }
    }
  }
}
