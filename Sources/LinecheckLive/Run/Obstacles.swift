import Linecheck
import LinecheckJSON
import LinecheckRunner

/// What keeps an answer from saying anything about promises: nothing of this is ever a finding.
extension AnswerChecker.Obstacle {
  /// What stands in the way of judging an answer; nil where nothing does.
  static func of(_ exchange: LiveExchange, _ call: PlannedCall) -> AnswerChecker.Obstacle? {
    if let trouble = exchange.trouble { return .init(trouble) }
    guard let status = exchange.status else { return nil }
    if let obstacle = of(status, call.endpoint, isProbe: call.purpose == .wrongKey) {
      return obstacle
    }
    guard 200..<300 ~= status else { return nil }
    switch call.purpose {
    case .answer: return nil
    case .wrongKey:
      return .init("a wrong key was taken (\(status)), so that there is no error to check")
    case .unknownIdentifier:
      return .init(
        "a number that nobody has was found (\(status)), so that there is no error to check")
    }
  }

  /// What stands in the way of reading a page of a list; nil where nothing does.
  static func of(_ exchange: LiveExchange, _ endpoint: Endpoint) -> AnswerChecker.Obstacle? {
    if let trouble = exchange.trouble { return .init(trouble) }
    guard let status = exchange.status else { return .init("it is no recording of an exchange") }
    if let obstacle = of(status, endpoint, isProbe: false) { return obstacle }
    return 200..<300 ~= status
      ? nil
      : .init(
        "the list of numbers was answered with \(status)",
        help: "see whether --base-url is right, and whether the key is for this account")
  }

  private static func of(
    _ status: Int, _ endpoint: Endpoint, isProbe: Bool
  ) -> AnswerChecker.Obstacle? {
    switch status {
    case ..<200: .init(Trouble.malformed)
    case 300..<400:
      .init(
        "it was sent on to another address (\(status)), and not followed there",
        help: "only a GET is followed, on the same server, five times; --base-url names another one"
      )
    case 401 where !isProbe:
      // A recording does not say whose key it was, and says the same as its call did.
      .init(
        "the key was refused (401)",
        help: "see \(endpoint.api.keyVariable) and --api-key-file;"
          + " an address by --base-url gets a made-up key without --send-key-to-base-url")
    case 403 where !isProbe:
      .init("the key may not ask for this (403)", help: "see what it is allowed to do")
    case 407: .init(Trouble.proxy)
    case 408, 425: .init("the server did not want to wait for the request (\(status))")
    case 429:
      .init(
        "there were too many requests (429)",
        help: "--retry-for SECONDS waits longer, --rate N asks more slowly")
    case 500...: .init("the server failed (\(status)); that breaks no promise about bodies")
    default: nil
    }
  }

  private init(_ trouble: Trouble) { self.init(trouble.sentence, help: trouble.help) }
}
