@_spi(Scanning) import LinecheckJSON
import Testing

/// The standard library says which sequences are UTF-8.
struct UTF8Tests {
  @Test func agreesOnEveryTwoByteSequence() {
    let plain = (UInt8(0x20)...0xff).filter { $0 != 0x22 && $0 != 0x5c }
    let wrong = disagreements(plain.flatMap { first in plain.map { [first, $0] } })
    #expect(wrong == [])
  }

  @Test(arguments: UInt8(0xc0)...0xff)
  func agreesOnLongerSequencesAtEveryBorder(lead: UInt8) {
    let seconds: [UInt8] = [0x20, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff]
    let others: [UInt8] = [0x7f, 0x80, 0xbf, 0xc0]
    var sequences: [[UInt8]] = []
    for second in seconds {
      for third in others {
        sequences.append([lead, second, third])
        for fourth in others { sequences.append([lead, second, third, fourth]) }
      }
    }
    #expect(disagreements(sequences) == [])
  }

  @Test(arguments: [0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd, 0xffff, 0x10000, 0x10ffff])
  func keepsTheFirstAndLastScalarsOfEveryLength(number: UInt32) throws {
    let string = String(try #require(Unicode.Scalar(number)))
    #expect(try Document("\"\(string)\"").root.string == string)
  }

  /// A sequence is judged whole, cut by the closing quote, and behind a full block of letters.
  private func disagreements(_ sequences: [[UInt8]]) -> [[UInt8]] {
    var bytes = PaddedBytes()
    let letters = [UInt8](repeating: 0x61, count: 37)
    return sequences.filter { sequence in
      let isValid = String(validating: sequence, as: UTF8.self) != nil
      return [[], letters].contains { before in
        bytes.replace(with: [0x22] + before + sequence + [0x22])
        let expected = isValid ? bytes.count : -1
        return bytes.withText { text in text.stringEnd(1) } != expected
      }
    }
  }

  @Test(arguments: [
    [0xc1, 0xbf], [0xe0, 0x9f, 0xbf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80],
  ])
  func saysWhereABrokenSequenceBegins(sequence: [UInt8]) {
    for count in [0, 1, 8, 33, 64] {
      let bytes = [0x22] + [UInt8](repeating: 0x61, count: count) + sequence + [0x22]
      #expect(Verdict(bytes) == .rejected(.invalidUTF8, offset: count + 1))
    }
  }
}
