import Linecheck
import LinecheckRunner

/// Where a provider is reached, and with which key: what requests are made of.
struct Endpoint: Sendable {
  let api: ProviderAPI
  /// The address before the paths of operations, without a slash at its end.
  let base: String
  let credential: Credential

  /// A request to a path below the address.
  func request(
    _ method: String = "GET", path: String, query: [(String, String)] = [], body: [UInt8]? = nil
  ) -> HTTPRequest {
    let pairs = query.map { "\($0)=\(Self.encoded($1))" }
    let url = base + path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    var headers = [credential.shownHeader, HTTPHeader("Accept", "application/json")]
    if body != nil { headers.append(HTTPHeader("Content-Type", "application/json")) }
    return HTTPRequest(method, url, headers: headers, body: body)
  }

  /// The request of an operation.
  ///
  /// - Parameters:
  ///   - operation: what is asked for.
  ///   - identifier: what takes the place of the parameter in its path.
  ///   - body: what is sent.
  /// - Returns: what is sent, with `hidden` for the key.
  func request(of operation: Operation, identifier: String?, body: [UInt8]? = nil) -> HTTPRequest {
    let names = operation.path.split(separator: "/", omittingEmptySubsequences: false).map { name in
      name.hasPrefix("{") ? Self.encoded(identifier ?? "") : String(name)
    }
    return request(operation.method, path: names.joined(separator: "/"), body: body)
  }

  /// A text as a part of a path or a query (RFC 3986, 2.3): all but letters, digits and `-._~` as
  /// percent-encoded bytes.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      if byte.isUnreserved { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
