import Foundation
import Synchronization

/// Who is connected to a server, and what was asked.
final class Visitors: Sendable {
  private struct State {
    var isClosing = false
    /// The connections that are open.
    var open: [Int: Socket] = [:]
    var count = 0
    var requests: [HTTPServer.Request] = []
  }

  private let state = Mutex(State())

  /// Lets connections in until everybody has to leave.
  func welcome(at listener: Socket, with handler: @escaping HTTPServer.Handler) {
    while !isClosing {
      guard let socket = listener.accepted(within: 0.1) else { continue }
      guard let number = add(socket) else { break }
      Thread.detachNewThread { [self] in
        HTTPConnection(socket: socket, number: number, visitors: self).serve(with: handler)
        remove(number)
      }
    }
    listener.close()
  }

  /// Ends all connections.
  func leave() {
    state.withLock { state in
      state.isClosing = true
      for socket in state.open.values { socket.shutDown() }
    }
  }

  var isClosing: Bool { state.withLock { $0.isClosing } }
  var requests: [HTTPServer.Request] { state.withLock { $0.requests } }
  var count: Int { state.withLock { $0.count } }

  /// Writes a request down, and gives it its number.
  func record(_ request: HTTPServer.Request) -> HTTPServer.Request {
    state.withLock { state in
      var request = request
      request.number = state.requests.count
      state.requests.append(request)
      return request
    }
  }

  /// Waits, but no longer than the server is there.
  func pause(_ seconds: Double) {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isClosing, ContinuousClock.now < end {
      let rest = (end - .now) / .seconds(1)
      Thread.sleep(forTimeInterval: min(0.02, max(0, rest)))
    }
  }

  private func add(_ socket: Socket) -> Int? {
    state.withLock { state in
      guard !state.isClosing else {
        socket.close()
        return nil
      }
      let number = state.count
      state.open[number] = socket
      state.count += 1
      return number
    }
  }

  private func remove(_ number: Int) {
    // Closed under the lock, so that nobody shuts down another one's descriptor.
    state.withLock { $0.open.removeValue(forKey: number)?.close() }
  }
}
