import LinecheckJSON
import TestSupport
import Testing

@testable import LinecheckRunner

/// Texts out of strings and out of base64, and where their bytes came from.
struct MappedTextTests {
  private static func content(_ string: String) throws -> (MappedText, [UInt8]) {
    let source = "[\(string)]"
    let document = try Document(source)
    let range = try #require(document.root[0]?.range)
    return (MappedText(contentOf: range, in: document.bytes), Array(source.utf8))
  }

  @Test(
    arguments: [
      (#""""#, ""), (#""abc""#, "abc"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
      (#""\u0041\u00e9\u20ac\uD83D\ude00""#, "Aé€😀"), (#""é\nü""#, "é\nü"),
      (#""\ud83d""#, "\u{fffd}"), (#""\ude00\ud83dx""#, "\u{fffd}\u{fffd}x"),
      (#""\ud83d\u0041""#, "\u{fffd}A"), (#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
    ])
  func decodesStrings(string: String, text: String) throws {
    let (mapped, _) = try Self.content(string)
    #expect(mapped.bytes == Array(text.utf8))
    #expect(try Document(string).root.string?.utf8.elementsEqual(text.utf8) == true)
  }

  @Test func knowsWhereEachByteCameFrom() throws {
    let (mapped, source) = try Self.content(#""a\u00e9b\n\ud83d\ude00\"""#)
    func origin(_ range: Range<Int>) -> String {
      String(decoding: source[mapped.source(of: range)], as: UTF8.self)
    }
    #expect(origin(0..<1) == "a")
    #expect(origin(1..<2) == #"\u00e9"#)
    #expect(origin(2..<4) == #"\u00e9b"#)
    #expect(origin(4..<5) == #"\n"#)
    #expect(origin(6..<7) == #"\ud83d\ude00"#)
    #expect(origin(0..<10) == #"a\u00e9b\n\ud83d\ude00\""#)
    // Behind the end nothing is left of the string.
    #expect(mapped.source(of: 10..<11) == source.count - 2..<source.count - 2)
    #expect(mapped.isExact(0..<10))
    // An empty string stands for itself, quotes and all.
    #expect(try Self.content(#""""#).0.source(of: 0..<1) == 1..<3)
  }

  @Test(arguments: 1...40)
  func mapsLongStringsAsTheyWereWrapped(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scalars = (0..<random.below(9000)).map { _ in
      random.pick(["a", "\"", "\\", "é", "😀", "\n", "{", "0"])
    }
    let text = Array(scalars.joined().utf8)
    for isBase64 in [false, true] {
      var wrapping = Wrapping()
      wrapping.add("  ")
      if isBase64 {
        wrapping.add(base64: text, &random)
      } else {
        wrapping.add(string: text, &random)
      }
      let document = try Document(wrapping.text)
      var mapped = MappedText(contentOf: document.root.range, in: document.bytes)
      if isBase64 { mapped = try #require(MappedText(base64: mapped)) }
      #expect(mapped.bytes == text, "seed \(seed)")
      for _ in 0..<50 where !text.isEmpty {
        let start = random.below(text.count)
        let end = start + 1 + random.below(text.count - start)
        #expect(mapped.source(of: start..<end) == wrapping.place(of: start..<end), "seed \(seed)")
      }
    }
  }

  @Test(
    arguments: [
      ("", ""), ("QQ==", "A"), ("QQ", "A"), ("QUI=", "AB"), ("QUJD", "ABC"), ("QU\nJD\r\n", "ABC"),
      ("_-8=", "\u{ff}\u{ef}"), ("/+8=", "\u{ff}\u{ef}"), ("Q", nil), ("QQ=Q", nil), ("=", nil),
      ("Q=", nil), ("QUJ~", nil), ("QUJDQ", nil),
    ] as [(String, String?)])
  func decodesBase64(text: String, expected: String?) {
    let data = Base64.decode(Array(text.utf8))?.data
    #expect(data == expected.map { $0.unicodeScalars.map { UInt8($0.value) } })
  }
}
