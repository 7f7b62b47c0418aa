import Foundation
import Linecheck
import Testing

@testable import LinecheckProviders

/// Lists of ISO codes that somebody else keeps, which are no part of the project.
private enum ISOCodes {
  static let folder: String? = ["/usr/share", "/usr/local/share", "/opt/homebrew/share"]
    .map { $0 + "/iso-codes/json/" }
    .first { FileManager.default.fileExists(atPath: $0 + "iso_3166-1.json") }

  /// The codes of two letters of a standard, such as `3166-1`.
  static func pairs(_ standard: String) throws -> Set<String> {
    let file = try #require(folder) + "iso_\(standard).json"
    let document = try Document([UInt8](Data(contentsOf: URL(filePath: file))))
    let entries = try #require(document.root[standard]?.items, "\(file) is no list of codes")
    return Set(entries.compactMap { $0["alpha_2"]?.string })
  }
}

@Suite(
  .enabled(
    if: ISOCodes.folder != nil,
    "the lists of ISO codes are absent: install the Debian package iso-codes"))
struct ISOCodesTests {
  /// All strings of two letters from a first one on.
  private static func allPairs(from first: Unicode.Scalar) -> [String] {
    let letters = (0..<26).compactMap { Unicode.Scalar(first.value + $0).map(String.init) }
    return letters.flatMap { first in letters.map { first + $0 } }
  }

  @Test func countriesAreThoseOfISO3166() throws {
    let expected = try ISOCodes.pairs("3166-1")
    let accepted = Self.allPairs(from: "A").filter { Format.countryCode.accepts($0) }
    #expect(Set(accepted).subtracting(expected).sorted() == [], "no country has these")
    #expect(expected.subtracting(accepted).sorted() == [], "countries have these")
  }

  /// The page's list is what counts for a text's language; it has the whole of ISO 639-1, and two
  /// more on purpose: `bh`, which the standard has withdrawn, and `yue`, which has three letters.
  @Test func languagesAreThoseOfISO639AndTwoMore() throws {
    // Of these two, one has a group of languages (`bh`) beside the languages, one a withdrawn `sh`.
    let expected = try ISOCodes.pairs("639-2").intersection(ISOCodes.pairs("639-3"))
    let candidates = Self.allPairs(from: "a") + ["yue"]
    let accepted = Set(candidates.filter { Format.textLanguage.accepts($0) })
    #expect(accepted.subtracting(expected).sorted() == ["bh", "yue"])
    #expect(expected.subtracting(accepted).sorted() == [])
  }
}
