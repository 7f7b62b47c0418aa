import LinecheckRunner

/// One request to make.
struct Call: Sendable {
  /// What reports call it, and what its recording is called: `retell/get-phone-number/1`.
  let name: String
  /// What is sent; in place of a key it has `hidden`.
  let request: HTTPRequest
  /// What it proves itself with.
  let credential: Credential
  /// Whether it changes something, so that nobody may send it twice.
  var isWrite: Bool { request.method != "GET" }
}
