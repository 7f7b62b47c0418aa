@_spi(Scanning) import LinecheckJSON
import TestSupport
import Testing

/// Every scanner against a loop that looks at one byte after the other.
struct TextScanningTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func findsWhatAPlainLoopFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("\"\\aaaaaaaaaa 0123456789\t\n\r\u{1}\u{b}\u{e9}".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<generator.below(90)).map { _ in generator.pick(alphabet) }
      let start = generator.below(bytes.count + 1)
      func end(_ isInside: (UInt8) -> Bool) -> Int {
        bytes[start...].firstIndex { !isInside($0) } ?? bytes.count
      }
      PaddedBytes(bytes).withText { text in
        let found = [text.nextSpecial(start), text.digitsEnd(start), text.space(start)]
        let expected = [
          end { $0 >= 0x20 && $0 < 0x80 && $0 != 0x22 && $0 != 0x5c },
          end { (0x30...0x39).contains($0) },
          end { [0x20, 0x09, 0x0a, 0x0d].contains($0) },
        ]
        #expect(found == expected, "\(bytes) from \(start)")
      }
    }
  }

  @Test func seesAPlainBlockWhereNoByteIsSpecial() {
    for byte in UInt8.min...UInt8.max {
      let isPlain = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5c
      for position in 0..<32 {
        var bytes = [UInt8](repeating: 0x61, count: 40)
        bytes[4 + position] = byte
        let seen = PaddedBytes(bytes).withText { $0.isPlainBlock(4) }
        if seen != isPlain { Issue.record("\(byte) at \(position)") }
      }
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func readsNumbersByTheGrammar(seed: UInt64) throws {
    let number = try Regex(#"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?"#)
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("0123-+.eE")
    for _ in 0..<2000 {
      let string = String((0...generator.below(9)).map { _ in generator.pick(alphabet) })
      let isNumber = string.wholeMatch(of: number) != nil
      #expect((Decimal(string) != nil) == isNumber, "\(string)")
      #expect(Verdict(string).isAccepted == isNumber, "\(string)")
    }
  }

  @Test func readsFourHexadecimalDigits() {
    for byte in UInt8.min...UInt8.max {
      let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      let bytes = PaddedBytes([byte, 0x30, 0x66, 0x41])
      let expected = byte < 0x80 ? digit.map { $0 << 12 + 0xfa } ?? -1 : -1
      #expect(bytes.withText { $0.hexadecimal(0) } == expected, "\(byte)")
    }
  }

  @Test func endsARangeAtItsLineFeed() throws {
    let bytes = PaddedBytes("12\n\"ab\"\n")
    #expect(bytes.withText(0..<2) { $0.numberEnd(0) } == 2)
    #expect(bytes.withText(3..<7) { $0.stringEnd(1) } == 4)
    #expect(bytes.withText(3..<7) { $0.string(0..<$0.end) } == "\"ab\"")
    #expect(bytes.withText(3..<7) { $0.bytes(1..<3) } == [0x61, 0x62])
  }
}
