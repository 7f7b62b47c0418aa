import Linecheck
import LinecheckRunner
import LinecheckSchema

/// A JSON Schema on its way to a program.
struct SchemaStage {
  private let bytes: [UInt8]
  private let path: String

  init(_ path: String) throws {
    self.path = path
    bytes = Array(try FileSystem.read(path).all)
  }

  /// The schema as a program.
  func program() throws(SchemaMistakes) -> Program {
    let schema = try JSONSchema(bytes, at: "file:///schema.json", title: path)
    return try schema.program(id: "schema")
  }

  /// Measures reading, compiling and the first look at a payload, which writes the fast path.
  func run() throws {
    var (read, compiled, used) = (Duration.seconds(1), Duration.seconds(1), Duration.seconds(1))
    var program = try program()
    // What is thrown away is not measured.
    var kept: [(JSONSchema, Program)] = []
    for _ in 0..<7 {
      let clock = ContinuousClock()
      let start = clock.now
      let schema = try JSONSchema(bytes, at: "file:///schema.json", title: path)
      read = min(read, clock.now - start)
      program = try schema.program(id: "schema")
      compiled = min(compiled, clock.now - start)
      var checker = Checker(program)
      _ = checker.accepts(PaddedBytes("{}"), at: .warning)
      used = min(used, clock.now - start)
      kept.append((schema, program))
    }
    print(
      "\(bytes.count) bytes, \(program.constraints.count) constraints: read in \(read), "
        + "compiled in \(compiled), first payload in \(used)")
  }

  /// Measures how fast the schema's program accepts payloads beside another one, in turns.
  func compare(with other: Program, on payloads: PaddedBytes) throws {
    let lines = Array(Lines(payloads))
    var own = Checker(try program())
    var contract = Checker(other)
    var best = (own: Duration.seconds(3600), contract: Duration.seconds(3600))
    var refused = (own: 0, contract: 0)
    for _ in 0..<15 {
      let clock = ContinuousClock()
      let first = clock.measure {
        refused.own = lines.count { !own.accepts(payloads, in: $0) }
      }
      let second = clock.measure {
        refused.contract = lines.count { !contract.accepts(payloads, in: $0) }
      }
      best = (min(best.own, first), min(best.contract, second))
    }
    let percent = Int((best.own / best.contract * 100).rounded())
    print("contract    \(best.contract), not certain: \(refused.contract) of \(lines.count)")
    print("schema      \(best.own), not certain: \(refused.own): \(percent) % of its time")
  }
}
