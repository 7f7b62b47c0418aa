import Linecheck

extension Format {
  /// An API key without the scheme word that an `Authorization` header would have.
  ///
  /// Source: the name of the header, `xi-api-key`, which has no schemes (RFC 9110, 11.4 gives them
  /// to `Authorization`): letters and a blank before the key are another API's habit.
  static let bareKey = Format(
    "not-bearer", "a bare key", requirement: "the key alone, without a scheme word",
    source: "ElevenLabs API, the header xi-api-key", sensitivity: .secret,
    advice: { _ in "send the key alone: Bearer belongs to the header Authorization" }
  ) { text in
    let word = text.unicodeScalars.prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    let rest = text.unicodeScalars.dropFirst(word.count)
    return word.isEmpty || rest.first != " "
  }
  .written(as: "^(?![A-Za-z]+ )")
  .edges(
    right: ["sk_a b", "a"],
    wrong: ["Bearer a"])
}
