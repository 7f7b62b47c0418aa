import Testing

@testable import LinecheckReports

@Suite struct SourcePlacesTests {
  @Test(arguments: [
    ("./captures/a.json", "api/captures/a.json"), ("../b.json", "b.json"),
    ("/repo/api/b.json", "api/b.json"), ("a//b/../c.json", "api/a/c.json"),
    ("../../elsewhere.json", nil), ("/repoing/a.json", nil), ("/repo", nil), ("..", nil),
    ("<stdin>", nil), ("", nil),
  ])
  func seesPathsFromTheTop(source: String, path: String?) {
    #expect(SourcePlaces(folder: "/repo/api", root: "/repo/").path(of: source) == path)
  }

  @Test func needsToKnowNothing() {
    let places = SourcePlaces()
    #expect(places.path(of: "./a.json") == "a.json")
    #expect(places.path(of: "../a.json") == nil)
    #expect(places.path(of: "/a.json") == nil)
  }

  @Test func knowsThatCallsAreNoFiles() {
    #expect(SourcePlaces(folder: "/repo", hasFiles: false).path(of: "retell/x/1") == nil)
  }

  @Test(arguments: [
    ("<stdin>", "outside/stdin"), ("/tmp/a.json", "outside/tmp/a.json"),
    ("../../a.json", "outside/a.json"), ("", "outside/unnamed"), ("..", "outside/unnamed"),
  ])
  func hasAPathForWhatHasNone(source: String, path: String) {
    #expect(SourcePlaces().standIn(for: source) == path)
  }

  @Test func encodesReferences() {
    #expect(URI.reference(to: "a b/c:d%é\n.json") == "a%20b/c%3Ad%25%C3%A9%0A.json")
    #expect(
      URI.webAddress("https://example.com/a b\"<>#x") == "https://example.com/a%20b%22%3C%3E#x")
    #expect(URI.webAddress("javascript:x") == nil)
  }
}
