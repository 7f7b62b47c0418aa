import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A regular expression of ECMAScript.
  ///
  /// Source: ECMA-262, 22.2.1, with the flag `u`, as JSON Schema Core 2020-12, 6.4, recommends.
  static let regularExpression = Format(
    "regex", "a regular expression of ECMAScript", source: "ECMA-262, 22.2.1",
    advice: RegularExpression.advice
  ) { text, range in (try? Pattern(text.string(range))) != nil }
  .edges(right: ["", "^[a-z]+$", #"\p{Lu}"#], wrong: ["(", "a**", #"\a"#, "(?P<a>b)"])
}

enum RegularExpression {
  /// What is wrong with it.
  static func advice(_ string: String) -> String? {
    do throws(PatternError) {
      _ = try Pattern(string)
      return nil
    } catch {
      return error.message
    }
  }
}
