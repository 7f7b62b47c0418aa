import Linecheck
import LinecheckJSON
import LinecheckSchema
import Synchronization
import Testing

struct ReferenceTests {
  @Test func fetchOnlyWhatTheyNeed() throws {
    let asked = Mutex<[String]>([])
    var options = JSONSchema.Options()
    options.resolve = { uri in
      asked.withLock { $0.append(uri) }
      return Array(#"{"$defs": {"x": {"type": "string"}}, "not": {"$ref": "other.json"}}"#.utf8)
    }
    let schema = ##"""
      {"properties": {"a": {"$ref": "t.json#/$defs/x"}, "b": {"$ref": "t.json#/$defs/x"}},
        "$defs": {"unused": {"$ref": "never.json"}}, "enum": [{"$ref": "never.json"}]}
      """##
    _ = try JSONSchema(
      Array(schema.utf8), at: "https://example.com/d/s.json", title: "s", options: options)
    #expect(asked.withLock { $0 } == ["https://example.com/d/t.json"])
  }

  @Test func ofThemselvesAreDefinedByTheirPlace() throws {
    let schema = try imported(
      ##"{"properties": {"next": {"$ref": "#"}, "n": {"type": "number"}}}"##)
    #expect(Array(schema.definitions.keys) == ["https://example.com/s.json#"])
    let program = try schema.program(id: "s")
    #expect(try program.accepts(#"{"next": {"next": {"n": 1}}}"#))
    let finding = try #require(try program.findings(in: #"{"next": {"next": {"n": ""}}}"#).first)
    #expect(finding.rule == "s.n.type")
    #expect(finding.pointer.text == "/next/next/n")
  }

  @Test(arguments: [10, 10_000])
  func mayFollowOneAnother(count: Int) throws {
    let links = (0..<count).map { ##""\##($0)": {"$ref": "#/$defs/\##($0 + 1)"}"## }
    let schema =
      ##"{"$ref": "#/$defs/0", "$defs": {\##(links.joined(separator: ",")), "\##(count)"##
      + ##"": {"type": "string"}}}"##
    let program = try program(schema)
    #expect(try program.accepts(#""a""#))
    #expect(try !program.accepts("1"))
  }

  @Test func inCirclesAreMistakesHoweverLong() {
    let links = (0..<5000).map { ##""\##($0)": {"$ref": "#/$defs/\##(($0 + 1) % 5000)"}"## }
    let schema =
      ##"{"$ref": "#/$defs/0", "$defs": {\##(links.joined(separator: ","))}}"##
    #expect(mistakes(schema).first?.message.contains("leads back to itself") == true)
  }

  /// A list of strings or numbers, by what extends it.
  @Test(arguments: [Dialect.draft2019, .draft2020])
  func thatAreDynamicGoToTheOutermostResource(dialect: Dialect) throws {
    let is2019 = dialect == .draft2019
    let anchor = is2019 ? #""$recursiveAnchor": true"# : #""$dynamicAnchor": "node""#
    let reference = is2019 ? ##""$recursiveRef": "#""## : ##""$dynamicRef": "#node""##
    let tree =
      #"{"$id": "tree.json", \#(anchor), "type": "object", "properties": "#
      + #"{"data": true, "children": {"type": "array", "items": {\#(reference)}}}}"#
    let strict =
      #"{"$id": "strict.json", \#(anchor), "$ref": "tree.json", "#
      + #""unevaluatedProperties": false}"#
    let schema =
      #"{"properties": {"loose": {"$ref": "tree.json"}, "strict": {"$ref": "strict.json"}},"#
      + #" "$defs": {"t": \#(tree), "s": \#(strict)}}"#
    let program = try program(schema, dialect)
    #expect(try program.accepts(#"{"loose": {"children": [{"daat": 1}]}}"#))
    #expect(try program.accepts(#"{"strict": {"children": [{"data": 1}]}}"#))
    #expect(try !program.accepts(#"{"strict": {"children": [{"daat": 1}]}}"#))
    #expect(try !program.accepts(#"{"strict": {"children": [{"children": [{"x": 1}]}]}}"#))
  }

  /// Each resource binds an anchor of its own or not, so that there are as many ways as subsets.
  @Test func thatAreDynamicHaveALimit() {
    let count = 20
    let resources = (0..<count).map { number in
      let next = (number + 1) % count
      return
        #""\#(number)": {"$id": "r\#(number).json", "$dynamicAnchor": "a\#(number)", "properties": {"#
        + #""x": {"$ref": "r\#(next).json"}, "y": {"$ref": "r\#((number + 7) % count).json"}, "#
        + ##""z": {"$dynamicRef": "#a\##(number)"}}}"##
    }
    let anchors = (0..<count).map { number in
      ##""w\##(number)": {"$id": "w\##(number).json", "$ref": "r\##(number).json", "$defs": {"##
        + ##""a": {"$dynamicAnchor": "a\##((number + 3) % count)"}}}"##
    }
    let schema =
      ##"{"properties": {"p": {"$ref": "w0.json"}, "q": {"$ref": "w5.json"}}, "$defs": {"##
      + (resources + anchors).joined(separator: ",") + "}}"
    let found = mistakes(schema)
    #expect(found.isEmpty || found.allSatisfy { $0.message.contains("variants of schemas") })
  }

  @Test func toOtherDialectsAreReadByTheirs() throws {
    let remotes = [
      "https://example.com/four.json":
        ##"{"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 1, "exclusiveMinimum": true, "const": 5}"##
    ]
    let program = try program(#"{"$ref": "four.json"}"#, remotes: remotes)
    #expect(try program.accepts("2"))
    #expect(try !program.accepts("1"))
  }
}
