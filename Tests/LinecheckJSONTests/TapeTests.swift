import LinecheckJSON
import Testing

struct TapeTests {
  @Test func isThePictureInTheDocumentation() throws {
    let document = try Document(#"{"a":[1,2],"b":null}"#)
    let nodes = document.nodes
    #expect(nodes.map(\.kind) == [.object, .name, .array, .number, .number, .name, .null])
    #expect(nodes.map(\.start) == [0, 2, 5, 6, 8, 12, 15])
    #expect(nodes.map(\.end) == [20, 3, 10, 7, 9, 13, 19])
    #expect(nodes.map(\.next) == [7, 5, 5, 4, 5, 7, 7])
  }

  @Test(
    arguments: [
      ("[]", [.array], [1]),
      ("{}", [.object], [1]),
      ("[[],[[]]]", [.array, .array, .array, .array], [4, 2, 4, 4]),
      (
        #"{"a":{"b":{}},"c":1}"#,
        [.object, .name, .object, .name, .object, .name, .number], [7, 5, 5, 5, 5, 7, 7]
      ),
      (#"[true,false,"x"]"#, [.array, .true, .false, .string], [4, 2, 3, 4]),
    ] as [(String, [Document.Node.Kind], [UInt32])])
  func skipsAValueInOneStep(text: String, kinds: [Document.Node.Kind], next: [UInt32]) throws {
    let document = try Document(text)
    #expect(document.nodes.map(\.kind) == kinds)
    #expect(document.nodes.map(\.next) == next)
  }

  @Test func knowsTheBytesOfEveryValueAndName() throws {
    let document = try Document(#" {"id" : "x\n" , "n":[ -1.50e2,{ } ],"é": true} "#)
    let texts = document.nodes.map { node in
      String(decoding: document.bytes[node.outerRange], as: UTF8.self)
    }
    #expect(
      texts == [
        #"{"id" : "x\n" , "n":[ -1.50e2,{ } ],"é": true}"#, #""id""#, #""x\n""#, #""n""#,
        #"[ -1.50e2,{ } ]"#, "-1.50e2", "{ }", #""é""#, "true",
      ])
    #expect(document.root["n"]?[0]?.text == "-1.50e2")
  }

  @Test(
    arguments: [
      (#"["plain", "ab c"]"#, [[], [], []]),
      (#"["\n", "é", "é\n"]"#, [[], [.decoded, .escaped], .decoded, [.decoded, .escaped]]),
      ("[1, -1, 1.0, 1e2, -0]", [[], [], [], .fractional, .fractional, []]),
    ] as [(String, [Document.Node.Flags])])
  func marksWhatMustBeDecoded(text: String, flags: [Document.Node.Flags]) throws {
    #expect(try Document(text).nodes.map(\.flags) == flags)
  }

  @Test func isReadInto() throws {
    var document = Document()
    #expect(document.nodes.isEmpty)
    for text in ["[1,2,3]", #"{"a":1,"a":2}"#, "null", Sample.text] {
      try document.read(Array(text.utf8))
      let fresh = try Document(text)
      #expect(document.nodes.map(\.range) == fresh.nodes.map(\.range))
      #expect(document.observations == fresh.observations)
      #expect(document.root.text == fresh.root.text)
    }
  }

  @Test func isReadIntoAfterAFailure() throws {
    var document = try Document(#"["a long text that leaves its bytes behind", 1, 2]"#)
    #expect(throws: JSONError(.unexpectedEnd(expected: .colon), offset: 12)) {
      try document.read(Array(#"[{"a":1, "a""#.utf8))
    }
    #expect(document.nodes.isEmpty)
    #expect(document.value(at: .root) == nil)
    try document.read(Array("[[7]]".utf8))
    #expect(document.nodes.map(\.next) == [3, 3, 3])
    #expect(document.observations == [])
  }

  @Test func aCopyKeepsItsTextWhenTheOriginalIsReadIntoAgain() throws {
    var document = try Document("[1,2]")
    let value = document.root
    try document.read(Array("{}".utf8))
    #expect(value.text == "[1,2]")
    #expect(value.items?.map(\.integer) == [1, 2])
    #expect(document.root.kind == .object)
  }
}
