import Foundation
import LinecheckRunner

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension Trouble {
  /// What an error of URLSession means.
  ///
  /// - Parameters:
  ///   - error: the error.
  ///   - hasBegun: whether an answer had begun.
  init(_ error: any Error, afterBeginning hasBegun: Bool) {
    let trouble = (error as? URLError).flatMap { Self.known($0) ?? Self.told($0) } ?? .reset
    self = trouble == .reset && hasBegun ? .cutOff : trouble
  }

  /// What a code says. On Linux `unknown` stands for most things.
  private static func known(_ error: URLError) -> Trouble? {
    switch error.code {
    case .cannotFindHost, .dnsLookupFailed, .badURL: .unknownHost
    case .cannotConnectToHost: refused(error)
    case .notConnectedToInternet, .internationalRoamingOff, .dataNotAllowed: .unreachable
    case .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
      .appTransportSecurityRequiresSecureConnection:
      .untrusted
    case .secureConnectionFailed, .clientCertificateRejected, .clientCertificateRequired: .handshake
    case .timedOut: .silence
    // An answer of no byte, or the end of the connection.
    case .badServerResponse, .networkConnectionLost: .reset
    // A first line that is none of HTTP, which libcurl takes for HTTP/0.9.
    case .unsupportedURL, .cannotParseResponse, .cannotDecodeContentData, .cannotDecodeRawData:
      .malformed
    case .cancelled: .interrupted
    default: nil
    }
  }

  /// The words in which libcurl tells of a trouble, and what they mean; the first that fits decides.
  private static let words: [(String, Trouble)] = [
    ("alert", .handshake), ("certificate", .untrusted), ("no route to host", .unreachable),
    ("unreachable", .unreachable), ("connect tunnel", .proxy), ("proxy", .proxy),
    ("encoding", .malformed), ("ssl", .handshake), ("tls", .handshake),
    ("bytes missing", .cutOff), ("outstanding", .cutOff), ("timed out", .silence),
    ("header", .malformed), ("chunk", .malformed), ("writing", .malformed),
    ("weird", .malformed), ("invalid", .malformed), ("http/0.9", .malformed),
    ("status line", .malformed),
    ("failed to connect", .unreachable), ("couldn't connect", .unreachable),
  ]

  /// What the description says, which no code does; nobody else ever sees it, since it may name
  /// anything.
  private static func told(_ error: URLError) -> Trouble? {
    var text = error.localizedDescription.lowercased()
    // The name of a server may be made of any words.
    if let host = error.failingURL?.host()?.lowercased() { text.replace(host, with: "") }
    return words.first { text.contains($0.0) }?.1
  }

  /// Who refuses: the server, or the proxy before it, which the description names.
  private static func refused(_ error: URLError) -> Trouble {
    let text = error.localizedDescription.lowercased()
    guard let host = error.failingURL?.host()?.lowercased(), text.hasPrefix("failed to connect to ")
    else { return .refused }
    let port = error.failingURL?.port ?? (error.failingURL?.scheme == "https" ? 443 : 80)
    return text.contains("to \(host) port \(port) ") ? .refused : .proxy
  }
}
