import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whether somebody has asked the process to stop, with Ctrl-C say.
package enum Interruption {
  private static let flag = Atomic(false)

  /// Whether it was asked.
  package static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Asks.
  package static func request() { flag.store(true, ordering: .relaxed) }

  /// Takes the first signal to stop as a request; a second one ends the process as ever.
  package static func watch() {
    // A process that was started deaf to a signal, by nohup say, stays deaf to it.
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let old = signal(number, handle)
      if unsafe unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        _ = signal(number, SIG_IGN)
      }
    }
  }
}

/// What a signal does: no more than a handler may.
private func handle(_ number: Int32) {
  Interruption.request()
  _ = signal(number, SIG_DFL)
}
