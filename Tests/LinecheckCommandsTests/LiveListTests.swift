import Foundation
import TestSupport
import Testing

/// All numbers of an account: pages are followed to their end, and what ends before it is not checked.
struct LiveListTests {
  /// A number of an account, valid unless its fallback has a fallback of its own.
  private static func number(_ place: Int, fallback: String? = nil) -> String {
    let own = fallback.map { #", "fallback_number": "\#($0)""# } ?? ""
    return """
      {"phone_number": "+1415777\(4000 + place)", "phone_number_type": "retell-twilio",
      "last_modification_timestamp": 1722430805999\(own)}
      """
  }

  /// Retell, with ten numbers a page; the key of a page begins with a plus.
  private static func answer(_ request: HTTPServer.Request, of count: Int) -> HTTPServer.Reply {
    let query = URLComponents(string: request.target)?.queryItems ?? []
    let key = query.first { $0.name == "pagination_key" }?.value
    let start = key.flatMap { Int($0.dropFirst()) } ?? 0
    let end = min(start + 10, count)
    return .json(
      Live.page((start..<end).map { number($0) }, next: end < count ? "+\(end)" : nil))
  }

  @Test func followsPages() async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer {
        Self.answer($0, of: 35).closing()
      } _: { server in
        let run = try await Live.run(
          ["retell", "--all", "--report", "json", "--rate", "1000"], at: server, in: folder)
        #expect(run.code == 0, "\(run.everything)")
        let report = try Report(run)
        #expect(report.payloads.count == 35)
        #expect(report.payloads.last?.source == "retell/list-phone-numbers/4")
        #expect(report.payloads.last?.entry == "item 5")
        #expect(
          server.requests.map(\.target) == [
            "/v2/list-phone-numbers?limit=100",
            "/v2/list-phone-numbers?limit=100&pagination_key=%2B10",
            "/v2/list-phone-numbers?limit=100&pagination_key=%2B20",
            "/v2/list-phone-numbers?limit=100&pagination_key=%2B30",
          ])
      }
    }
  }

  /// A fallback on the first page has a fallback of its own on the second one.
  @Test func rulesOverTheAccountCount() async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { request in
        request.target.contains("pagination_key")
          ? .json(Live.page([Self.number(2, fallback: "+14157774003")]))
          : .json(Live.page([Self.number(1, fallback: "+14157774002")], next: "a"))
      } _: { server in
        let run = try await Live.run(
          ["retell", "--all", "--report", "json"], at: server, in: folder)
        #expect(run.code == 1, "\(run.everything)")
        let findings = try Report(run).payloads.flatMap(\.findings)
        #expect(findings.map(\.rule) == ["retell.phone-number.fallback_number.no-nesting"])
      }
    }
  }

  struct End: Sendable, CustomTestStringConvertible {
    let name: String
    let reply: HTTPServer.Reply
    let sentence: String
    var testDescription: String { name }
  }

  /// What the second page may be in place of one.
  static let ends = [
    End(
      name: "round in circles", reply: .json(Live.page([number(9)], next: "a")),
      sentence: "round in circles"),
    End(
      name: "no key", reply: .json(#"{"items": [], "has_more": true}"#),
      sentence: "the page gives no key"),
    End(name: "a failure", reply: .json("{}", status: 502), sentence: "502"),
    End(name: "a refusal", reply: .json("{}", status: 403), sentence: "403"),
    End(name: "no list", reply: .json(#"{"numbers": []}"#), sentence: "not an object with items"),
    End(name: "a cut", reply: .json(Live.page([])).cutOff(after: 5), sentence: "broke off"),
  ]

  @Test(arguments: ends)
  func isNotChecked(end: End) async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { request in
        request.target.contains("pagination_key")
          ? end.reply : .json(Live.page([Self.number(1)], next: "a"))
      } _: { server in
        let run = try await Live.run(["retell", "--all"], at: server, in: folder)
        #expect(run.code == 4, "\(run.everything)")
        #expect(run.everything.contains(end.sentence), "\(run.everything)")
        #expect(server.requests.count == 2)
      }
    }
  }

  /// The numbers of several providers in one run; each has its own address.
  @Test func plan() async throws {
    try await withTemporaryFolder { folder in
      let plan = """
        {"linecheck": 1, "requests": [{"provider": "retell", "all": true},
        {"provider": "elevenlabs", "all": true}, {"provider": "vapi", "all": true},
        {"provider": "retell", "operation": "get-phone-number", "phoneNumber": "+14157774444"}]}
        """
      try folder.write(plan, to: "plans/plan.json")
      try await withHTTPServer { request in
        switch request.target {
        case "/retell/get-phone-number/%2B14157774444": .json(Bodies.valid)
        case "/retell/v2/list-phone-numbers?limit=100": .json(Live.page([Bodies.valid]))
        default: .json("[]")
        }
      } _: { server in
        let bases = ["retell", "elevenlabs", "vapi"].flatMap {
          ["--base-url", "\($0)=\(server.url)/\($0)"]
        }
        let run = try await Live.run(
          ["--plan", "plans/plan.json", "--send-key-to-base-url"] + bases, in: folder)
        #expect(run.code == 0, "\(run.everything)")
        #expect(server.requests.count == 4)
        let key = server.requests.first { $0.target.hasPrefix("/elevenlabs") }
        #expect(key?.headers["xi-api-key"] == Live.key)
      }
    }
  }
}
