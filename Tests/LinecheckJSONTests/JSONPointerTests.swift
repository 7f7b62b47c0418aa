import LinecheckJSON
import Testing

struct JSONPointerTests {
  /// RFC 6901, section 5.
  private static let example =
    #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#

  @Test(arguments: [
    ("", example), ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"),
    ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"),
    ("/m~0n", "8"),
  ])
  func leadsToTheValuesOfItsStandard(text: String, found: String) throws {
    let pointer = try #require(JSONPointer(text))
    let value = try #require(try Document(Self.example).value(at: pointer))
    #expect(value.text == found)
    #expect(value.document.pointer(of: value) == pointer)
  }

  @Test(arguments: [
    "/bar", "/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/+1", "/foo/-1", "/foo/", "/foo/0/0",
    "/foo/99999999999999999999", "/foo/999999999999999999", "/foo/bar", "//", "/m~1n",
  ])
  func leadsNowhereElse(text: String) throws {
    let pointer = try #require(JSONPointer(text))
    #expect(try Document(Self.example).value(at: pointer) == nil)
  }

  @Test(arguments: ["foo", "~", "/~", "/~2", "/a~", "/~~0", "#/foo", " /foo", "/~/a"])
  func isNotWrittenLikeThis(text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test(arguments: [
    ([], ""), ([""], "/"), (["", ""], "//"), (["a", "0"], "/a/0"), (["/", "~"], "/~1/~0"),
    (["~1"], "/~01"), (["~0/"], "/~00~1"), (["~~//"], "/~0~0~1~1"), (["a b", "é"], "/a b/é"),
    (["\u{301}"], "/\u{301}"), (["a", "\u{200d}b/\u{301}"], "/a/\u{200d}b~1\u{301}"),
    (["\r", "\n"], "/\r/\n"),
  ])
  func writesAndReadsItsTokens(tokens: [String], text: String) throws {
    let pointer = JSONPointer(tokens)
    #expect(Array(pointer.text.utf8) == Array(text.utf8))
    let read = try #require(JSONPointer(text))
    #expect(read.tokens.map { Array($0.utf8) } == tokens.map { Array($0.utf8) })
    #expect(read == pointer)
    #expect(pointer.description == text)
  }

  @Test func appendsNamesAndPositions() {
    var pointer = JSONPointer.root
    pointer.append("a/b")
    pointer.append(3)
    #expect(pointer.text == "/a~1b/3")
    #expect(pointer != .root)
  }

  @Test func isComparedByScalarsNotByLooks() {
    #expect(JSONPointer("/\u{e9}") != JSONPointer("/e\u{301}"))
    #expect(Set([JSONPointer(["\u{e9}"]), JSONPointer(["e\u{301}"])]).count == 2)
    #expect(Set([JSONPointer(["a"]), JSONPointer("/a")]).count == 1)
  }

  @Test(arguments: [
    example, Sample.text, "7", "[[[],[[1]]],{}]", #"{"a":{"b":[{"c":[0,{"":{"~/":1}}]}]},"z":2}"#,
    "{\"\u{301}\":{\"/\u{301}\":1},\"\\u0061\":[2],\"\u{e9}\":3,\"e\u{301}\":4}",
  ])
  func leadsToEveryValueAndBack(text: String) throws {
    let document = try Document(text)
    for (index, node) in document.nodes.enumerated() where node.kind != .name {
      let value = Value(document, index)
      let pointer = document.pointer(of: value)
      #expect(document.value(at: pointer)?.index == index, "\(pointer)")
      let isMember = index > 0 && document.nodes[index - 1].kind == .name
      if isMember { #expect(document.pointer(ofNode: index - 1) == pointer) }
    }
  }

  @Test func takesTheLastOfTwoMembers() throws {
    let document = try Document(#"{"a":1,"a":[2]}"#)
    #expect(document.value(at: JSONPointer(["a", "0"]))?.integer == 2)
    #expect(document.pointer(ofNode: 2).text == "/a")
    #expect(Document().value(at: .root) == nil)
  }
}
