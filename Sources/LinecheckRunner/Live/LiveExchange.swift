import Linecheck
package import LinecheckJSON

/// A call as it went: the exchange as its file has it, whose bytes are what is checked, recorded and
/// pointed to.
///
///     {
///       "request": {
///         "method": "GET",
///         "url": "https://…",
///         "headers": {
///           "authorization": "Bearer hidden"
///         }
///       },
///       "response": {
///         "status": 200,
///         "headers": {
///           "content-type": "application/json"
///         },
///         "body":
///     { … as it came … }
///       },
///       "startedAt": "2026-11-26T09:30:00Z",
///       "milliseconds": 212
///     }
///
/// Where no whole answer came, `"trouble"` says why.
package struct LiveExchange: Sendable {
  package let text: PaddedBytes
  /// The status of the answer; nil where none came.
  package let status: Int?
  /// Why no whole answer came.
  package let trouble: Trouble?
  /// How long the answer took.
  package let milliseconds: Int?

  /// An exchange that took place.
  ///
  /// - Parameters:
  ///   - request: what was sent.
  ///   - answer: what came, if need be of an answer that did not come to its end.
  ///   - trouble: why no whole answer came.
  ///   - time: when it was sent, as RFC 3339 writes it.
  ///   - key: what must not appear, wherever a server may have repeated it.
  package init(
    _ request: HTTPRequest, _ answer: HTTPAnswer?, _ trouble: Trouble? = nil,
    at time: String? = nil, hiding key: String? = nil
  ) {
    func text(asString: Bool) -> PaddedBytes {
      var writer = ExchangeWriter(hiding: key)
      writer.write(request, answer, trouble, at: time, bodiesAsStrings: asString)
      writer.hideEscapedKeys()
      return PaddedBytes(taking: writer.bytes)
    }
    let plain = text(asString: false)
    // A body that is JSON by itself may be too deep inside of another text.
    let isReadable = (try? Document(plain)) != nil
    self.text = isReadable ? plain : text(asString: true)
    status = answer?.status
    self.trouble = trouble
    milliseconds = answer?.milliseconds
  }

  /// An exchange that was recorded; one that cannot be read has to be judged by who reads it.
  package init(recorded text: PaddedBytes) {
    self.text = text
    let root = (try? Document(text))?.root
    status = root?["response"]?["status"]?.integer.map { Int(truncatingIfNeeded: $0) }
    trouble = root?["trouble"]?.string.flatMap { Trouble(rawValue: $0) }
    milliseconds = root?["milliseconds"]?.integer.map { Int(truncatingIfNeeded: $0) }
  }
}
