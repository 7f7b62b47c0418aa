import Linecheck
@_spi(Scanning) import LinecheckJSON
import LinecheckRunner

/// Goes through the pages of an account's numbers.
struct NumberListing: Sendable {
  let endpoint: Endpoint
  /// What the numbers are checked against.
  let contract: Contract
  private var list: NumberList { endpoint.api.list }
  private var number = 1
  private var query: [(String, String)] = []
  /// The keys of pages that came, to notice where they go round in circles.
  private var keys: Set<String> = []
  /// The numbers that came already, by their ids: pages may overlap.
  private var known: Set<String> = []
  /// How many pages in a row brought nothing.
  private var emptyPages = 0
  /// How many of those may follow each other.
  private static let mostEmptyPages = 10

  init(_ endpoint: Endpoint, _ contract: Contract) {
    self.endpoint = endpoint
    self.contract = contract
    if list.paging != .none { query = [("limit", String(NumberList.pageSize))] }
  }

  /// The call that asks for the page.
  var call: Call {
    Call(
      name: "\(endpoint.api.name)/\(list.name)/\(number)",
      request: endpoint.request(path: list.path, query: query), credential: endpoint.credential)
  }

  /// What a page brought.
  struct Page {
    /// The items that had not come before, with their numbers on the page.
    var items: [(number: Int, range: Range<Int>)] = []
    /// Whether there is another one.
    var hasNext = false
    /// Why the list ends before its end; nil where it does not.
    var problem: String?
  }

  /// Takes the answer of a page, and turns to the next one.
  mutating func page(_ exchange: LiveExchange) -> Page {
    let document = try? Document(exchange.text)
    guard let body = document?.root["response"]?["body"] else {
      return Page(problem: "the list of numbers cannot be read: there is none")
    }
    guard let items = list.paging == .key ? body["items"]?.items : body.items else {
      // What is JSON stands in the exchange as it is.
      let wanted = list.paging == .key ? "an object with items" : "an array"
      let mistake = body.kind == .string ? "no JSON object or array" : "not \(wanted)"
      return Page(problem: "the list of numbers cannot be read: it is \(mistake)")
    }
    var page = Page()
    let ids = list.paging == .time ? items.map { $0["id"]?.string } : []
    for (place, item) in items.enumerated() {
      if place < ids.count, let id = ids[place], known.contains(id) { continue }
      page.items.append((place + 1, item.range))
    }
    known.formUnion(ids.compactMap(\.self))
    emptyPages = page.items.isEmpty ? emptyPages + 1 : 0
    switch list.paging {
    case .none: break
    case .key: turn(body, &page)
    case .time: turn(items, &page)
    }
    number += 1
    return page
  }

  /// The next page is the one of a key.
  private mutating func turn(_ body: Value, _ page: inout Page) {
    guard let hasMore = body["has_more"]?.boolean else {
      page.problem = "the page does not say whether there are more numbers"
      return
    }
    if !hasMore { return }
    guard emptyPages < Self.mostEmptyPages else {
      page.problem = "the list goes on and on without a number"
      return
    }
    guard let key = body["pagination_key"]?.string, !key.isEmpty else {
      page.problem = "there are more numbers, and the page gives no key for them"
      return
    }
    guard keys.insert(key).inserted else {
      page.problem = "the pages of the list go round in circles"
      return
    }
    query = [("limit", String(NumberList.pageSize)), ("pagination_key", key)]
    page.hasNext = true
  }

  /// The next page is before the times of this one. Numbers of the same time may stand on both sides of
  /// the border, so that its oldest ones are asked for again.
  private mutating func turn(_ items: [Value], _ page: inout Page) {
    guard items.count >= NumberList.pageSize else { return }
    let times = items.compactMap { $0["createdAt"]?.string }
    guard let oldest = times.last, times.count == items.count else {
      page.problem = "the list of numbers cannot be gone through: a number says no createdAt"
      return
    }
    let before = times.last { $0 != oldest } ?? oldest
    guard keys.insert(before).inserted, !page.items.isEmpty else {
      page.problem = "the pages of the list go round in circles"
      return
    }
    query = [("limit", String(NumberList.pageSize)), ("createdAtLt", before)]
    page.hasNext = true
  }
}
