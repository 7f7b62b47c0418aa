import Linecheck
import LinecheckJSON
import Testing

@testable import LinecheckRunner

struct PatternTests {
  @Test(arguments: [
    ("a.b.c", "a.b.c", true), ("a.b.c", "a.b.cd", false), ("a.b.c", "a.b", false),
    ("a.b.*", "a.b.c", true), ("a.b.*", "a.b.c.d", true), ("a.b.*", "a.b", false),
    ("a.b.*", "a.bc.d", false), ("json.*", "json.duplicate-key", true),
    ("json.*", "json.syntax", false), ("json.*", "json.utf-8", false),
    ("json.*", "json.depth", false), ("json.syntax", "json.syntax", true), ("*", "a.b", false),
  ])
  func fitsRules(pattern: String, rule: String, fits: Bool) {
    #expect(RulePattern(pattern).matches(RuleID(rule)) == fits)
  }

  @Test(arguments: [
    (["a.b.*", "a.b.c"], "a.b.c"), (["a.b.c", "a.b.*"], "a.b.c"), (["a.*", "a.b.*"], "a.b.*"),
    (["a.b.*", "a.*"], "a.b.*"),
  ])
  func theClosestIsTheMostPrecise(patterns: [String], closest: String) {
    let found = patterns.map { RulePattern($0) }.max { $0.precision < $1.precision }
    #expect(found?.text == closest)
  }

  private static func pointer(_ steps: [Step]) -> JSONPointer {
    var pointer = JSONPointer.root
    for step in steps {
      switch step {
      case .name(let name): pointer.append(name)
      case .item(let position): pointer.append(position)
      }
    }
    return pointer
  }

  enum Step: Sendable {
    case name(String)
    case item(Int)
  }

  @Test(arguments: [
    ("", [Step](), true), ("", [.name("")], false), ("/", [.name("")], true),
    ("/a", [.name("a")], true), ("/a", [.name("a"), .name("b")], false),
    ("/a/*/b", [.name("a"), .item(7), .name("b")], true),
    ("/a/*/b", [.name("a"), .name("x"), .name("b")], false),
    ("/a/7", [.name("a"), .item(7)], true), ("/a/8", [.name("a"), .item(7)], false),
    ("/*", [.name("*")], true), ("/a~1b/~0", [.name("a/b"), .name("~")], true),
    ("/\u{e9}", [.name("e\u{301}")], false),
  ])
  func fitsPlaces(pattern: String, steps: [Step], fits: Bool) throws {
    let places = try #require(PointerPattern(pattern))
    #expect(places.matches(Self.pointer(steps)) == fits)
  }

  @Test(arguments: ["a", "a/b", "/~", "/~2"])
  func refusesWhatIsNoPointer(pattern: String) { #expect(PointerPattern(pattern) == nil) }
}
