import LinecheckRunner

/// A key, and the header that carries it.
///
/// Whatever shows it shows `hidden`: only what sends a request asks for the header itself.
struct Credential: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The name of the header.
  let name: String
  /// What stands before the key: `Bearer `, or nothing.
  let scheme: String
  /// The key; what is to appear nowhere.
  let key: String

  /// The header as it is sent.
  var header: HTTPHeader { HTTPHeader(name, scheme + key) }
  /// The header as everybody may see it.
  var shownHeader: HTTPHeader { HTTPHeader(name, scheme + "hidden") }

  var description: String { "\(name): \(scheme)hidden" }
  var debugDescription: String { description }
  var customMirror: Mirror { Mirror(self, children: []) }
}
