import Foundation
import LinecheckRunner

extension HTTPRequest {
  /// The request that a redirect asks for; nil where the answer is none, or one that is not followed:
  /// only a GET is, and only on the same server, so that nobody else ever sees a key.
  func redirected(by answer: HTTPAnswer) -> HTTPRequest? {
    guard method == "GET", [301, 302, 303, 307, 308].contains(answer.status),
      let location = answer.header("location"), let own = URL(string: url),
      let target = URL(string: location, relativeTo: own)?.absoluteURL,
      let origin = Origin(own), Origin(target) == origin, target.user() == nil
    else { return nil }
    // In capitals, the library does not know a scheme.
    let rest = target.absoluteString.drop { $0 != ":" }
    return HTTPRequest(method, (target.scheme ?? "").lowercased() + rest, headers: headers)
  }
}

/// What has to be the same for a server to be the same (RFC 6454, 4).
private struct Origin: Hashable {
  private let scheme: String
  private let host: String
  private let port: Int

  init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), let host = url.host()?.lowercased(),
      let usual = ["http": 80, "https": 443][scheme]
    else { return nil }
    self.scheme = scheme
    self.host = host
    port = url.port ?? usual
  }
}
