extension HTTPServer {
  /// What the server does about a request: it answers, rightly or wrongly.
  ///
  ///     .json(body)                             a right answer
  ///     .json(body).gzipped()                   the same, compressed where the client asks for that
  ///     .json("{}", status: 429, headers: ["Retry-After": "1"])
  ///     .json(body).delayed(by: 5)              slow headers
  ///     .json(body).trickling(every: 0.1)       a slow body, byte by byte
  ///     .json(body).cutOff(after: 10)           less than was promised
  ///     .json(body).closing()                   a connection that was to be kept, closed early
  ///     .reset                                  no answer at all
  public struct Reply: Sendable {
    /// How the connection goes on afterwards.
    enum Ending { case keep, close, reset }

    var status = 200
    var headers: [(name: String, value: String)] = []
    var body = RepeatedBytes()
    /// Seconds to wait before the head is sent.
    var delay = 0.0
    /// Seconds to wait before each byte of the body.
    var interval: Double?
    var isChunked = false
    var isGzipped = false
    /// The length that the head tells, where that is a lie.
    var claimedLength: Int?
    /// How many bytes of the body are sent at most.
    var limit: Int?
    var ending = Ending.keep
    /// What is sent in place of an answer.
    var raw: [UInt8]?

    /// An answer whose content is bytes.
    public init(
      _ body: [UInt8], type: String? = "application/json", status: Int = 200,
      headers: KeyValuePairs<String, String> = [:]
    ) {
      self.status = status
      self.body = RepeatedBytes(body)
      if let type { self.headers.append(("Content-Type", type)) }
      self.headers += headers.map { ($0.key, $0.value) }
    }

    /// An answer whose content is JSON, or pretends to be.
    public static func json(
      _ text: String, status: Int = 200, headers: KeyValuePairs<String, String> = [:]
    ) -> Reply {
      Reply(Array(text.utf8), status: status, headers: headers)
    }

    /// An answer that sends the client elsewhere.
    public static func redirect(to address: String, status: Int = 302) -> Reply {
      Reply([], type: nil, status: status, headers: ["Location": address])
    }

    /// Bytes in place of an answer, and the end of the connection.
    public static func raw(_ bytes: [UInt8]) -> Reply {
      var reply = Reply([])
      reply.raw = bytes
      return reply.closing()
    }

    /// Text in place of an answer, and the end of the connection.
    public static func raw(_ text: String) -> Reply { raw(Array(text.utf8)) }

    /// A long answer: bytes over and over again, up to a length.
    public static func long(_ bytes: [UInt8], length: Int) -> Reply {
      var reply = Reply([])
      reply.body = RepeatedBytes(bytes, length: length)
      return reply
    }

    /// 50 million zeros in 48 kilobytes of gzip, whether the client asks for that or not.
    public static var bomb: Reply {
      var reply = Reply([], headers: ["Content-Encoding": "gzip"])
      reply.body = RepeatedBytes(Gzip.bomb)
      return reply
    }

    /// The end of the connection in place of an answer.
    public static var closed: Reply { raw([]) }

    /// The violent end of the connection in place of an answer.
    public static var reset: Reply { raw([]).resetting() }
  }
}

/// Changes to an answer.
extension HTTPServer.Reply {
  /// The answer after a while of silence.
  public func delayed(by seconds: Double) -> Self { with { $0.delay = seconds } }

  /// The answer, whose body comes byte by byte.
  public func trickling(every seconds: Double) -> Self { with { $0.interval = seconds } }

  /// The answer in chunks, without a length in its head.
  public func chunked() -> Self { with { $0.isChunked = true } }

  /// The answer, compressed where the client asks for that.
  public func gzipped() -> Self { with { $0.isGzipped = true } }

  /// The answer with a length in its head that is not the body's.
  public func claiming(length: Int) -> Self { with { $0.claimedLength = length } }

  /// The answer up to so many bytes of its body, and then the end of the connection.
  public func cutOff(after count: Int) -> Self { with { $0.limit = count }.closing() }

  /// The answer and then the end of the connection, of which its head says nothing.
  public func closing() -> Self { with { $0.ending = .close } }

  /// The answer and then the violent end of the connection.
  public func resetting() -> Self { with { $0.ending = .reset } }

  private func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
