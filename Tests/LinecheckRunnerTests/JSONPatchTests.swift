import LinecheckJSON
import Testing

@testable import LinecheckRunner

struct JSONPatchTests {
  private static let changes = [
    (#"{"a":1}"#, #"{"a":2}"#, #"[{"op":"replace","path":"/a","value":2}]"#),
    (#"{"a":1}"#, "{}", #"[{"op":"remove","path":"/a"}]"#),
    ("{}", #"{"a/b~":[1]}"#, #"[{"op":"add","path":"/a~1b~0","value":[1]}]"#),
    (
      #"{"a":{"b":1,"c":2}}"#, #"{"a":{"b":1,"c":{}}}"#,
      #"[{"op":"replace","path":"/a/c","value":{}}]"#
    ),
    ("[1,2]", "[1,3]", #"[{"op":"replace","path":"/1","value":3}]"#),
    ("[1,2]", "[1]", #"[{"op":"replace","path":"","value":[1]}]"#),
    (#"{"a":1}"#, "null", #"[{"op":"replace","path":"","value":null}]"#),
    (#"{"a":1.0}"#, #"{"a":1}"#, #"[{"op":"replace","path":"/a","value":1}]"#),
    (#"{"a":"é\n"}"#, #"{"a":"é\n"}"#, "[]"),
  ]

  @Test(arguments: changes)
  func isTheDifference(old: String, new: String, text: String) throws {
    let (old, new) = (try #require(JSONTree(old)), try #require(JSONTree(new)))
    let patch = JSONPatch(from: old, to: new)
    #expect(patch.text == text)
    #expect(patch.applied(to: old) == new)
    let read = try #require(JSONPatch(try Document(text).root))
    #expect(read.applied(to: old) == new)
  }

  @Test(arguments: [
    "{}", #"[{"op":"move","from":"/a","path":"/b"}]"#, #"[{"op":"add","path":"/a"}]"#,
    #"[{"path":"/a","value":1}]"#, #"[{"op":"remove","path":"a"}]"#, "[1]",
  ])
  func isNoOther(text: String) throws {
    #expect(JSONPatch(try Document(text).root) == nil)
  }

  @Test(arguments: [
    #"[{"op":"remove","path":"/b"}]"#, #"[{"op":"replace","path":"/b/c","value":1}]"#,
    #"[{"op":"replace","path":"/a/0","value":1}]"#,
  ])
  func meetsSomething(text: String) throws {
    let patch = try #require(JSONPatch(try Document(text).root))
    #expect(patch.applied(to: try #require(JSONTree(#"{"a":1}"#))) == nil)
  }
}
