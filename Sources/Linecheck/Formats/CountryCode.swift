@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A country by its two capital letters.
  ///
  /// Source: ISO 3166-1:2020, alpha-2: the 249 officially assigned codes. Reserved codes (`UK`,
  /// `EU`) and user-assigned ones (`XK`) are not among them.
  public static let countryCode = Format(
    "iso3166", "an ISO 3166-1 alpha-2 code",
    requirement: "one of the 249 officially assigned codes, two capital letters",
    source: "ISO 3166-1:2020, alpha-2", test: .string(CountryCode.accepts), native: .country,
    sensitivity: .plain, advice: CountryCode.advice
  )
  .written(as: CountryCode.codes)
  .edges(
    right: ["US", "ZW"],
    wrong: ["us", "USA", "XX", "U"])
}

enum CountryCode {
  /// The assigned codes, by their first letter.
  static let assigned: [(first: Character, seconds: String)] = [
    ("A", "DEFGILMOQRSTUWXZ"), ("B", "ABDEFGHIJLMNOQRSTVWYZ"), ("C", "ACDFGHIKLMNORUVWXYZ"),
    ("D", "EJKMOZ"), ("E", "CEGHRST"), ("F", "IJKMOR"), ("G", "ABDEFGHILMNPQRSTUWY"),
    ("H", "KMNRTU"), ("I", "DELMNOQRST"), ("J", "EMOP"), ("K", "EGHIMNPRWYZ"),
    ("L", "ABCIKRSTUVY"), ("M", "ACDEFGHKLMNOPQRSTUVWXYZ"), ("N", "ACEFGILOPRUZ"), ("O", "M"),
    ("P", "AEFGHKLMNRSTWY"), ("Q", "A"), ("R", "EOSUW"), ("S", "ABCDEGHIJKLMNORSTVXYZ"),
    ("T", "CDFGHJKLMNORTVWZ"), ("U", "AGMSYZ"), ("V", "ACEGINU"), ("W", "FS"), ("Y", "ET"),
    ("Z", "AMW"),
  ]

  static let codes = assigned.flatMap { row in row.seconds.map { "\(row.first)\($0)" } }

  static let pairs = LetterPairs(codes, from: UInt8(ascii: "A"))

  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool { pairs.contains(text, range) }

  static func advice(_ string: String) -> String? {
    switch string {
    case "UK": return "the code of the United Kingdom is GB; UK is only reserved"
    case "EU": return "EU is reserved for the European Union, which is no country; list its members"
    case "XK": return "XK is user-assigned; ISO 3166-1 has no code for Kosovo"
    default: break
    }
    let upper = string.uppercased()
    if upper != string, Format.countryCode.accepts(upper) { return "write \(upper)" }
    let letters = string.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
    if letters && string.unicodeScalars.count == 3 {
      return "this looks like an alpha-3 code; the alpha-2 code has two letters"
    }
    return nil
  }
}
