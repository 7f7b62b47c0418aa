import LinecheckJSON
import Testing

struct DecimalTests {
  @Test(arguments: [
    ["-1e400", "-9007199254740993", "-9007199254740992", "-1.5", "-1.49", "-1e-400", "0"],
    ["0", "1e-400", "1.1e-400", "0.1", "0.10000000000000000001", "0.11", "1", "9.99", "10"],
    ["9007199254740992", "9007199254740993", "9007199254740993.5", "1e16", "1e400", "1.1e400"],
    ["1e-99999999999999999999", "1e-1000000", "1", "1e1000000", "1e99999999999999999999"],
  ])
  func ordersByValue(ascending: [String]) throws {
    let numbers = try ascending.map { try #require(Decimal($0)) }
    for (low, left) in numbers.enumerated() {
      for (high, right) in numbers.enumerated() {
        #expect((left < right) == (low < high))
        #expect((left == right) == (low == high))
      }
    }
  }

  @Test(arguments: [
    ["0", "-0", "0.0", "-0.000", "0e5", "0E-99999999999999999999"],
    ["15", "1.50e1", "15.0", "150e-1", "0.15e2", "0.0015E+4"],
    ["-0.25", "-25e-2", "-0.250"],
    ["1" + String(repeating: "0", count: 1000), "1e1000", "0.1e1001"],
    ["0." + String(repeating: "0", count: 999) + "1", "1e-1000"],
  ])
  func takesSpellingsOfOneValueForEqual(spellings: [String]) throws {
    #expect(Set(try spellings.map { try #require(Decimal($0)) }).count == 1)
  }

  @Test(arguments: [("0", false), ("-0", false), ("-0e-5", false), ("1", false), ("-1e-400", true)])
  func isNegativeBelowZeroOnly(text: String, isNegative: Bool) {
    #expect(Decimal(text)?.isNegative == isNegative)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", " 1", "1 ", "1\n", "0x1", "NaN", "1\u{0}",
  ])
  func readsNothingButJSONNumbers(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("1.0", 1), ("-12e1", -120), ("1200e-2", 12),
      ("9007199254740993", 9_007_199_254_740_993),
      ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("9.223372036854775807e18", .max),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1e19", nil), ("-1e400", nil),
      ("1e99999999999999999999", nil), ("0.5", nil), ("1e-400", nil), ("9007199254740993.5", nil),
    ] as [(String, Int64?)])
  func becomesAnInt64WhereItIsOne(text: String, integer: Int64?) throws {
    let decimal = try #require(Decimal(text))
    #expect(Int64(exactly: decimal) == integer)
    #expect(try Document(text).root.integer == integer)
    if let integer { #expect(decimal == Decimal(integer)) }
  }

  @Test(arguments: [
    ("0", true), ("1.0", true), ("1e400", true), ("1.5e1", true), ("1.25e1", false),
    ("0.1", false), ("1e-400", false), ("-3.000", true), ("100e-2", true), ("100e-3", false),
  ])
  func isAnIntegerByValue(text: String, isInteger: Bool) {
    #expect(Decimal(text)?.isInteger == isInteger)
  }

  @Test(arguments: [
    ("0.3", "0.1", true), ("0.35", "0.1", false), ("-0.3", "0.1", true), ("0.3", "-0.1", true),
    ("0", "7", true), ("0.0001", "0.00001", true), ("4.5", "1.5", true), ("35", "1.5", false),
    ("1e400", "3", false), ("1e400", "0.5", true), ("3e400", "3", true), ("1e-400", "1", false),
    ("1e-400", "1e-401", true), ("9007199254740993", "2", false), ("10", "4", false),
    ("20", "4", true), ("100", "8", false), ("1000", "8", true), ("0.075", "0.0025", true),
    ("123456789012345678901234567890", "3", true), ("1e99999999999999999999", "7", false),
    ("999999999999999998000000000000000001", "999999999999999999", true),
    ("999999999999999999", "999999999999999998", false),
    ("121932631137021795226264898618678204540743", "98765432109876543211", true),
    ("121932631137021795226264898618678204540744", "98765432109876543211", false),
    ("1219326311370217952262648986186782045407430000", "98765432109876543211", true),
    ("1234567890123456789013", "12345678901234567890130", false),
    ("1e40", "298023223876953125", true),
    ("1e400000", "1180591620717411303424", true),
    ("1e99999999999999999999", "1234567890123456789013", false),
  ])
  func isAMultipleExactly(text: String, divisor: String, isMultiple: Bool) throws {
    let divisor = try #require(Decimal(divisor))
    #expect(Decimal(text)?.isMultiple(of: divisor) == isMultiple)
  }

  @Test(arguments: [
    ("0", "0"), ("-0.0", "0"), ("1.50", "1.5"), ("-12e1", "-120"), ("1e21", "1e21"),
    ("1e20", "100000000000000000000"), ("0.000001", "0.000001"), ("1e-6", "0.000001"),
    ("1e-7", "0.0000001"), ("1e-8", "1e-8"), ("1.5e-9", "1.5e-9"), ("12.5e400", "1.25e401"),
    ("123456789012345678901", "123456789012345678901"),
    ("1234567890123456789012", "1.234567890123456789012e21"),
    ("12345678901234567890123.5", "12345678901234567890123.5"), ("-1e400", "-1e400"),
  ])
  func isWrittenAsShortAsJSONAllows(text: String, written: String) {
    #expect(Decimal(text)?.description == written)
  }

  @Test func literalsAndDoublesAreTheirShortestDecimals() {
    #expect(Decimal("0.1") == 0.1)
    #expect(Decimal("12") == 12)
    #expect(Decimal(Double.leastNonzeroMagnitude) == Decimal("5e-324"))
    #expect(Decimal(1e300) == Decimal("1e300"))
    #expect(Decimal(Double.infinity) == nil)
    #expect(Decimal(Double.nan) == nil)
  }
}
