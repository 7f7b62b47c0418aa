/// One connection of a server: requests come, replies go.
struct HTTPConnection {
  let socket: Socket
  let number: Int
  let visitors: Visitors

  /// Answers requests until the connection ends.
  func serve(with handler: HTTPServer.Handler) {
    var buffer: [UInt8] = []
    while let request = nextRequest(&buffer) {
      let request = visitors.record(request)
      guard send(handler(request), to: request) else { return }
    }
  }

  /// The next request; nil at the end of the connection, or where something else comes.
  private func nextRequest(_ buffer: inout [UInt8]) -> HTTPServer.Request? {
    let emptyLine = Array("\r\n\r\n".utf8)
    while buffer.firstRange(of: emptyLine) == nil {
      // A client that begins with TLS would wait as well.
      guard fill(&buffer), buffer.first != 0x16 else { return nil }
    }
    guard let end = buffer.firstRange(of: emptyLine) else { return nil }
    let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
    buffer.removeSubrange(..<end.upperBound)
    guard var request = HTTPServer.Request(head: head, connection: number) else { return nil }
    if request.headers["expect"]?.lowercased() == "100-continue" {
      _ = socket.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
    let length = Int(request.headers["content-length"] ?? "0") ?? 0
    while buffer.count < length {
      guard fill(&buffer) else { return nil }
    }
    request.body = Array(buffer.prefix(length))
    buffer.removeFirst(length)
    return request
  }

  private func fill(_ buffer: inout [UInt8]) -> Bool {
    let bytes = socket.read()
    buffer += bytes
    return !bytes.isEmpty
  }

  /// Sends a reply; false where the connection is over.
  private func send(_ reply: HTTPServer.Reply, to request: HTTPServer.Request) -> Bool {
    visitors.pause(reply.delay)
    if let raw = reply.raw {
      _ = socket.write(raw)
    } else {
      let reply = reply.compressed(for: request)
      let hasBody = request.method != "HEAD"
      guard send(head: reply.head, bodyOf: hasBody ? reply : HTTPServer.Reply([])) else {
        return false
      }
    }
    if reply.ending == .reset { socket.resetAtClose() }
    return reply.ending == .keep && !visitors.isClosing
  }

  private func send(head: [UInt8], bodyOf reply: HTTPServer.Reply) -> Bool {
    // The head goes with the body's beginning: two small segments would wait for each other.
    var waiting = head
    if reply.interval != nil {
      guard socket.write(waiting) else { return false }
      waiting = []
    }
    let limit = reply.limit ?? reply.body.length
    for piece in reply.body.pieces(upTo: limit) {
      if let interval = reply.interval {
        guard trickle(reply.framed(piece), every: interval) else { return false }
      } else {
        guard socket.write(waiting + reply.framed(piece)) else { return false }
        waiting = []
      }
    }
    if reply.isChunked, reply.limit == nil { waiting += Array("0\r\n\r\n".utf8) }
    return socket.write(waiting)
  }

  private func trickle(_ bytes: [UInt8], every seconds: Double) -> Bool {
    for byte in bytes {
      visitors.pause(seconds)
      guard !visitors.isClosing, socket.write([byte]) else { return false }
    }
    return true
  }
}

extension HTTPServer.Reply {
  /// The same, compressed where it is to be and the client asks for that.
  fileprivate func compressed(for request: HTTPServer.Request) -> Self {
    guard isGzipped, request.headers["accept-encoding"]?.contains("gzip") == true else {
      return self
    }
    var copy = self
    copy.body = RepeatedBytes(Gzip.stored(body.all))
    copy.headers.append(("Content-Encoding", "gzip"))
    return copy
  }

  /// The status line and the headers.
  fileprivate var head: [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(status == 200 ? "OK" : "Answer")"]
    lines += headers.map { "\($0.name): \($0.value)" }
    if isChunked {
      lines.append("Transfer-Encoding: chunked")
    } else {
      lines.append("Content-Length: \(claimedLength ?? body.length)")
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// A piece of the body as it is sent.
  fileprivate func framed(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    guard isChunked else { return Array(piece) }
    return Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
  }
}
