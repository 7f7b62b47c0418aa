import LinecheckJSON
import Testing

struct ObservationTests {
  @Test(
    arguments: [
      (#"{"a":1,"b":2}"#, []),
      (#"{"a":{"a":1},"b":[{"a":1}]}"#, []),
      (#"{"a":1,"A":2,"a ":3,"":4}"#, []),
      (#"{"a":1,"a":2}"#, [(2..<3, 8..<9)]),
      (#"{"":1,"":2}"#, [(2..<2, 7..<7)]),
      (#"{"a":1,"\u0061":2}"#, [(2..<3, 8..<14)]),
      (#"{"\u0061\/":1,"a/":2}"#, [(2..<10, 15..<17)]),
      (#"{"a":1,"a":2,"a":3}"#, [(2..<3, 8..<9), (2..<3, 14..<15)]),
      (#"{"a":1,"b":1,"b":2,"a":2}"#, [(8..<9, 14..<15), (2..<3, 20..<21)]),
      (#"{"12345678":1,"12345678":2}"#, [(2..<10, 15..<23)]),
      (#"{"12345678x12345678":1,"12345678y12345678":2}"#, []),
      (#"[{"a":1},{"a":1,"a":1}]"#, [(11..<12, 17..<18)]),
      (#"{"😀":1,"\ud83d\ude00":2}"#, [(2..<6, 11..<23)]),
      ("{\"\u{e9}\":1,\"e\u{301}\":2}", []),
      (#"{"a":1,"a":{"b":1,"b":2}}"#, [(2..<3, 8..<9), (13..<14, 19..<20)]),
    ] as [(String, [(Range<Int>, Range<Int>)])])
  func namesBothPlacesOfADuplicate(text: String, pairs: [(Range<Int>, Range<Int>)]) {
    let expected = pairs.map { Observation.duplicateName(first: $0.0, second: $0.1) }
    #expect(Verdict(text) == .accepted(expected))
  }

  @Test(arguments: [
    (#""\ud800""#, [1..<7]), (#""\udc00""#, [1..<7]), (#""\uDBFF\uDFFE""#, []),
    (#""\ud800\ud800""#, [1..<7, 7..<13]), (#""\ud800\ud800\udc00""#, [1..<7]),
    (#""\udc00\ud800""#, [1..<7, 7..<13]), (#""\ud800\n""#, [1..<7]), (#""\ud800x""#, [1..<7]),
    (#""\ud800\u0041""#, [1..<7]), (#""é\\\udfff""#, [5..<11]),
    (#"{"\ud800":"\udc00"}"#, [2..<8, 11..<17]),
    (#""aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\ud9ab""#, [49..<55]),
  ])
  func findsHalvesOfSurrogatePairs(text: String, ranges: [Range<Int>]) {
    #expect(Verdict(text) == .accepted(ranges.map { .loneSurrogate($0) }))
  }

  @Test(
    arguments: [
      ("\u{feff}{}", .accepted([.byteOrderMark])),
      ("\u{feff} 1", .accepted([.byteOrderMark])),
      ("[\u{feff}]", .rejected(.unexpectedByte(0xef, expected: .valueOrClosingBracket), offset: 1)),
      ("1\u{feff}", .rejected(.trailingByte(0xef), offset: 1)),
      ("\"\u{feff}\"", .accepted([])),
    ] as [(String, Verdict)])
  func seesAByteOrderMarkAtTheBeginningOnly(text: String, verdict: Verdict) {
    #expect(Verdict(text) == verdict)
  }

  @Test func keepsTheOrderOfTheText() {
    let text = "\u{feff}" + #"{"a":"\ud800","a":{"b":1,"b":"\udc00"},"c":"\udfff","a":1}"#
    #expect(
      Verdict(text)
        == .accepted([
          .byteOrderMark, .loneSurrogate(9..<15), .duplicateName(first: 5..<6, second: 18..<19),
          .duplicateName(first: 23..<24, second: 29..<30), .loneSurrogate(33..<39),
          .loneSurrogate(47..<53), .duplicateName(first: 5..<6, second: 56..<57),
        ]))
  }

  @Test func pointsAtTheSecondOfTwoNames() {
    #expect(Observation.byteOrderMark.range == 0..<3)
    #expect(Observation.duplicateName(first: 2..<3, second: 8..<9).range == 8..<9)
    #expect(Observation.loneSurrogate(1..<7).range == 1..<7)
  }
}
