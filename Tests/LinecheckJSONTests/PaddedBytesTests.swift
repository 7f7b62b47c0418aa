@_spi(Scanning) import LinecheckJSON
import Testing

struct PaddedBytesTests {
  @Test func givesBackWhatItWasMadeOf() {
    let bytes = PaddedBytes("abc")
    #expect(bytes.count == 3)
    #expect(bytes[1] == 0x62)
    #expect(bytes[1..<3] == [0x62, 0x63])
    #expect(bytes.all == [0x61, 0x62, 0x63])
    #expect(PaddedBytes().all == [])
  }

  @Test func forgetsLongerBytesThatStoodThereBefore() {
    var bytes = PaddedBytes("12345678901234567890")
    bytes.replace(with: [0x37])
    #expect(bytes.all == [0x37])
    #expect(bytes.withText { $0.digitsEnd(0) } == 1)
    let long = [UInt8](repeating: 0x38, count: 200)
    bytes.replace(with: long.span)
    #expect(bytes.all == long[...])
    #expect(bytes.withText { $0.digitsEnd(0) } == 200)
  }

  @Test func readsWholeWordsPastItsEnd() {
    PaddedBytes([1, 2, 3, 4, 5]).withText { text in
      #expect(text.byte(4) == 5)
      #expect(text.half(1) == 0x0504_0302)
      #expect(text.word(0) == 0x05_0403_0201)
      #expect(text.word(5) == 0)
      #expect(text.quad(5) == .zero)
    }
  }
}
