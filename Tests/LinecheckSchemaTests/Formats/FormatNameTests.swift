@_spi(Scanning) import LinecheckJSON
import TestSupport
import Testing

@testable import Linecheck
@testable import LinecheckSchema

/// What holds for every format of JSON Schema.
struct FormatNameTests {
  @Test(arguments: formatNames)
  func formatsAreFoundByTheirNames(name: String) throws {
    let format = try #require(Format.named(name))
    #expect(format.name == name)
    #expect(format.noun.hasPrefix("a ") || format.noun.hasPrefix("an "))
  }

  @Test(arguments: ["", "Date", "date ", "uri_reference", "color", "unknown"])
  func nothingElseIsAFormat(name: String) {
    #expect(Format.named(name) == nil)
  }

  @Test(arguments: formatNames)
  func edgesLieWhereTheFormatEnds(name: String) throws {
    let format = try #require(Format.named(name))
    #expect(!format.rightEdges.isEmpty && !format.wrongEdges.isEmpty)
    for edge in format.rightEdges { #expect(format.accepts(try text(edge)), "\(edge)") }
    for edge in format.wrongEdges { #expect(!format.accepts(try text(edge)), "\(edge)") }
  }

  private func text(_ edge: String) throws -> String {
    try #require(try Document(edge).root.string)
  }

  /// A format reads its range only: what stands around it in a longer text changes nothing.
  @Test(arguments: formatNames)
  func neighboursDoNotMatter(name: String) throws {
    let format = try #require(Format.named(name))
    let edges = try (format.rightEdges + format.wrongEdges).map(text)
    for edge in edges {
      for (before, after) in [("\"", "\""), ("0", "0"), ("a.", ".a"), ("/é", "é}"), ("x", "Z")] {
        let whole = PaddedBytes(before + edge + after)
        let start = before.utf8.count
        let isRight = whole.withText { format.accepts($0, start..<start + edge.utf8.count) }
        #expect(isRight == format.accepts(edge), "\(before)…\(after) around \(edge)")
      }
    }
  }

  /// What each grammar repeats, many times over, is read in time that grows with the length only.
  @Test(.timeLimit(.minutes(1)), arguments: formatNames.filter { $0 != "regex" })
  func longStringsTakeLinearTime(name: String) throws {
    let format = try #require(Format.named(name))
    for part in [
      "a", "0", "a.", "xn--a.", ":", "/", "~1", "%41", "\\a", "[", "{a}", "{a,", "ü", "ü.",
      "\u{94d}\u{200c}", "א", "a@", "1D", "?#", "\"",
    ] {
      let repeated = String(repeating: part, count: 60_000 / part.utf8.count)
      for start in ["", "P", "a:", "//", "a@", "\"", "{", "/", "0."] {
        _ = format.accepts(start + repeated)
      }
    }
  }
}
