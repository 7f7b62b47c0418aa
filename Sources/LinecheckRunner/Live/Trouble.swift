/// Why no whole answer came. It says nothing about what the provider promises.
///
/// The raw values stand in recordings.
package enum Trouble: String, Error, Sendable, Hashable, CaseIterable {
  case unknownHost = "unknown-host"
  case refused
  case unreachable
  case untrusted
  case handshake
  case timeout
  case silence
  case reset
  case cutOff = "cut-off"
  case tooLong = "too-long"
  case malformed
  /// What came was more than what reads it can take.
  case unread
  case proxy
  case interrupted
  /// There is no recording of the call.
  case unrecorded
  /// There is a recording of the call, and it cannot be read.
  case unreadable
  /// It was held back: what should have been sent breaks its contract.
  case unsent

  /// Whether there is no recording to go by, so that nothing is known of the call either.
  package var isOfRecording: Bool { self == .unrecorded || self == .unreadable }

  /// One sentence, which names nobody.
  package var sentence: String {
    switch self {
    case .unknownHost: "the name of the server is unknown (DNS)"
    case .refused: "the server refuses connections"
    case .unreachable: "there is no way to the server"
    case .untrusted: "the server's certificate is not trusted"
    case .handshake: "no secure connection (TLS) came about"
    case .timeout: "no whole answer came within the time of --timeout"
    case .silence: "nothing came for the time of --connect-timeout"
    case .reset: "the connection broke off before an answer came"
    case .cutOff: "the answer broke off before its end"
    case .tooLong: "the body of the answer is longer than --max-body allows"
    case .malformed: "what came is no HTTP"
    case .unread: "what came is more than the system's HTTP library can read"
    case .proxy: "the proxy does not let the request through"
    case .interrupted: "it was interrupted"
    case .unrecorded: "there is no recording of this call"
    case .unreadable: "the recording of this call cannot be read"
    case .unsent: "it was not sent, since its body breaks its contract"
    }
  }

  /// What to do about it.
  package var help: String? {
    switch self {
    case .unknownHost, .refused, .unreachable: "see whether --base-url and the network are right"
    case .untrusted: "a private authority belongs into the system's trust store"
    case .timeout: "--timeout SECONDS allows more"
    case .silence: "--connect-timeout SECONDS allows more"
    case .tooLong: "--max-body BYTES allows more"
    case .proxy: "see the variables https_proxy and no_proxy"
    case .unsent: "--force sends it all the same"
    case .handshake, .reset, .cutOff, .malformed, .unread, .interrupted, .unrecorded, .unreadable:
      nil
    }
  }
}
