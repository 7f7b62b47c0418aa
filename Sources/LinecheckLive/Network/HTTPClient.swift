import Foundation
import LinecheckCommands
import LinecheckRunner

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends single requests over URLSession: nothing is kept, repeated or followed.
///
/// Times are its own: what URLSession calls a timeout counts whole seconds on Linux and starts anew
/// with each byte. All sessions of a process share one queue there, which may be busy for long (it
/// gathers the body of a redirect, however long that is, and unpacks what it has read to the end). So
/// nobody waits for the library: it is called on a queue of its own, and what it tells late is dropped.
///
/// Some answers end the process, since Foundation stops at them: `Senders` has them end another one.
final class HTTPClient: Sendable {
  private let settings: NetworkSettings
  private let attempts = Attempts()
  /// The session whose connections are used again.
  private let session: URLSession
  private let library = DispatchQueue(label: "linecheck.library")

  init(_ settings: NetworkSettings) {
    self.settings = settings
    session = Self.session(attempts)
  }

  deinit { session.finishTasksAndInvalidate() }

  /// Sends a request and waits for the end of its answer, or of the patience for it.
  ///
  /// - Parameters:
  ///   - request: what is sent, but for the header of the credential.
  ///   - credential: whose header is sent with it.
  ///   - deadline: when the whole answer has to be there; nil for what the settings say.
  /// - Returns: the answer, or why there is none.
  func outcome(
    of request: HTTPRequest, with credential: Credential?,
    by deadline: ContinuousClock.Instant? = nil
  ) async -> Outcome {
    guard let sent = URLRequest(request, credential) else { return Outcome(.unknownHost) }
    let attempt = Attempt(settings, by: deadline ?? .now + settings.timeout, library)
    // On a connection that turns out to be dead libcurl sends a request again, whatever it does: what
    // must not be sent twice gets a new one.
    let isRepeatable = request.method == "GET"
    let session = isRepeatable ? session : Self.session(attempts)
    defer { if !isRepeatable { session.finishTasksAndInvalidate() } }
    return await attempt.outcome { [attempts] in
      let task = session.dataTask(with: sent)
      attempts.add(attempt, for: task)
      return task
    }
  }

  private static func session(_ attempts: Attempts) -> URLSession {
    #if canImport(FoundationNetworking)
      let queue = InlineQueue()
    #else
      let queue: OperationQueue? = nil
    #endif
    return URLSession(configuration: configuration, delegate: attempts, delegateQueue: queue)
  }

  /// Nothing is remembered: no cookie, no answer, no password.
  private static var configuration: URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.urlCredentialStorage = nil
    configuration.httpMaximumConnectionsPerHost = 256
    // Longer than ours ever are.
    configuration.timeoutIntervalForRequest = 1_000_000
    configuration.timeoutIntervalForResource = 1_000_000
    return configuration
  }
}

extension URLRequest {
  /// A request as it is sent; nil where the address is none.
  fileprivate init?(_ request: HTTPRequest, _ credential: Credential?) {
    guard let url = URL(string: request.url), url.host() != nil else { return nil }
    self.init(url: url)
    httpMethod = request.method
    httpShouldHandleCookies = false
    for header in request.headers { setValue(header.value, forHTTPHeaderField: header.name) }
    if value(forHTTPHeaderField: "Accept") == nil {
      setValue("application/json", forHTTPHeaderField: "Accept")
    }
    if request.body != nil, value(forHTTPHeaderField: "Content-Type") == nil {
      setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    // Else Linux sends that of the machine.
    setValue("en", forHTTPHeaderField: "Accept-Language")
    setValue("linecheck/\(LinecheckCommand.version)", forHTTPHeaderField: "User-Agent")
    if let header = credential?.header {
      setValue(header.value, forHTTPHeaderField: header.name)
    }
    httpBody = request.body.map { Data($0) }
  }
}
