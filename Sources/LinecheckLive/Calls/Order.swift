import Linecheck
import LinecheckJSON
import LinecheckRunner

/// What is asked for: by options, or by one request of a plan.
struct Order: Sendable {
  var api: ProviderAPI
  /// The operation; nil for all numbers.
  var operation: Operation?
  var identifier: String?
  var isForAll = false
  /// The file with the body.
  var body: String?
  var probesErrors = false
}

extension Order {
  /// The requests of a plan in which nothing is wrong.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - folder: the folder that its paths are relative to.
  /// - Returns: one order for each request.
  static func all(in plan: Document, folder: String) -> [Order] {
    (plan.root["requests"]?.items ?? []).compactMap { request in
      let provider = request["provider"]?.string
      guard let api = ProviderAPI.all.first(where: { $0.name == provider }) else { return nil }
      let name = request["operation"]?.string
      return Order(
        api: api, operation: api.operations.first { $0.shortName == name },
        identifier: request[api.identifier.member]?.string,
        isForAll: request["all"]?.boolean ?? false,
        body: request["body"]?.string.map { FilePath.joined(folder, $0) },
        probesErrors: request["probeErrors"]?.boolean ?? false)
    }
  }
}
