import TestSupport
import Testing

@testable import LinecheckRunner

struct GlobTests {
  @Test(
    arguments: [
      ("*.json", ["a.json", "x/a.json", "/x/a.json", "./a.json", "a b.json"]),
      ("captures/*.json", ["captures/a.json", "./captures/a.json", "/home/captures/a.json"]),
      ("/captures/*.json", ["/captures/a.json", "//captures/./a.json"]),
      ("captures/**/*.json", ["captures/a.json", "captures/x/a.json", "captures/x/y/z/a.json"]),
      ("captures/**", ["captures/a.json", "captures/x/y.z", "in/captures/a"]),
      ("captures/", ["captures/a.json", "captures/x/y.z"]),
      ("**/a", ["a", "x/a", "x/y/a", "/a"]), ("**", ["a", "a/b"]), ("a/**/b/**/c", ["a/b/c"]),
      ("a?c", ["abc", "aéc", "a\u{1F600}c"]), ("?", ["a", "é"]), ("a**c", ["abbbc", "ac"]),
      ("[a-c]x", ["ax", "bx", "cx"]), ("[!a-c]x", ["dx", "éx"]), ("[]x]", ["]", "x"]),
      ("[!]]", ["a"]), ("[a-]", ["a", "-"]), ("[\\]]", ["]"]), ("[é-ü]", ["ö"]), ("[*?]", ["*"]),
      ("{a,b}.json", ["a.json", "b.json"]), ("a{,.old}.json", ["a.json", "a.old.json"]),
      ("{a,b{c,d}}e", ["ae", "bce", "bde"]), ("{a/b,c}/d", ["a/b/d", "c/d"]), ("{a}", ["a"]),
      ("{a,**}/b", ["a/b", "x/y/b"]), ("{*.json,*.har}", ["a.json", "a.har"]),
      ("a\\*b", ["a*b"]), ("\\{a,b}", ["{a,b}"]), ("a[b", ["a[b"]), ("a{b,c", ["a{b,c"]),
      ("a,b}", ["a,b}"]), ("{a{b,c}", ["{ab", "{ac"]), ("\\", ["\\"]), ("{[}],a}", ["}", "a"]),
      (".*", [".a", "x/.a"]), (".hidden/*", [".hidden/a"]), ("{.a,b}", [".a", "b"]),
      ("a/./b//c", ["a/b/c", "a//b/./c"]), ("../*.json", ["../a.json"]),
    ] as [(String, [String])])
  func fits(pattern: String, paths: [String]) {
    for path in paths { #expect(Glob(pattern).matches(path), "\(path)") }
  }

  @Test(
    arguments: [
      ("*.json", ["a.jsonl", "a.json/b", ".a.json", ".json", "json", ""]),
      ("captures/*.json", ["captures/x/a.json", "xcaptures/a.json", "a.json", "captures/.json"]),
      ("/captures/*.json", ["captures/a.json", "/x/captures/a.json"]),
      ("captures/**/*.json", ["a.json", "captures/.x/a.json", "captures/x/.a.json"]),
      ("captures/**", ["captures", "captures/.a", "captures/x/.a"]), ("captures/", ["captures"]),
      ("a*b", ["a/b", "aXc"]), ("a?c", ["ac", "abbc", "a/c"]), ("??", ["é", "a"]),
      ("[a-c]x", ["dx", "Ax", "x"]), ("[!a-c]x", ["ax", "/x", ".x"]), ("a[!b]c", ["a/c"]),
      ("[z-a]", ["z", "a", "m"]), ("{a,b}", ["c", "ab", "{a,b}", ""]), ("", ["a"]),
      ("A.json", ["a.json"]), ("é", ["e\u{301}"]), ("a\\*b", ["aXb"]), ("?a", [".a"]),
      ("[.]a", [".a"]), ("**/a", ["b", "a/b", ".a"]), ("a/**/b", ["a/xb", "ab"]),
    ] as [(String, [String])])
  func fitsNot(pattern: String, paths: [String]) {
    for path in paths { #expect(!Glob(pattern).matches(path), "\(path)") }
  }

  /// What an impatient matcher needs years for.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "*a", count: 200) + "b", String(repeating: "**/", count: 200) + "b",
      String(repeating: "{a,aa}", count: 200) + "b", String(repeating: "{a,", count: 5000),
      String(repeating: "{", count: 5000) + String(repeating: "}", count: 5000),
      String(repeating: "{*,", count: 30) + String(repeating: "}", count: 30) + "b",
    ])
  func takesNoTime(pattern: String) {
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 3000)))
    #expect(!Glob(pattern).matches(String(repeating: "a/", count: 1500) + "c"))
  }

  /// Patterns of a few words against a matcher that tries everything.
  @Test(arguments: [7, 77, 777] as [UInt64])
  func agreesWithASlowMatcher(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["*", "**", "?", "a", "b", "/", ".", "[ab]", "[!a]", "/**/", "/*"]
    let letters = ["a", "b", "/", ".", "a", "c"]
    for _ in 0..<4000 {
      let pattern = (0..<1 + generator.below(5)).map { _ in generator.pick(parts) }.joined()
      let path = (0..<1 + generator.below(7)).map { _ in generator.pick(letters) }.joined()
      let isPlain = [pattern, path].allSatisfy { text in
        !text.hasPrefix("/") && !text.hasSuffix("/") && !text.contains("//")
          && !text.split(separator: "/").contains { $0 == "." }
      }
      if !isPlain || pattern.contains("***") { continue }
      let expected = Self.fits(Array(pattern), Array(path)[...], isAtName: true)
      #expect(
        Glob(pattern).matchesWhole(path) == expected, "\(pattern) and \(path), seed \(seed)")
    }
  }

  private static func fits(
    _ pattern: [Character], _ path: ArraySlice<Character>, isAtName: Bool,
    isPatternAtName: Bool = true
  ) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = Array(pattern.dropFirst())
    func any(_ rest: [Character]) -> Bool {
      guard let head = path.first, head != "/", !(isAtName && head == ".") else { return false }
      return fits(rest, path.dropFirst(), isAtName: false, isPatternAtName: false)
    }
    if first == "*", rest.first == "*" {
      let behind = Array(rest.dropFirst())
      if isPatternAtName && (behind.isEmpty || behind.first == "/") {
        return foldersFit(behind, path)
      }
      return fits(rest, path, isAtName: isAtName, isPatternAtName: false)
    }
    switch first {
    case "*": return any(pattern) || fits(rest, path, isAtName: isAtName, isPatternAtName: false)
    case "?": return any(rest)
    case "[":
      let end = rest.firstIndex(of: "]") ?? 0
      let set = rest[..<end]
      guard let head = path.first else { return false }
      let isIn = set.contains(head) && head != "!"
      return isIn != (set.first == "!") && any(Array(rest[(end + 1)...]))
    default:
      guard path.first == first else { return false }
      if first == "." && isAtName && !isPatternAtName { return false }
      return fits(
        rest, path.dropFirst(), isAtName: first == "/", isPatternAtName: first == "/")
    }
  }

  private static func foldersFit(_ behind: [Character], _ path: ArraySlice<Character>) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    for count in 0...names.count {
      if names[..<count].contains(where: { $0.first == "." || $0.isEmpty }) { return false }
      if behind.isEmpty {
        if count == names.count && count > 0 { return true }
      } else {
        let rest = names[count...].joined(separator: ["/"])
        if count < names.count, fits(Array(behind.dropFirst()), Array(rest)[...], isAtName: true) {
          return true
        }
      }
    }
    return false
  }
}
