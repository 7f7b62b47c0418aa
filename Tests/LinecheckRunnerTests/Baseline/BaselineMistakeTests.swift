import LinecheckJSON
import Testing

@testable import LinecheckRunner

struct BaselineMistakeTests {
  private static let title = Baseline.title
  private static let good =
    "78b67a15f12b0f40 retell.agent-weight.weight.maximum retell/get-phone-number/200"
    + " /inbound_agents/*/weight"
  private static let shape = "this is no entry: a fingerprint, a rule, a contract and a place"
  private static let conflict =
    "a merge conflict is left in it: take out the marks and keep the entries of both sides"
  private static let foreign =
    "the fingerprint is not that of the rule, contract and place beside it"

  private func mistakes(_ text: String) -> [String] {
    do throws(Baseline.Mistakes) {
      _ = try Baseline(reading: text)
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  @Test(
    arguments: [
      ([title, good], []),
      ([title], []), ([title, "", "# note", good + "\r"], []),
      ([title, good, good], []),
      ([""], ["line 1: this is no baseline: it begins with “\(title)”"]),
      ([good], ["line 1: this is no baseline: it begins with “\(title)”"]),
      (
        ["# linecheck baseline 2: …"],
        ["line 1: version 2 of baselines is unknown to this linecheck"]
      ),
      (["<<<<<<< HEAD", title], ["line 1: \(conflict)"]),
      (
        [title, "<<<<<<< HEAD", good, "=======", good, ">>>>>>> branch"],
        ["line 2: \(conflict)", "line 4: \(conflict)", "line 6: \(conflict)"]
      ),
      ([title, "||||||| base"], ["line 2: \(conflict)"]),
      ([title, "nonsense"], ["line 2: \(shape)"]),
      ([title, String(good.dropFirst())], ["line 2: \(shape)"]),
      ([title, good.uppercased()], ["line 2: \(shape)"]),
      ([title, good, good.replacing(" /", with: " ")], ["line 3: \(shape)"]),
      ([title, good.replacing("maximum", with: "minimum")], ["line 2: \(foreign)"]),
      ([title, good.replacing("inbound", with: "outbound")], ["line 2: \(foreign)"]),
      ([title, good.replacing("/200", with: "/400")], ["line 2: \(foreign)"]),
      ([title, good.replacing("78b6", with: "78b7")], ["line 2: \(foreign)"]),
    ] as [([String], [String])])
  func isNamedWithItsLine(lines: [String], expected: [String]) {
    #expect(mistakes(lines.joined(separator: "\n")) == expected)
  }

  @Test func isSaidOfWhatIsNoText() {
    #expect(throws: Baseline.Mistakes.self) {
      try Baseline(reading: PaddedBytes([0x23, 0xff, 0x0a]))
    }
  }
}
