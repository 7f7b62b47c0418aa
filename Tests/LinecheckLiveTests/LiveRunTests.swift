import Foundation
import Linecheck
import LinecheckCommands
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// Runs over answers that are made up.
struct LiveRunTests {
  private func calls(_ count: Int) throws -> [Step] {
    let options = try LiveOptions(
      Arguments(
        ["retell", "get-phone-number", "--base-url", "http://127.0.0.1:1", "--replay", "x"],
        LiveCommand.options))
    var planner = Planner(options)
    let get = ProviderAPI.retell.get
    return try planner.steps(
      of: (0..<count).map {
        Order(api: .retell, operation: get, identifier: "+1415555\(1000 + $0)")
      })
  }

  private static let answer = HTTPAnswer(
    status: 200, headers: [HTTPHeader("content-type", "application/json")],
    body: Array(VerdictTests.body.utf8))

  /// Answers come as they come; results are told in the order of the plan.
  @Test(arguments: [1, 3, 8])
  func tellsInOrder(concurrency: Int) async throws {
    let answers = Answers(delay: { call in
      let number = Int(call.name.split(separator: "/").last ?? "") ?? 0
      return .milliseconds(number % 3 == 0 ? 12 : 1)
    }) { _ in (Self.answer, nil) }
    let (results, summary) = try await results(
      of: calls(30), answers, concurrency: concurrency)
    #expect(results.map(\.index) == Array(0..<60))
    #expect(
      results.filter { $0.entry == "response" }.map(\.source)
        == (1...30).map { "retell/get-phone-number/\($0)" })
    #expect(summary.passed == 60)
    #expect(answers.most <= concurrency)
    if concurrency > 1 { #expect(answers.most > 1) }
  }

  @Test func listsAreCheckedItemByItem() async throws {
    let items = [
      VerdictTests.body, VerdictTests.body.replacing("+14155550123", with: "+14155550124"),
      VerdictTests.body.replacing("custom", with: "costum"), "7",
    ]
    let page = "{\"items\": [\(items.joined(separator: ",\n"))], \"has_more\": false}"
    let (results, summary) = try await results(
      of: steps("retell", "--all"),
      Answers { _ in (HTTPAnswer(status: 200, body: Array(page.utf8)), nil) })
    #expect(results.map(\.entry) == ["item 1", "item 2", "item 3", "item 4"])
    #expect(results.map(\.outcome) == [.passed, .passed, .failed, .failed])
    #expect(results.allSatisfy { $0.contract == "retell/get-phone-number/200" })
    #expect(results[2].findings.map(\.rule) == ["retell.phone-number.phone_number_type.enum"])
    // Its line is that of the exchange: thirteen stand before the body, and each item has two.
    #expect(results[2].findings.first?.span.start.line == 14 + 4)
    #expect(summary.failed == 2)
  }

  /// A number must not fall back on one that falls back itself: a rule over the whole account.
  @Test func rulesOverTheAccountAreJudged() async throws {
    func number(_ own: String, fallback: String?) -> String {
      let other = fallback.map { ", \"fallback_number\": \"\($0)\"" } ?? ""
      return VerdictTests.body.replacing("+14155550123", with: own)
        .replacing("\"custom\"", with: "\"custom\"" + other)
    }
    let pages = [
      [number("+14155550001", fallback: "+14155550002")],
      [number("+14155550002", fallback: "+14155550003"), number("+14155550003", fallback: nil)],
    ]
    let (results, _) = try await results(
      of: steps("retell", "--all"),
      Answers { call in
        let place = call.name.hasSuffix("/1") ? 0 : 1
        let items = pages[place].joined(separator: ",")
        let more = place == 0 ? "true, \"pagination_key\": \"a\"" : "false"
        let body = "{\"items\": [\(items)], \"has_more\": \(more)}"
        return (HTTPAnswer(status: 200, body: Array(body.utf8)), nil)
      })
    #expect(results.map(\.source).map { $0.suffix(1) } == ["1", "2", "2"])
    #expect(
      results.map { $0.findings.map(\.rule) } == [
        ["retell.phone-number.fallback_number.no-nesting"], [], [],
      ])
  }

  @Test func listThatCannotBeReadIsNotChecked() async throws {
    for (answer, trouble, reason) in [
      (nil, Trouble.refused, "the server refuses connections"),
      (HTTPAnswer(status: 401), nil, "the key was refused (401)"),
      (HTTPAnswer(status: 404), nil, "the list of numbers was answered with 404"),
      (HTTPAnswer(status: 200, body: Array("7".utf8)), nil, "the list of numbers cannot be read"),
    ] as [(HTTPAnswer?, Trouble?, String)] {
      let (results, summary) = try await results(
        of: steps("vapi", "--all"), Answers { _ in (answer, trouble) })
      #expect(results.count == 1 && results[0].outcome == .notChecked)
      #expect(results[0].reason?.hasPrefix(reason) == true)
      #expect(results[0].source == "vapi/list-phone-numbers/1")
      #expect(summary.notChecked == 1)
    }
  }

  /// What breaks its contract is not sent, unless somebody insists.
  @Test func brokenBodyIsNotSent() async throws {
    try await withTemporaryFolder { folder in
      let file = try #require(folder.appending(path: "import.json") as URL?)
      try Data("{\"phone_number\": \"+14155550123\"}".utf8).write(to: file)
      let path = file.path(percentEncoded: false)
      let answers = Answers { _ in (HTTPAnswer(status: 500), nil) }
      let words = ["retell", "import-phone-number", "--allow-writes", "--body", path]
      let (results, _) = try await results(
        of: steps(words[0], words[1], words[2], words[3], words[4]), answers)
      #expect(answers.calls == [])
      #expect(results.map(\.outcome) == [.failed, .notChecked])
      #expect(results[1].reason == Trouble.unsent.sentence)
      _ = try await LinecheckLiveTests.results(
        of: steps(words[0], words[1], words[2], words[3], words[4], "--force"), answers)
      #expect(answers.calls == ["retell/import-phone-number/1"])
    }
  }

  @Test func nothingIsWrittenUnlessThatIsAllowed() {
    #expect(throws: UsageError.self) {
      try steps("retell", "import-phone-number", "--body", "import.json")
    }
  }

  /// What is no JSON breaks a promise, whatever page it should have been.
  @Test(arguments: [[0x5b, 0x22, 0xff, 0x22, 0x5d], Array("<html>".utf8), Array("[{},".utf8)])
  func pageThatIsNoJSONFails(body: [UInt8]) async throws {
    let (results, _) = try await results(
      of: steps("vapi", "--all"), Answers { _ in (HTTPAnswer(status: 200, body: body), nil) })
    #expect(results.map(\.outcome) == [.failed])
    #expect(results[0].findings.first?.rule.hasPrefix("json.") == true)
    #expect(results[0].source == "vapi/list-phone-numbers/1" && results[0].contract == nil)
  }

  @Test func oneListIsGoneThroughOnce() throws {
    let options = try LiveOptions(
      Arguments(["--plan", "plan.json", "--dry-run"], LiveCommand.options))
    var planner = Planner(options)
    let both = [Order(api: .retell, isForAll: true), Order(api: .vapi, isForAll: true)]
    #expect(try planner.steps(of: both).count == 2)
    #expect(throws: UsageError.self) { try planner.steps(of: both + both) }
  }
}
