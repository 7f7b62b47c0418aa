@_spi(Scanning) import LinecheckJSON
import Testing

struct StringTests {
  @Test(arguments: [
    (#""""#, ""),
    (#""abc""#, "abc"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
    (#""\u0041\u00e9\u20AC""#, "A\u{e9}\u{20ac}"),
    (#""\u0000""#, "\u{0}"),
    (#""x\ud834\uDD1Ey""#, "x\u{1d11e}y"),
    (#""\udbff\udfff""#, "\u{10ffff}"),
    ("\"\u{e9}\u{1f600}\u{7f}\"", "\u{e9}\u{1f600}\u{7f}"),
    ("\"\u{e9}\\n\u{1f600}\"", "\u{e9}\n\u{1f600}"),
    (#""\ud800""#, "\u{fffd}"),
    (#""a\udc00\ud800b""#, "a\u{fffd}\u{fffd}b"),
    (#""\ud800\ud800\udc00""#, "\u{fffd}\u{10000}"),
  ])
  func decodes(text: String, decoded: String) throws {
    let value = try Document(text).root
    #expect(value.string.map { Array($0.utf8) } == Array(decoded.utf8))
    #expect(value.range == 0..<text.utf8.count)
    #expect(value.text == text)
    let scalars = value.document.bytes.withText {
      StringDecoding.scalarCount($0, 1..<text.utf8.count - 1)
    }
    #expect(scalars == decoded.unicodeScalars.count)
  }

  @Test func decodesEveryEscapeOfTheBasicPlane() throws {
    let scalars = (UInt32(0)...0xffff).compactMap(Unicode.Scalar.init)
    let text = scalars.map { escape($0.value) }.joined()
    let decoded = try Document("\"" + text + "\"").root.string ?? ""
    #expect(decoded.unicodeScalars.elementsEqual(scalars))
  }

  @Test func decodesPairsOfEveryHalf() throws {
    let scalars = stride(from: UInt32(0x10000), to: 0x110000, by: 0x3ff).compactMap {
      Unicode.Scalar($0)
    }
    let text = scalars.flatMap { String($0).utf16 }.map { escape(UInt32($0)) }.joined()
    let document = try Document("\"" + text + "\"")
    #expect(document.root.string.map { $0.unicodeScalars.elementsEqual(scalars) } == true)
    #expect(document.observations.isEmpty)
  }

  @Test(arguments: UInt8(0x20)...0x7e)
  func allowsTheEscapesOfTheStandardAlone(byte: UInt8) {
    let isEscape = #""\/bfnrt"#.utf8.contains(byte)
    let expected = isEscape ? Verdict.accepted([]) : .rejected(.invalidEscape, offset: 1)
    #expect(Verdict([0x22, 0x5c, byte, 0x22]) == expected)
  }

  @Test(arguments: UInt8(0)...0x1f)
  func rejectsControlBytes(byte: UInt8) {
    for count in [0, 1, 7, 8, 31, 32, 40, 70] {
      let bytes = [0x22] + [UInt8](repeating: 0x61, count: count) + [byte, 0x22]
      #expect(Verdict(bytes) == .rejected(.controlByte(byte), offset: count + 1))
    }
  }

  private func escape(_ unit: UInt32) -> String {
    let digits = String(unit, radix: 16)
    return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
