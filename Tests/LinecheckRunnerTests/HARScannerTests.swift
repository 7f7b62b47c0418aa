import LinecheckJSON
import TestSupport
import Testing

@testable import LinecheckRunner

/// Finding entries in blocks of any size.
struct HARScannerTests {
  /// A HAR of random entries, and where each begins.
  private struct Archive {
    var bytes: [UInt8] = []
    var entries: [(offset: Int, text: [UInt8])] = []

    init(_ random: inout SeededGenerator) {
      let blanks = random.pick(["", " ", "\n  ", "\r\n\t"])
      add(random.pick(["", "\u{feff}", " \n"]))
      add(
        #"{"creator":{"log":[{"entries":[1]}]},\#(blanks)"#
          + random.pick([#""log""#, #""l\u006fg""#]))
      add(#":\#(blanks){"pages":[{"entries":[{}]}],"n":-1.5e3,\#(blanks)"entries"\#(blanks):["#)
      let count = random.below(6)
      for number in 0..<count {
        if number > 0 { add(",") }
        add(blanks)
        let text = Array(Self.entry(&random, blanks).utf8)
        entries.append((bytes.count, text))
        bytes += text
      }
      add(#"\#(blanks)],"z":"]}",\#(blanks)"t":true\#(blanks)}}\#(blanks)"#)
    }

    private mutating func add(_ text: String) { bytes += Array(text.utf8) }

    private static func entry(_ random: inout SeededGenerator, _ blanks: String) -> String {
      let texts = [
        #"a\"}"#, #"\\"#, "é😀", #"\u0022]"#, "{[", "", String(repeating: "x", count: 99),
      ]
      let strings = (0..<random.below(5)).map { _ in "\"\(random.pick(texts))\"" }
      let object = #"{"a":[\#(strings.joined(separator: "," + blanks))],\#(blanks)"b":{"c":null}}"#
      return random.pick([object, object, object, "7", "null", #""\#(random.pick(texts))""#, "[]"])
    }
  }

  @Test(arguments: 1...60)
  func findsTheSameEntriesInBlocksOfAnySize(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let archive = Archive(&random)
    var scanner = HARScanner()
    var found: [HARScanner.Entry] = []
    var start = 0
    let most = random.pick([1, 3, 40, 10_000])
    while start < archive.bytes.count {
      let end = min(archive.bytes.count, start + 1 + random.below(most))
      found += scanner.scan(archive.bytes[start..<end])
      start = end
    }
    #expect(scanner.finish() == nil, "seed \(seed)")
    #expect(found.map(\.number) == Array(archive.entries.indices.map { $0 + 1 }), "seed \(seed)")
    for (entry, expected) in zip(found, archive.entries) {
      #expect(entry.bytes.map { Array($0.all) } == expected.text, "seed \(seed)")
      // Counted by hand: line feeds before it, then the scalars since the last.
      let before = archive.bytes[..<expected.offset]
      let line = before.count { $0 == 0x0a } + 1
      let lineStart = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
      let column = before[lineStart...].count { $0 & 0xc0 != 0x80 } + 1
      let origin = Origin(offset: expected.offset, line: line, column: column)
      #expect(entry.origin == origin, "seed \(seed)")
    }
  }

  @Test(
    arguments: [
      ("", 0, "it is no HAR, but empty"), (" \n", 0, "it is no HAR, but empty"),
      ("<html>", 0, "it is no HAR: line 1, column 1: it does not begin with {"),
      ("[]", 0, "it is no HAR: line 1, column 1: it does not begin with {"),
      ("{}", 0, "it is no HAR: it has no list log.entries"),
      (#"{"log":[]}"#, 0, "it is no HAR: it has no list log.entries"),
      (#"{"log":{"entries":{}}}"#, 0, "it is no HAR: it has no list log.entries"),
      (#"{"log":{"entries":[]}}"#, 0, nil),
      (#"{"log":{"entries":[1]},"log":{"entries":[2,{}]}}"#, 3, nil),
      (#"{"log":{"log":{"entries":[1]}}}"#, 0, "it is no HAR: it has no list log.entries"),
      (
        #"{"log":{"entries":[{},{}]}} x"#, 2,
        "what stands behind entry 2 is no HAR: line 1, column 29: 'x' behind the end of the JSON value"
      ),
      (#"{"log":{"entries":[{},"#, 1, "it is cut off behind entry 1"),
      (
        "{\"log\":{\"entries\":[{},\n {\"a\":\"", 1,
        "it is cut off inside entry 2, which begins at line 2, column 2"
      ),
      (#"{"log":{"ent"#, 0, "it is cut off before its entries"),
      (
        #"{"log" {"entries":[]}}"#, 0,
        "it is no HAR: line 1, column 8: '{' where a colon should stand"
      ),
      (
        #"{"log":{"entries":[{} {}]}}"#, 1,
        "what stands behind entry 1 is no HAR: line 1, column 23: '{' where , or ] should stand"
      ),
      (
        #"{"log":{"entries":[,]}}"#, 0,
        "it is no HAR: line 1, column 20: ',' where a value or ] should stand"
      ),
    ] as [(String, Int, String?)])
  func saysWhatIsWrong(text: String, count: Int, problem: String?) {
    for size in [1, 5, 1000] {
      var scanner = HARScanner()
      let bytes = Array(text.utf8)
      var found = 0
      for start in stride(from: 0, to: bytes.count, by: size) {
        found += scanner.scan(bytes[start..<min(start + size, bytes.count)]).count
      }
      #expect(found == count)
      #expect(scanner.finish() == problem)
    }
  }

  @Test func givesLongEntriesWithoutTheirBytesAndGoesOn() {
    for size in [7, 4096] {
      var scanner = HARScanner(longest: 20)
      let long = #"{"a":"\#(String(repeating: "b", count: 30))"}"#
      let bytes = Array(#"{"log":{"entries":[\#(long),{"a":"123456789012"},{}]}}"#.utf8)
      var found: [HARScanner.Entry] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        found += scanner.scan(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(found.map { $0.bytes?.count } == [nil, 20, 2])
      #expect(found[0].reason == "the entry is longer than 64 MiB")
      #expect(scanner.finish() == nil)
    }
  }

  @Test func survivesDepth() {
    let deep = String(repeating: "[", count: 1_000_000)
    var scanner = HARScanner()
    let found = scanner.scan(Array((#"{"log":{"entries":[{"a":"# + deep).utf8))
    #expect(found.isEmpty)
    #expect(scanner.finish()?.hasPrefix("it is cut off inside entry 1") == true)
  }
}
