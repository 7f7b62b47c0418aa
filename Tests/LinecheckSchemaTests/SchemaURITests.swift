import Testing

@testable import LinecheckSchema

struct SchemaURITests {
  /// The rules of RFC 3986, section 5.2, one at a time.
  @Test(arguments: [
    ("https://a.example/x/y.json?q#f", "", "https://a.example/x/y.json?q"),
    ("https://a.example/x/y.json?q", "#z", "https://a.example/x/y.json?q#z"),
    ("https://a.example/x/y.json?q", "?r", "https://a.example/x/y.json?r"),
    ("https://a.example/x/y.json", "z.json", "https://a.example/x/z.json"),
    ("https://a.example/x/y.json", "z/", "https://a.example/x/z/"),
    ("https://a.example/x/y.json", "./z", "https://a.example/x/z"),
    ("https://a.example/x/y.json", ".", "https://a.example/x/"),
    ("https://a.example/x/y.json", "..", "https://a.example/"),
    ("https://a.example/x/y.json", "../z", "https://a.example/z"),
    ("https://a.example/x/y.json", "../../../z", "https://a.example/z"),
    ("https://a.example/x/y.json", "/z", "https://a.example/z"),
    ("https://a.example/x/y.json", "//b.example/z", "https://b.example/z"),
    ("https://a.example/x/y.json", "urn:example:z", "urn:example:z"),
    ("https://a.example", "z", "https://a.example/z"),
    ("urn:example:a", "#/b", "urn:example:a#/b"),
    ("urn:example:a", "", "urn:example:a"),
    ("file:///x/y.json", "z.json#/a", "file:///x/z.json#/a"),
    ("x/y.json", "z.json", "x/z.json"),
  ])
  func resolves(base: String, reference: String, expected: String) {
    #expect(SchemaURI(reference).resolved(against: SchemaURI(base)).description == expected)
  }

  @Test(arguments: [
    ("HTTPS://A.Example/x", "https://a.example/x"),
    ("https://a.example", "https://a.example/"),
    ("https://a.example/%7ex%2fy", "https://a.example/~x%2Fy"),
    ("https://a.example/x/./y/../z", "https://a.example/x/z"),
    ("https://a.example/%", "https://a.example/%"),
  ])
  func writesEquivalentAddressesAlike(uri: String, expected: String) {
    #expect(SchemaURI(uri).description == expected)
  }

  @Test(arguments: [("a%20b", "a b"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz%41", "%zzA")])
  func decodes(text: String, expected: String) {
    #expect(SchemaURI.decoded(text) == expected)
  }

  @Test(arguments: Dialect.allCases)
  func knowsTheDialects(dialect: Dialect) {
    #expect(Dialect(uri: dialect.uri) == dialect)
    #expect(Dialect(uri: dialect.uri + "#") == dialect)
    #expect(Dialect(uri: dialect.uri + "/") == nil)
  }
}
