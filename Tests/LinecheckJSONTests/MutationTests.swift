import LinecheckJSON
import TestSupport
import Testing

struct MutationTests {
  private static let pieces: [[UInt8]] =
    [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "1e9", ".", "true", "null", #"\ud800"#,
      #"\udc00"#, " ", "\n", "\u{e9}", "\u{feff}", #""a":"#, "[[]]", "{}",
    ].map { Array($0.utf8) } + [[0], [0x80], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xff]]

  /// 1 to 3 changes: bytes overwritten, taken out, put in, doubled, or the end cut off.
  private static func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...generator.below(3) {
      let start = generator.below(bytes.count + 1)
      let end = min(bytes.count, start + generator.below(5))
      switch generator.below(10) {
      case 0: bytes.removeSubrange(start...)
      case 1, 2: bytes.removeSubrange(start..<end)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 4: bytes.insert(UInt8(truncatingIfNeeded: generator.next()), at: start)
      case 5, 6: bytes.insert(contentsOf: generator.pick(pieces), at: start)
      default: bytes.replaceSubrange(start..<end, with: generator.pick(pieces))
      }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func neverLeadToACrashOrALoss(seed: UInt64) throws {
    let sample = Array(
      #"{"a\n":[0,-1.5e+3],"é":"\ud83d\ude00","t":[true,{"f":null}],"a":{}} "#.utf8)
    var generator = SeededGenerator(seed: seed)
    var document = Document()
    var (accepted, rejected) = (0, 0)
    for _ in 0..<25_000 {
      let bytes = Self.mutated(sample, &generator)
      do throws(JSONError) {
        try document.read(bytes)
      } catch {
        rejected += 1
        if !(0...bytes.count).contains(error.offset) { Issue.record("seed \(seed): \(bytes)") }
        continue
      }
      accepted += 1
      let again = try Document(rewritten(document))
      let isSame =
        again.nodes.map(\.kind) == document.nodes.map(\.kind)
        && again.nodes.map(\.next) == document.nodes.map(\.next)
      if !isSame { Issue.record("seed \(seed): \(bytes)") }
    }
    #expect(accepted > 1000)
    #expect(rejected > 10_000)
  }
}
