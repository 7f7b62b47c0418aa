import Linecheck
import LinecheckJSON
import LinecheckProviders
import Testing

@testable import LinecheckRunner

/// Which contracts an exchange is checked against, by its address and by what is asked for.
struct ExchangeResolvingTests {
  private static func found(
    _ method: String, _ url: String, status: String = "200", id: String? = nil,
    shape: CapturedText.Shape = .exchange, bases: [Configuration.BaseURL] = [], path: String = "",
    given: String? = nil, webhook: ExchangeResolver.ByShape? = nil
  ) throws -> String {
    let selection = try ContractSelection(Providers.contracts, Providers.operations, id: id)
    let text = """
      {"request":{"method":"\(method)","url":"\(url)","body":{"event":"x"},"postData":{"text":"{}"}},
       "response":{"status":\(status)}}
      """
    let map = Providers.contracts.first { $0.id == given }
      .map { Resolution(contract: $0, by: "map") }
    let exchange = try CapturedText(PaddedBytes(text), shape)
    switch ExchangeResolver(selection, bases, webhook: webhook)
      .resolve(exchange, at: path, given: map)
    {
    case .found(let contracts):
      return [contracts.by, contracts.request?.id ?? "-", contracts.response?.id ?? "-"]
        .joined(separator: " ")
    case .foreign: return "foreign"
    case .unresolved(let reason, _): return "unresolved: \(reason)"
    }
  }

  private static let get = "retell/get-phone-number/parameters retell/get-phone-number/200"

  @Test(
    arguments: [
      "https://api.retellai.com/get-phone-number/%2B1",
      "https://API.RetellAI.com/get-phone-number/1/",
      "https://api.retellai.com:443/get-phone-number/1?x=/y#z",
      "https://api.retellai.com./get-phone-number/1",
      "http://api.retellai.com:80/get-phone-number/1",
      "https://u:p@api.retellai.com/get-phone-number/1",
      "https://api.retellai.com//get%2Dphone%2dnumber/a%2Fb",
    ])
  func takesAddressesAsTheyAreWritten(url: String) throws {
    #expect(try Self.found("GET", url) == "request " + Self.get)
    #expect(try Self.found("get", url, shape: .har) == "request " + Self.get)
  }

  @Test(
    arguments: [
      ("GET", "https://api.retellai.com/get-phone-number"),
      ("GET", "https://api.retellai.com/get-phone-number/1/2"),
      ("GET", "https://api.retellai.com/v2/get-phone-number/1"),
      ("GET", "https://api.retellai.com:8443/get-phone-number/1"),
      ("HEAD", "https://api.retellai.com/get-phone-number/1"),
      ("OPTIONS", "https://api.retellai.com/get-phone-number/1"),
      ("GET", "https://api.retellai.com.evil.example/get-phone-number/1"),
      ("GET", "wss://other.example/"), ("GET", "about:blank"), ("POST", "https://hooks.example/"),
    ])
  func leavesTheRest(method: String, url: String) throws {
    #expect(try Self.found(method, url, shape: .har) == "foreign")
    #expect(try Self.found(method, url).hasPrefix("unresolved: no operation is known of a"))
  }

  @Test func knowsSeveralServersAndWhatStandsBeforeThem() throws {
    let url = "https://api.eu.vapi.ai/phone-number/1"
    #expect(try Self.found("GET", url).hasPrefix("request vapi/get-phone-number/parameters"))
    let base = Configuration.BaseURL(url: "http://LocalHost:8080/re%74ell/", provider: "retell")
    for (url, isFound) in [
      ("http://localhost:8080/retell/get-phone-number/1", true),
      ("http://localhost:8080/get-phone-number/1", false),
      ("http://localhost:8080/retell/phone-number/1", false),
      ("http://localhost/retell/get-phone-number/1", false),
    ] {
      let found = try Self.found("GET", url, shape: .har, bases: [base])
      #expect(found == (isFound ? "request " + Self.get : "foreign"), "\(url)")
    }
  }

  @Test(
    arguments: [
      // A status of another answer is judged by that answer's contract.
      ("200", "retell/get-phone-number/200", "option " + get),
      (
        "401", "retell/get-phone-number/200",
        "option retell/get-phone-number/parameters retell/get-phone-number/401"
      ),
      ("404", "retell/get-phone-number/200", "option retell/get-phone-number/parameters -"),
      (
        "200", "retell/get-phone-number/200@2026-02",
        "option retell/get-phone-number/parameters retell/get-phone-number/200@2026-02"
      ),
      ("200", "retell/get-phone-number/parameters", "option " + get),
      ("200", "retell/get-phone-number/", "request " + get), ("200", "retell/", "request " + get),
      (
        "200", "vapi/get-phone-number/200",
        "unresolved: its address is that of retell/get-phone-number, and vapi/get-phone-number/200 is asked for"
      ),
      (
        "200", "vapi",
        "unresolved: its address is that of retell/get-phone-number, and another operation is asked for"
      ),
    ])
  func takesWhatIsAskedFor(status: String, id: String, expected: String) throws {
    let url = "https://api.retellai.com/get-phone-number/1"
    #expect(try Self.found("GET", url, status: status, id: id) == expected)
    let isOther = expected.hasPrefix("unresolved")
    #expect(
      try Self.found("GET", url, status: status, id: id, shape: .har)
        == (isOther ? "foreign" : expected))
  }

  @Test func takesWhatIsAskedForAtUnknownAddresses() throws {
    let url = "http://127.0.0.1:9000/mock/get-phone-number/1"
    let id = "retell/get-phone-number/200"
    #expect(try Self.found("GET", url, id: id) == "option " + Self.get)
    #expect(try Self.found("GET", url, id: "retell/get-phone-number") == "option " + Self.get)
    #expect(try Self.found("GET", url, given: id) == "map " + Self.get)
    #expect(try Self.found("GET", url, path: "/a/\(id)/x.json") == "folder " + Self.get)
    // In a capture of everything the method and the end of the path have to fit.
    #expect(try Self.found("GET", url, id: id, shape: .har) == "option " + Self.get)
    #expect(try Self.found("GET", "http://a.example/x", id: id, shape: .har) == "foreign")
    #expect(try Self.found("POST", url, id: id, shape: .har) == "foreign")
    #expect(try Self.found("GET", url, shape: .har, path: "/a/\(id)/x.json") == "foreign")
  }

  @Test func asksForTheShapeOfWhatIsPostedToSomebodyElse() throws {
    let id = "retell/inbound-call-webhook/request"
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let answer = try #require(Providers.contracts.first { $0.id == "retell/get-phone-number/200" })
    let hook: ExchangeResolver.ByShape = { _ in Resolution(contract: contract, by: "tag") }
    let expected = "tag \(id) retell/inbound-call-webhook/response"
    let url = "https://hooks.example/x"
    for shape in [.exchange, .har] as [CapturedText.Shape] {
      #expect(try Self.found("POST", url, shape: shape, webhook: hook) == expected)
      #expect(try Self.found("GET", url, shape: shape, webhook: hook) != expected)
      #expect(
        try Self.found("POST", "https://api.vapi.ai/x", shape: shape, webhook: hook) != expected)
      // Only what is sent to somebody's own server is a webhook.
      let wrong = try Self.found("POST", url, shape: shape) { _ in
        Resolution(contract: answer, by: "shape")
      }
      #expect(wrong == "foreign" || wrong.hasPrefix("unresolved"))
    }
    #expect(try Self.found("POST", url, id: "vapi/", shape: .har, webhook: hook) == "foreign")
  }

  /// Who made a call knows what it was, whatever its address is.
  @Test(
    arguments: [
      ("GET", "http://127.0.0.1:8080/get-phone-number/1"),
      ("GET", "https://mock.example/retell/v1/get-phone-number/1"),
      ("GET", "https://api.vapi.ai/phone-number/1"), ("POST", "https://mock.example/"),
    ])
  func takesTheWordOfWhoMadeTheCall(method: String, url: String) throws {
    let selection = try ContractSelection(Providers.contracts, Providers.operations, id: nil)
    let text = """
      {"request":{"method":"\(method)","url":"\(url)"},"response":{"status":200}}
      """
    let operation = try #require(Providers.operations.first { $0.id == "retell/get-phone-number" })
    let exchange = try CapturedText(PaddedBytes(text))
    let contracts = ExchangeResolver(selection, of: operation)
      .resolve(exchange, at: "", given: nil).contracts
    #expect(contracts?.operation == operation)
    #expect(contracts?.request?.id == "retell/get-phone-number/parameters")
    #expect(contracts?.response?.id == "retell/get-phone-number/200")
    #expect(contracts?.by == "request")
  }
}
