import TestSupport
import Testing

@testable import Linecheck

struct NearestTests {
  private static let names = ["check", "conformance", "contracts", "rules", "help"]

  @Test(
    arguments: [
      ("check", "check"), ("chek", "check"), ("chekc", "check"), ("xcheck", "check"),
      ("contract", "contracts"), ("conformence", "conformance"), ("ruels", "rules"),
      ("halp", "help"), ("", nil), ("x", nil), ("checkmate!", nil), ("Help", "help"),
      (String(repeating: "check", count: 50), nil),
    ] as [(String, String?)])
  func isTheNameThatMayHaveBeenMeant(wanted: String, expected: String?) {
    #expect(Nearest.name(to: wanted, in: Self.names) == expected)
  }

  @Test func isNothingAmongNothing() {
    #expect(Nearest.name(to: "check", in: []) == nil)
  }

  @Test func isTheFirstOfTheAlphabetAmongEquallyNear() {
    #expect(Nearest.name(to: "cast", in: ["cost", "cart", "cash"]) == "cart")
  }

  @Test(
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
      ("abc", "abd", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("é", "e", 2),
    ])
  func countsChanges(left: String, right: String, distance: Int) {
    #expect(Nearest.distance(Array(left.utf8), Array(right.utf8)) == distance)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func countsTheSameFromBothSides(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let left = (0..<generator.below(9)).map { _ in UInt8(97 + generator.below(3)) }
      let right = (0..<generator.below(9)).map { _ in UInt8(97 + generator.below(3)) }
      let distance = Nearest.distance(left, right)
      #expect(distance == Nearest.distance(right, left), "seed \(seed): \(left) \(right)")
      #expect((distance == 0) == (left == right), "seed \(seed): \(left) \(right)")
      #expect(distance <= max(left.count, right.count), "seed \(seed): \(left) \(right)")
      #expect(distance >= abs(left.count - right.count), "seed \(seed): \(left) \(right)")
    }
  }
}
