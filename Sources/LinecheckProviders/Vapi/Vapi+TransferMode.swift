import Linecheck

extension Vapi {
  /// The modes of a transfer plan. A guide has other names for some; the schema's count.
  enum TransferMode: String, CaseIterable {
    case blind = "blind-transfer"
    case blindWithSummary = "blind-transfer-add-summary-to-sip-header"
    case message = "warm-transfer-say-message"
    case summary = "warm-transfer-say-summary"
    case twiml = "warm-transfer-twiml"
    case messageAfterOperator =
      "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message"
    case summaryAfterOperator =
      "warm-transfer-wait-for-operator-to-speak-first-and-then-say-summary"
    case experimental = "warm-transfer-experimental"

    static let all = allCases
    /// Modes that say a message.
    static let saying: [TransferMode] = [
      .blindWithSummary, .message, .messageAfterOperator, .experimental,
    ]
    /// Modes that wait for the operator.
    static let waiting: [TransferMode] = [.messageAfterOperator, .summaryAfterOperator]
    /// Modes that need a summary.
    static let summarising: [TransferMode] = [
      .blindWithSummary, .summary, .summaryAfterOperator, .experimental,
    ]
  }
}

extension Rule {
  /// The member of a transfer plan is used in some modes and ignored in all others.
  func used(in modes: [Vapi.TransferMode]) -> Rule {
    let others = Vapi.TransferMode.all.filter { !modes.contains($0) }
    let isOther = Rule.object {
      Field("mode", .enumeration(others.map { .string($0.rawValue) }))
    }
    let list = modes.map(\.rawValue).joined(separator: ", ")
    return unexpected(when: isOther)
      .named("mode").severity(.warning).documented(.public, at: "description")
      .expecting("a mode that uses it: \(list)").saying("this is ignored in the plan's mode")
  }
}
