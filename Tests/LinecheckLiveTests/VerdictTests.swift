import Linecheck
import LinecheckRunner
import Testing

@testable import LinecheckLive

/// What becomes of answers: passed, failed, or not checked.
struct VerdictTests {
  static let body = """
    {"phone_number": "+14155550123", "phone_number_type": "custom",
     "last_modification_timestamp": 1764000000000}
    """

  private static func answer(_ status: Int, _ body: String = body) -> HTTPAnswer {
    HTTPAnswer(
      status: status, headers: [HTTPHeader("Content-Type", "application/json")],
      body: Array(body.utf8), milliseconds: 12)
  }

  private func response(
    _ answer: HTTPAnswer?, _ trouble: Trouble? = nil, notes: Bool = false
  ) async throws -> PayloadResult {
    let steps = try steps("retell", "get-phone-number", "--phone-number", "+14155550123")
    let (results, _) = try await results(
      of: steps, Answers { _ in (answer, trouble) }, notes: notes)
    #expect(results.map(\.entry) == ["request", "response"])
    #expect(results[0].outcome == .passed && results[0].findings.isEmpty)
    #expect(results[1].source == "retell/get-phone-number/1")
    return results[1]
  }

  @Test func answerThatKeepsItsPromisesPasses() async throws {
    let result = try await response(Self.answer(200))
    #expect(result.outcome == .passed && result.findings.isEmpty)
    #expect(result.contract == "retell/get-phone-number/200" && result.rules > 50)
    #expect(result.milliseconds == 12)
  }

  @Test func brokenPromiseFails() async throws {
    let result = try await response(
      Self.answer(200, Self.body.replacing("custom", with: "costum")))
    #expect(result.outcome == .failed)
    #expect(result.findings.map(\.rule) == ["retell.phone-number.phone_number_type.enum"])
    // The body stands in the exchange as it came, beginning with a line of its own.
    #expect(result.findings.first?.span.start.column == 55)
  }

  @Test(arguments: Trouble.allCases.filter { $0 != .interrupted && !$0.isOfRecording })
  func troubleIsNoFinding(trouble: Trouble) async throws {
    let result = try await response(nil, trouble, notes: true)
    #expect(result.outcome == .notChecked && result.findings.isEmpty)
    #expect(result.reason == trouble.sentence && result.reasonHelp == trouble.help)
  }

  @Test(arguments: [301, 302, 307, 308, 401, 407, 429, 500, 502, 503, 504])
  func statusThatSaysNothingIsNoFinding(status: Int) async throws {
    for body in ["<html>", Self.body, "{\"status\": \"error\", \"message\": 5}"] {
      let result = try await response(Self.answer(status, body))
      #expect(result.outcome == .notChecked && result.findings.isEmpty)
      #expect(result.reason?.contains(status == 407 ? "proxy" : "(\(status))") == true)
    }
  }

  /// The body of a failure is documented, too; what is wrong with it is a note.
  @Test func brokenBodyOfAFailureIsANote() async throws {
    let wrong = try await response(Self.answer(500, "{\"status\": 1}"), notes: true)
    #expect(wrong.outcome == .notChecked)
    #expect(!wrong.findings.isEmpty)
    #expect(wrong.findings.allSatisfy { $0.severity == .note })
    #expect(wrong.findings.allSatisfy { $0.rule.hasPrefix("retell.") })
    let right = try await response(
      Self.answer(500, "{\"status\": \"error\", \"message\": \"sorry\"}"), notes: true)
    #expect(right.outcome == .notChecked && right.findings.isEmpty)
    // No page says what is in one of these.
    let undocumented = try await response(Self.answer(502, "<html>"), notes: true)
    #expect(undocumented.outcome == .notChecked && undocumented.findings.isEmpty)
  }

  @Test func documentedErrorsAreJudged() async throws {
    let right = "{\"status\": \"error\", \"message\": \"no such number\"}"
    #expect(try await response(Self.answer(422, right)).outcome == .passed)
    #expect(try await response(Self.answer(422, "[]")).outcome == .failed)
    let undocumented = try await response(Self.answer(404, right))
    #expect(undocumented.findings.map(\.rule) == ["retell.get-phone-number.status.documented"])
  }

  @Test func wrongMediaTypeIsAFinding() async throws {
    let answer = HTTPAnswer(
      status: 200, headers: [HTTPHeader("Content-Type", "text/html")],
      body: Array(Self.body.utf8))
    let result = try await response(answer)
    #expect(result.findings.map(\.rule) == ["retell.get-phone-number.content-type"])
  }

  // MARK: Probes

  private func probes(_ status: Int) async throws -> [String: PayloadResult] {
    let body = "{\"status\": \"error\", \"message\": \"no\"}"
    let (results, _) = try await results(
      of: steps("retell", "get-phone-number", "--probe-errors"),
      Answers { _ in (Self.answer(status, body), nil) })
    let answers = results.filter { $0.entry == "response" }
    return Dictionary(uniqueKeysWithValues: answers.map { ($0.source, $0) })
  }

  @Test func probesAreMeantToBeRefused() async throws {
    let key = "retell/get-phone-number/wrong-key"
    let number = "retell/get-phone-number/unknown-id"
    let refused = try await probes(401)
    #expect(refused.keys.sorted() == [number, key])
    #expect(refused[key]?.outcome == .passed)
    #expect(refused[key]?.contract == "retell/get-phone-number/401")
    // A key that is refused where it should not be says nothing about numbers.
    #expect(refused[number]?.outcome == .notChecked)
    let taken = try await probes(200)
    #expect(taken.values.allSatisfy { $0.outcome == .notChecked })
    #expect(taken[key]?.reason?.contains("a wrong key was taken") == true)
    #expect(taken[number]?.reason?.contains("a number that nobody has was found") == true)
  }
}
