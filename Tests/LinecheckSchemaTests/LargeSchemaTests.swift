import Linecheck
import LinecheckJSON
import LinecheckSchema
import Testing

struct LargeSchemaTests {
  /// 400 KB take well under 50 ms where the code is optimised and the machine is free; the limits here
  /// are for debug builds on machines that do other things, too.
  @Test(arguments: [UInt64(1), 2])
  func becomesAProgramInTime(seed: UInt64) throws {
    let text = GeneratedSchema.text(definitions: 270, seed: seed)
    #expect((350_000...500_000).contains(text.utf8.count), "seed \(seed)")
    let time = try ContinuousClock().measure {
      let schema = try imported(text)
      #expect(schema.definitions.count == 270, "seed \(seed)")
      let program = try schema.program(id: "s")
      #expect(program.constraints.count > 2000, "seed \(seed)")
    }
    #expect(time < .seconds(20), "seed \(seed)")
  }

  /// A hundred thousand constants are looked up, not compared one by one.
  @Test func mayEnumerateMuch() throws {
    let values = (0..<100_000).map { #""value number \#($0) of very many""# }
    let time = try ContinuousClock().measure {
      let program = try program(#"{"enum": [\#(values.joined(separator: ", "))]}"#)
      #expect(try program.accepts(values[99_999]))
      #expect(try !program.accepts(#""value""#))
    }
    #expect(time < .seconds(20))
  }

  /// What is nested deeper than JSON is read is a mistake with a place.
  @Test func hasALimitOfDepth() {
    let schema =
      String(repeating: #"{"allOf": ["#, count: 10_000) + String(repeating: "]}", count: 10_000)
    let found = mistakes(schema)
    #expect(found.count == 1)
    #expect(found.first?.message.contains("inside each other") == true)
    #expect(found.first?.range != nil)
  }
}
