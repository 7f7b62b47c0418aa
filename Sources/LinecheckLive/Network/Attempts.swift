import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Hands on what a session tells about its tasks.
final class Attempts: NSObject, URLSessionDataDelegate {
  private let running = Mutex<[ObjectIdentifier: Attempt]>([:])

  func add(_ attempt: Attempt, for task: URLSessionTask) {
    running.withLock { $0[ObjectIdentifier(task)] = attempt }
  }

  private subscript(_ task: URLSessionTask) -> Attempt? {
    running.withLock { $0[ObjectIdentifier(task)] }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    self[dataTask]?.begin(response)
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    self[dataTask]?.add(data)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    self[task]?.end(task.response, error)
    running.withLock { $0[ObjectIdentifier(task)] = nil }
  }

  /// No redirect is followed here: where it leads is not for the library to decide.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    // To go on with a task that is cancelled would end the process.
    self[task]?.unlessOver { completionHandler(nil) }
  }

  /// Nobody is asked for a password, and no certificate is taken that the system does not trust.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler:
      @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) ->
      Void
  ) {
    #if canImport(FoundationNetworking)
      // It comes after the whole answer, and a task without a password would never end.
      self[task]?.end(challenge.failureResponse, nil, cancelling: true)
    #else
      completionHandler(.performDefaultHandling, nil)
    #endif
  }
}
