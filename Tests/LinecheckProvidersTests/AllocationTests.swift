#if os(Linux) && canImport(Glibc)
  import Glibc
  import Linecheck
  import LinecheckProviders
  import TestSupport
  import Testing

  #if DEBUG
    private let isOptimised = false
  #else
    private let isOptimised = true
  #endif

  /// `Checker.accepts` allocates nothing: it runs in a process that has no byte left to allocate.
  @Suite(.enabled(if: isOptimised, "only an optimised build keeps everything on the stack"))
  struct AllocationTests {
    @Test func acceptsWithoutMemory() async {
      await #expect(processExitsWith: .success) {
        let program = try Retell.getPhoneNumber200.program
        var generator = SeededGenerator(seed: 1)
        let plain = (0..<200).map { PaddedBytes(PlainBodies.body($0, &generator)) }
        let others = Corpus.payloads.filter { $0.contract == Retell.getPhoneNumber200.id }
          .map { PaddedBytes($0.bytes) }
        var checkers = CheckerPair(program)
        // A checker makes its machine when it is first asked for a severity.
        var accepted = checkers.warning.accepts(plain[0], at: .warning) ? 0 : -1
        Memory.exhaust()
        for body in plain {
          accepted += checkers.error.accepts(body) ? 1 : 0
          accepted += checkers.warning.accepts(body, at: .warning) ? 1 : 0
        }
        var closer = 0
        for body in others {
          closer += checkers.error.accepts(body) ? 0 : 1
          closer += checkers.warning.accepts(body, at: .warning) ? 0 : 1
        }
        Memory.release()
        #expect(accepted == 400)
        #expect(closer > 500)
      }
    }

    /// The measurement sees a single small allocation, even one that is freed at once.
    @Test func wouldNoticeAnAllocation() async {
      await #expect(processExitsWith: .failure) {
        Memory.exhaust()
        let items = [UInt8](repeating: 1, count: 1 + Int(getpid() & 1))
        Memory.release()
        #expect(items.count < 3)
      }
    }
  }

  private struct CheckerPair: ~Copyable {
    var error: Checker
    var warning: Checker

    init(_ program: Program) {
      error = Checker(program)
      warning = Checker(program)
    }
  }

  /// The memory of a process.
  private enum Memory {
    private static nonisolated(unsafe) var first: UnsafeMutableRawPointer?
    private static nonisolated(unsafe) var limits = rlimit()

    /// Takes all memory that there is and lets no more come.
    static func exhaust() {
      unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits)
      var none = unsafe rlimit(rlim_cur: 1, rlim_max: limits.rlim_max)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &none)
      var size = 1 << 28
      while size >= 16 {
        while let block = unsafe malloc(size) {
          unsafe block.storeBytes(of: unsafe first, as: UnsafeMutableRawPointer?.self)
          unsafe first = block
        }
        size = size > 2048 ? size / 2 : size - 16
      }
    }

    /// Gives it back.
    static func release() {
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits)
      while let block = unsafe first {
        unsafe first = block.load(as: UnsafeMutableRawPointer?.self)
        unsafe free(block)
      }
    }
  }
#endif
