import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// The language of a text: one of 185 codes.
  ///
  /// Source: Vapi OpenAPI, `TextContent.language`: the two-letter codes of ISO 639-1 without `sh`, the
  /// withdrawn `bh`, and `yue`, which has three letters. The list counts, not the standard.
  static let textLanguage = Format(
    "enum", "a listed language",
    requirement: "one of the 185 listed codes: two small letters, or yue",
    source: "Vapi OpenAPI, TextContent.language", sensitivity: .plain,
    advice: {
      TextLanguage.codes.contains($0.lowercased().prefix(2).description)
        ? "write \($0.lowercased().prefix(2)), without a region" : nil
    }
  ) { TextLanguage.accepts($0, $1) }
  .written(as: TextLanguage.codes.sorted())
  .edges(
    right: ["aa", "zu", "yue"],
    wrong: ["sh", "EN", "en-US", "yu"])
}

private enum TextLanguage {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    pairs.contains(text, range) || text.holds("yue", in: range)
  }

  private static let pairs = LetterPairs(codes, from: UInt8(ascii: "a"))

  static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu
    cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi
    ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks
    ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl
    nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl
    sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve
    vi vo wa wo xh yi yue yo za zh zu
    """.split { $0 == " " || $0.isNewline }.map(String.init))
}
