import Foundation
import Synchronization

/// A real HTTP/1.1 server on this machine's loopback, which can misbehave as real ones do.
///
///     try await withHTTPServer { request in
///       request.headers["authorization"] == nil ? .json("{}", status: 401) : .json(body)
///     } _: { server in
///       … ask server.url + "/get-phone-number/1" …
///       #expect(server.requests.map(\.target) == ["/get-phone-number/1"])
///     }
///
/// Each connection has a thread of its own, on which its handler is called.
public final class HTTPServer: Sendable {
  /// Makes the reply to a request.
  public typealias Handler = @Sendable (Request) -> Reply

  /// The port that the system chose.
  public let port: Int
  private let listener: Socket
  private let visitors = Visitors()

  fileprivate init(_ handler: @escaping Handler) throws {
    (listener, port) = try Socket.listening()
    let (listener, visitors) = (listener, visitors)
    Thread.detachNewThread { visitors.welcome(at: listener, with: handler) }
  }

  /// The address, without a slash at its end.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// The requests that came, in their order.
  public var requests: [Request] { visitors.requests }

  /// How many connections there have been.
  public var connections: Int { visitors.count }

  /// Stops answering, and ends all connections.
  fileprivate func stop() {
    listener.shutDown()
    visitors.leave()
  }
}

/// Calls a closure with a server that answers by a handler, and stops the server afterwards.
public func withHTTPServer<Result>(
  isolation: isolated (any Actor)? = #isolation, answering handler: @escaping HTTPServer.Handler,
  _ body: (HTTPServer) async throws -> Result
) async throws -> Result {
  func serve() async throws -> Result {
    let server = try HTTPServer(handler)
    defer { server.stop() }
    return try await body(server)
  }
  // Who has a server may have another one.
  if ServerTurn.isHeld { return try await serve() }
  return try await withTurn(of: serverTurns) {
    try await ServerTurn.$isHeld.withValue(true) { try await serve() }
  }
}

private let serverTurns = Turns(12)

/// Whose turn it is to have a server, and all that goes with it.
public enum ServerTurn {
  /// Whether the current task has it.
  @TaskLocal public static var isHeld = false
}
