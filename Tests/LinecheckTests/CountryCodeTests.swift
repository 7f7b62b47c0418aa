import Linecheck
import Testing

struct CountryCodeTests {
  /// The officially assigned codes of ISO 3166-1, by continent.
  private static let assigned: Set<String> = Set(
    """
    DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML
    MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW
    AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KP KR KW KG LA LB MO MY MV MN MM NP
    OM PK PS PH QA SA SG LK SY TW TJ TH TL TR TM AE UZ VN YE
    AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT JE LV LI LT LU MT MD MC
    ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA GB VA
    AI AG AW BS BB BZ BM BQ CA KY CR CU CW DM DO SV GL GD GP GT HT HN JM MQ MX MS NI PA PR BL KN LC
    MF PM VC SX TT TC US VG VI
    AR BO BR CL CO EC FK GF GY PY PE SR UY VE
    AS AU CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF CX CC
    AQ BV TF HM GS IO
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let letters = (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) }

  @Test func areTwoHundredAndFortyNine() throws {
    let accepted = Self.letters.flatMap { first in Self.letters.map { first + $0 } }
      .filter { Format.countryCode.accepts($0) }
    #expect(Self.assigned.count == 249)
    #expect(Set(accepted).symmetricDifference(Self.assigned) == [])
    let list = accepted.map { "\"\($0)\"" }.joined(separator: ",")
    #expect(try found(.array(of: .string.matching(.countryCode)), "[\(list)]") == [])
  }

  @Test(arguments: letters)
  func areReadAlikeInOneWalk(first: String) throws {
    for second in Self.letters + ["a", "1", "\u{e9}", "@", "[", "`", "{"] {
      let code = first + second
      let isRight = try found(.string.matching(.countryCode), "\"\(code)\"").isEmpty
      #expect(isRight == Self.assigned.contains(code), "\(code)")
      #expect(try !found(.string.matching(.countryCode), "\"\(code.lowercased())\"").isEmpty)
    }
  }

  @Test(
    arguments: [
      ("UK", "the code of the United Kingdom is GB; UK is only reserved"),
      ("EU", "EU is reserved for the European Union, which is no country; list its members"),
      ("XK", "XK is user-assigned; ISO 3166-1 has no code for Kosovo"),
      ("us", "write US"), ("Us", "write US"), ("dE", "write DE"), ("uk", nil),
      ("USA", "this looks like an alpha-3 code; the alpha-2 code has two letters"),
      ("deu", "this looks like an alpha-3 code; the alpha-2 code has two letters"),
      ("", nil), ("U", nil), ("840", nil), ("US ", nil), (" US", nil), ("U\u{0}", nil), ("*", nil),
      ("\u{ff35}\u{ff33}", nil), ("\u{1f1fa}\u{1f1f8}", nil), ("Germany", nil), ("US\n", nil),
    ] as [(String, String?)])
  func areNothingElse(text: String, advice: String?) throws {
    let rule = Rule.string.matching(.countryCode)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.iso3166")
    #expect(finding.help == advice)
  }

  @Test func areReadThroughEscapes() throws {
    #expect(try found(.string.matching(.countryCode), #""\u0055S""#) == [])
    #expect(try ids(.string.matching(.countryCode), #""\u0075s""#) == ["rule.iso3166"])
  }
}
