// Counts what `Checker.accepts` allocates, by glibc's `mtrace`: exit 1 where it is not nothing.
//
//     LD_PRELOAD=libc_malloc_debug.so.0 MALLOC_TRACE=trace CountAllocations
//
// The preloaded library belongs to glibc 2.34 and later; without it nothing is traced, which is said
// (exit 3) and never taken for nothing allocated: an array of known size has to be seen first.

#if canImport(Glibc)
  import Glibc
  import Linecheck
  import LinecheckProviders
  import LinecheckRunner

  // <mcheck.h>, which Swift's Glibc module leaves out.
  @_silgen_name("mtrace") private func startTrace()
  @_silgen_name("muntrace") private func endTrace()

  @main
  enum CountAllocations {
    static func main() throws {
      guard let file = unsafe getenv("MALLOC_TRACE").map({ unsafe String(cString: $0) }) else {
        print("not counted: MALLOC_TRACE names no file")
        exit(3)
      }
      var array: [UInt8] = []
      guard try allocations(file, { array = [UInt8](repeating: 1, count: 4096) }) > 0,
        array.count == 4096
      else {
        print("not counted: libc_malloc_debug.so.0 is not preloaded")
        exit(3)
      }
      var isFree = true
      for (contract, texts) in Bodies.all {
        let program = try contract.program
        let bodies = texts.map { PaddedBytes($0) }
        for severity in [Severity.error, .warning] {
          var checker = Checker(program)
          // The first round learns the order of the names; the next ones are counted.
          var closer = bodies.count { !checker.accepts($0, at: severity) }
          let count = try allocations(file) {
            for _ in 0..<1000 {
              for body in bodies where !checker.accepts(body, at: severity) { closer += 1 }
            }
          }
          let documents = "\(1000 * bodies.count) documents of \(contract.id)"
          print("\(severity): \(count) allocations in \(documents), \(closer) looked at closer")
          if count != 0 || closer != 0 { isFree = false }
        }
      }
      exit(isFree ? 0 : 1)
    }

    /// How often something is allocated while a closure runs.
    private static func allocations(_ file: String, _ body: () -> Void) throws -> Int {
      startTrace()
      body()
      endTrace()
      let trace = String(decoding: try FileSystem.read(file).all, as: UTF8.self)
      return trace.split(separator: "\n").count { $0.contains(" + ") }
    }
  }
#else
  @main
  enum CountAllocations {
    static func main() { print("not counted: mtrace is glibc's") }
  }
#endif
