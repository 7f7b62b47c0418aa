import Linecheck
import Testing

struct BoundTests {
  /// Numbers in ascending order; those of one row are equal.
  private static let ladder = [
    ["-1e400"], ["-9007199254740993"], ["-9007199254740992"], ["-1.5", "-15e-1"],
    ["-0.00000000000000000001"], ["0", "-0", "0.0", "0e99", "-0.000"], ["1e-400"], ["0.0000001"],
    ["0.1", "1e-1", "0.10", "10E-2"], ["0.1000000000000000055511151231257827"], ["0.3"],
    ["0.30000000000000004"], ["1", "1.0", "100e-2"], ["1.00000001"], ["1.0001"], ["9999999"],
    ["9999999.5"], ["10000000", "1e7"], ["9007199254740992"], ["9007199254740993"],
    ["9223372036854775807"], ["9223372036854775808"], ["1e400"], ["1.0000000000000000001e400"],
  ]

  private static let pairs: [(number: String, bound: String, order: Int)] =
    ladder.enumerated().flatMap { place, numbers in
      [place - 1, place, place + 1].filter(ladder.indices.contains).flatMap { other in
        numbers.map { ($0, ladder[other][0], place - other) }
      }
    }

  @Test(arguments: pairs)
  func comparesExactly(number: String, bound: String, order: Int) throws {
    let limit = try #require(Decimal(bound))
    let rules: [(Rule, String, Bool)] = [
      (.number.atLeast(limit), "rule.minimum", order >= 0),
      (.number.above(limit), "rule.exclusive-minimum", order > 0),
      (.number.atMost(limit), "rule.maximum", order <= 0),
      (.number.below(limit), "rule.exclusive-maximum", order < 0),
      (.number.within(limit...limit), "rule.range", order == 0),
    ]
    for (rule, id, isRight) in rules {
      #expect(try ids(rule, number) == (isRight ? [] : [id]), "\(id) \(bound)")
    }
  }

  @Test(
    arguments: [
      (.number.atLeast(1), "0.5", "rule.minimum  `0.5`: 0.5 is less than 1, the minimum"),
      (.number.above(0), "0", "rule.exclusive-minimum  `0`: 0 is not greater than 0"),
      (.number.atMost(1), "1.5", "rule.maximum  `1.5`: 1.5 is greater than 1, the maximum"),
      (.number.below(1), "1.0", "rule.exclusive-maximum  `1.0`: 1.0 is not less than 1"),
      (.integer.within(100...999), "99", "rule.range  `99`: 99 is not within 100 to 999"),
      (
        .number.multiple(of: 0.1), "0.35", "rule.multiple-of  `0.35`: 0.35 is not a multiple of 0.1"
      ),
    ] as [(Rule, String, String)])
  func saysWhichBoundIsBroken(rule: Rule, payload: String, line: String) throws {
    #expect(try found(rule, payload) == [line])
  }

  @Test(
    arguments: [
      ("0.3", 0.1, true), ("0.30000000000000004", 0.1, false), ("1e400", 3, false),
      ("3e400", 3, true),
      ("0", 7, true), ("-21", 7, true), ("22", 7, false), ("1.1", 0.01, true), ("4.35", 0.01, true),
      ("4.355", 0.01, false), ("9007199254740993", 3, true), ("9007199254740993", 2, false),
      ("1e-9", 1, false), ("1e2", 5, true), ("2.5", 2.5, true), ("5.0", 2.5, true),
    ] as [(String, Decimal, Bool)])
  func judgesMultiplesExactly(number: String, divisor: Decimal, isMultiple: Bool) throws {
    #expect(try found(.number.multiple(of: divisor), number).isEmpty == isMultiple)
  }

  @Test(arguments: [
    ("0", 2), ("0.00000001", 1), ("1e-400", 1), ("0.5", 1), ("1", 0), ("1.5", 0), ("2", 0),
    ("2.5", 1), ("3", 2),
  ])
  func judgesAllBoundsOfARule(number: String, count: Int) throws {
    let rule = Rule.number.above(0).atLeast(1).below(3).atMost(2)
    let lines = try found(rule, number)
    #expect(lines.count == count)
  }

  @Test(arguments: ["1", "-5", "0.25", "999999999", "12345678901234567890", "1e3", "-0.125"])
  func readsIntegersAndNumbersAlikeInOneWalk(number: String) throws {
    let value = try #require(Decimal(number))
    for bound in [-5, 0, 1, 1000] as [Decimal] {
      for rule in [Rule.number, .integer] where rule.isNumber || value.isInteger {
        #expect(try found(rule.atLeast(bound), number).isEmpty == (value >= bound))
        #expect(try found(rule.below(bound), number).isEmpty == (value < bound))
      }
    }
  }

  @Test(arguments: [#""5""#, "true", "null", "[5]"])
  func isSilentAboutOtherKinds(payload: String) throws {
    #expect(try found(.any.atLeast(10).multiple(of: 3), payload) == [])
    #expect(try ids(.number.atLeast(10).multiple(of: 3), payload) == ["rule.body.type"])
  }
}

extension Rule {
  fileprivate var isNumber: Bool {
    (try? Program(self).accepts("0.5")) == true
  }
}
