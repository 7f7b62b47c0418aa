import Linecheck
import TestSupport
import Testing

struct VersionTagTests {
  /// The pattern of the page once more: a small letter and up to 19 of a-z, 0-9, `_`, `-`, to the
  /// very end, and not `v` with digits only.
  private static func isTag(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    guard let first = scalars.first, isSmall(first), scalars.count <= 20 else { return false }
    let rest = scalars.dropFirst()
    if first == "v", !rest.isEmpty, rest.allSatisfy(isDigit) { return false }
    return rest.allSatisfy { isSmall($0) || isDigit($0) || $0 == "_" || $0 == "-" }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func agreeWithThePattern(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let program = try Program(.string.matching(.versionTag))
    var checker = Checker(program)
    let common = ["v", "v", "a", "z", "0", "1", "9", "_", "-", "latest"]
    let rare = ["A", "V", " ", ".", "\u{e9}", "`", "{", "/", ":", "@", "\u{ff41}", "e\u{301}", "^"]
    var tags = 0
    for _ in 0..<5000 {
      let count = generator.below(generator.pick([3, 8, 12, 24]))
      var parts = (0..<count).map { _ in generator.pick(common) }
      if generator.below(4) == 0 {
        parts.insert(generator.pick(rare), at: generator.below(parts.count + 1))
      }
      if generator.below(3) == 0 {
        parts = ["v"] + (0..<count).map { _ in "\(generator.below(10))" }
      }
      let text = parts.joined()
      let isTag = Self.isTag(text)
      tags += isTag ? 1 : 0
      let payload = PaddedBytes("\"\(text)\"")
      let findings = program.findings(in: try Document(payload))
      let isRight =
        Format.versionTag.accepts(text) == isTag && checker.accepts(payload) == isTag
        && findings.isEmpty == isTag
      if !isRight { Issue.record("seed \(seed): \(text)") }
    }
    #expect((500..<4500).contains(tags))
  }

  @Test(
    arguments: [
      ("v3", "write the version as a number: 3"), ("v007", "write the version as a number: 007"),
      ("Prod", "tags are small letters: prod"), ("LATEST", "tags are small letters: latest"),
      ("V3", nil), ("", nil), ("1", nil), ("-a", nil), ("_a", nil), ("a b", nil), ("prod\n", nil),
      ("a.b", nil), ("v\u{664}", nil), (String(repeating: "a", count: 21), nil),
    ] as [(String, String?)])
  func areNothingElse(text: String, advice: String?) throws {
    let rule = Rule.string.matching(.versionTag)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.pattern")
    #expect(finding.help == advice)
    // Tags are nobody's secret.
    #expect(finding.message.description.hasPrefix(JSONText.quoted(text)))
  }

  @Test(arguments: [
    "v", "v-1", "v1a", "v_1", "v1-", "latest", "latest_published", "a", "z9", "prod-eu_2",
    String(repeating: "v", count: 20), "v" + String(repeating: "1", count: 18) + "a",
  ])
  func areThese(text: String) throws {
    #expect(try found(.string.matching(.versionTag), "\"\(text)\"") == [])
  }
}
