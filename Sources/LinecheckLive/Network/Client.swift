import LinecheckRunner

/// Something that sends single requests.
protocol Client: Sendable {
  /// Sends a request and waits for the end of its answer.
  ///
  /// - Parameters:
  ///   - request: what is sent, but for the header of the credential.
  ///   - credential: whose header is sent with it.
  ///   - deadline: when the whole answer has to be there.
  /// - Returns: the answer, or why there is none.
  func outcome(
    of request: HTTPRequest, with credential: Credential?, by deadline: ContinuousClock.Instant?
  ) async -> Outcome
}

extension HTTPClient: Client {}
