import LinecheckJSON
import Testing

struct LimitTests {
  private static func nested(_ depth: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: "["), count: depth)
      + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
  }

  @Test func allows512InsideEachOther() throws {
    #expect(try Document(Self.nested(512)).nodes.count == 512)
    #expect(Verdict(Self.nested(513)) == .rejected(.tooDeep(limit: 512), offset: 512))
  }

  @Test(arguments: [1, 2, 511, 513, 4096])
  func allowsAsManyAsItIsTold(depth: Int) {
    let limits = Document.Limits(depth: depth)
    #expect(Verdict(Self.nested(depth), limits: limits) == .accepted([]))
    let tooDeep = Verdict.rejected(.tooDeep(limit: depth), offset: depth)
    #expect(Verdict(Self.nested(depth + 1), limits: limits) == tooDeep)
  }

  @Test(
    arguments: [
      (#"{"a":[],"b":{},"c":[1]}"#, nil), (#"{"a":[1],"b":[{},[[]]]}"#, 14),
      (#"{"a":[1], "b":[1, {}]}"#, 18), (#"[{},{"a":{}}]"#, 9),
    ] as [(String, Int?)])
  func countsObjectsAndWhatIsClosedNoMore(text: String, offset: Int?) {
    let verdict = Verdict(text, limits: Document.Limits(depth: 2))
    #expect(verdict == offset.map { .rejected(.tooDeep(limit: 2), offset: $0) } ?? .accepted([]))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["[", "{\"\":", "[{\"a\":["])
  func rejectsAHundredThousandOpenings(opening: String) throws {
    let text = Array(String(repeating: opening, count: 100_000).utf8)
    #expect(Verdict(text).reason == .tooDeep(limit: 512))
    let limits = Document.Limits(depth: .max)
    #expect(Verdict(text, limits: limits).reason == .tooDeep(limit: 4096))
  }

  @Test(arguments: [1, 2, 7])
  func allowsAsManyBytesAsItIsTold(count: Int) {
    let limits = Document.Limits(bytes: count)
    let bytes = [UInt8](repeating: UInt8(ascii: "1"), count: count)
    #expect(Verdict(bytes, limits: limits) == .accepted([]))
    #expect(
      Verdict(bytes + [0x20], limits: limits) == .rejected(.tooLong(limit: count), offset: count))
  }

  @Test(arguments: [(-1, 1), (0, 1), (1, 1), (4096, 4096), (4097, 4096), (.max, 4096)])
  func movesADepthIntoItsRange(asked: Int, given: Int) {
    var limits = Document.Limits(depth: asked)
    #expect(limits.depth == given)
    limits.depth = 7
    limits.depth = asked
    #expect(limits.depth == given)
  }

  @Test func movesBytesIntoTheirRange() {
    var limits = Document.Limits()
    #expect(limits.depth == 512)
    #expect(limits.bytes < UInt32.max)
    limits.bytes = 0
    #expect(limits.bytes == 1)
    limits.bytes = .max
    #expect(limits == Document.Limits())
  }
}
