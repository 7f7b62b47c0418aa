import Linecheck
import LinecheckJSON
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// All numbers of an account, whatever pages they come on.
struct NumberListingTests {
  private func endpoint(_ api: ProviderAPI) -> Endpoint {
    Endpoint(
      api: api, base: "http://127.0.0.1", credential: Endpoints.credential(api, "key"))
  }

  /// The ids that pages bring, in order, with the names of the calls.
  private func ids(of numbers: Numbers) async throws -> (ids: [String], calls: [String]) {
    let contract = try #require(numbers.api.numberContract)
    var listing = NumberListing(endpoint(numbers.api), contract)
    var (ids, calls): ([String], [String]) = ([], [])
    while calls.count < 1000 {
      let call = listing.call
      calls.append(call.name)
      let exchange = await numbers.exchange(for: call)
      let page = listing.page(exchange)
      #expect(page.problem == nil)
      for item in page.items {
        ids.append(try #require(try Document(exchange.text[item.range]).root["id"]?.string))
      }
      if !page.hasNext { break }
    }
    return (ids, calls)
  }

  @Test(arguments: ["retell", "elevenlabs", "vapi"], [0, 1, 99, 100, 101, 250, 1000])
  func bringsEachNumberOnce(provider: String, count: Int) async throws {
    let api = try #require(ProviderAPI.all.first { $0.name == provider })
    let numbers = Numbers(api, count)
    let (ids, calls) = try await ids(of: numbers)
    #expect(ids == numbers.all.map(\.id))
    #expect(calls == calls.indices.map { "\(provider)/list-phone-numbers/\($0 + 1)" })
    if provider == "elevenlabs" { #expect(calls.count == 1) }
  }

  /// Numbers that were made at the same time may stand on both sides of a border between pages.
  @Test(arguments: [2, 3, 7, 40, 99])
  func losesNoNumberOfTheSameTime(ties: Int) async throws {
    let numbers = Numbers(.vapi, 500, ties: ties)
    #expect(try await ids(of: numbers).ids == numbers.all.map(\.id))
  }

  private func problem(_ api: ProviderAPI, _ bodies: String...) throws -> String? {
    var listing = NumberListing(endpoint(api), try #require(api.numberContract))
    var problem: String?
    for body in bodies {
      let answer = HTTPAnswer(status: 200, body: Array(body.utf8))
      problem = listing.page(LiveExchange(listing.call.request, answer)).problem
    }
    return problem
  }

  @Test func saysWhatIsWrongWithPages() throws {
    let same = "{\"items\": [], \"has_more\": true, \"pagination_key\": \"a\"}"
    #expect(try problem(.retell, same, same) == "the pages of the list go round in circles")
    #expect(
      try problem(.retell, "{\"items\": [], \"has_more\": true}")
        == "there are more numbers, and the page gives no key for them")
    #expect(
      try problem(.retell, "[]")
        == "the list of numbers cannot be read: it is not an object with items")
    #expect(try problem(.vapi, "{}") == "the list of numbers cannot be read: it is not an array")
    #expect(
      try problem(.elevenLabs, "no")
        == "the list of numbers cannot be read: it is no JSON object or array")
    // More of one time than a page has room for: nobody can get behind them.
    let items = (0..<100).map { "{\"id\": \"\($0)\", \"createdAt\": \"2026-01-01T00:00:00Z\"}" }
    let page = "[\(items.joined(separator: ","))]"
    #expect(try problem(.vapi, page, page) == "the pages of the list go round in circles")
    let timeless = "[\((0..<100).map { "{\"id\": \"\($0)\"}" }.joined(separator: ","))]"
    #expect(
      try problem(.vapi, timeless)
        == "the list of numbers cannot be gone through: a number says no createdAt")
  }

  /// A list that says neither yes nor no may have lost numbers; one that brings none may never end.
  @Test func listHasToComeToItsEnd() throws {
    for more in ["", ", \"has_more\": 1", ", \"has_more\": \"true\"", ", \"has_more\": null"] {
      #expect(
        try problem(.retell, "{\"items\": []\(more)}")
          == "the page does not say whether there are more numbers")
    }
    var listing = NumberListing(endpoint(.retell), try #require(ProviderAPI.retell.numberContract))
    var pages = 0
    while pages < 100 {
      let body = "{\"items\": [], \"has_more\": true, \"pagination_key\": \"\(pages)\"}"
      let answer = HTTPAnswer(status: 200, body: Array(body.utf8))
      let page = listing.page(LiveExchange(listing.call.request, answer))
      pages += 1
      if page.problem == "the list goes on and on without a number" { break }
      #expect(page.problem == nil && page.hasNext)
    }
    #expect(pages == 10)
  }

  /// Only what a page before it had is no news.
  @Test func sameIdOnOnePageIsCheckedTwice() throws {
    var listing = NumberListing(endpoint(.vapi), try #require(ProviderAPI.vapi.numberContract))
    let body = "[{\"id\": \"a\"}, {\"id\": \"a\", \"createdAt\": 5}]"
    let answer = HTTPAnswer(status: 200, body: Array(body.utf8))
    #expect(listing.page(LiveExchange(listing.call.request, answer)).items.count == 2)
  }
}
