import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport

@testable import LinecheckLive
@testable import LinecheckRunner

/// An account whose numbers are listed page by page, as a provider lists them.
struct Numbers: Transport {
  let api: ProviderAPI
  /// The bodies, newest first, with what tells them apart and when they were made.
  let all: [(id: String, createdAt: String)]

  /// Numbers of an account; some were made at the same time.
  init(_ api: ProviderAPI, _ count: Int, ties: Int = 1) {
    self.api = api
    all = (0..<count).map { place in
      let minute = (count - place) / ties
      let digits = String(1000 + minute / 60).suffix(2) + ":" + String(100 + minute % 60).suffix(2)
      return ("id-\(place)", "2026-01-01T\(digits):00.000Z")
    }
  }

  func exchange(for call: Call) async -> LiveExchange {
    let query = WebAddress(call.request.url)?.query ?? []
    let values = Dictionary(uniqueKeysWithValues: query.map { ($0.name, $0.value) })
    let limit = values["limit"].flatMap(Int.init) ?? .max
    return LiveExchange(
      call.request, HTTPAnswer(status: 200, body: Array(body(limit, values).utf8)))
  }

  private func body(_ limit: Int, _ values: [String: String]) -> String {
    switch api.list.paging {
    case .none: return list(all[...])
    case .key:
      let start = values["pagination_key"].flatMap(Int.init) ?? 0
      let end = min(start + limit, all.count)
      let key = end < all.count ? ", \"pagination_key\": \"\(end)\"" : ""
      return "{\"items\": \(list(all[start..<end])), \"has_more\": \(end < all.count)\(key)}"
    case .time:
      let before = values["createdAtLt"] ?? "9"
      return list(all.filter { $0.createdAt < before }.prefix(limit))
    }
  }

  private func list(_ numbers: some Sequence<(id: String, createdAt: String)>) -> String {
    let items = numbers.map { "{\"id\": \"\($0.id)\", \"createdAt\": \"\($0.createdAt)\"}" }
    return "[\(items.joined(separator: ", "))]"
  }
}
