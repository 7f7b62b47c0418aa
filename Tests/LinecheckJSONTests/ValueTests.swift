import LinecheckJSON
import Testing

struct ValueTests {
  private let document: Document

  init() throws {
    document = try Document(
      #"{"s":"x","n":1.0,"t":true,"f":false,"z":null,"a":[10,[20],30],"o":{"k":1,"k":2},"":0}"#)
  }

  @Test(
    arguments: [
      ("s", .string), ("n", .number), ("t", .boolean), ("f", .boolean), ("z", .null), ("a", .array),
      ("o", .object), ("", .number),
    ] as [(String, Value.Kind)])
  func isFoundByItsName(name: String, kind: Value.Kind) {
    let value = document.root[name]
    #expect(value?.kind == kind)
    #expect((value?.string != nil) == (kind == .string))
    #expect((value?.boolean != nil) == (kind == .boolean))
    #expect((value?.decimal != nil) == (kind == .number))
    #expect((value?.items != nil) == (kind == .array))
    #expect((value?.members != nil) == (kind == .object))
    #expect(value?.isNull == (kind == .null))
  }

  @Test func isNotFoundWhereItIsNot() {
    #expect(document.root["S"] == nil)
    #expect(document.root["k"] == nil)
    #expect(document.root["a"]?["0"] == nil)
    #expect(document.root[0] == nil)
    #expect(document.root["s"]?["x"] == nil)
  }

  @Test(
    arguments: [(-1, nil), (0, 10), (1, nil), (2, 30), (3, nil), (.max, nil)] as [(Int, Int64?)])
  func isFoundByItsPosition(position: Int, integer: Int64?) {
    let item = document.root["a"]?[position]
    #expect((item != nil) == (0..<3).contains(position))
    #expect(item?.integer == integer)
  }

  @Test func tellsTrueFromFalse() {
    #expect(document.root["t"]?.boolean == true)
    #expect(document.root["f"]?.boolean == false)
  }

  @Test func listsMembersInOrderAndTwiceWhereTheyStandTwice() throws {
    let names = try #require(document.root.members).map(\.name)
    #expect(names == ["s", "n", "t", "f", "z", "a", "o", ""])
    let members = try #require(document.root["o"]?.members)
    #expect(members.map(\.name) == ["k", "k"])
    #expect(members.map(\.value.integer) == [1, 2])
    #expect(document.root["o"]?["k"]?.integer == 2)
  }

  @Test(arguments: [#"{"\u0061\/":1}"#, #"{"a/":1}"#])
  func isFoundByItsDecodedName(text: String) throws {
    #expect(try Document(text).root["a/"]?.integer == 1)
  }

  @Test func namesAreComparedByScalarsNotByLooks() throws {
    let root = try Document("{\"\u{e9}\":1,\"e\u{301}\":2}").root
    #expect(root["\u{e9}"]?.integer == 1)
    #expect(root["e\u{301}"]?.integer == 2)
  }
}
