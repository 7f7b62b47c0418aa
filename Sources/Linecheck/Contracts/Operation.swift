/// One operation of a provider's API, or one webhook: what its contracts are about.
///
/// An HTTP exchange finds its operation by method and address; the id of the operation is what the
/// ids of its contracts begin with.
public struct Operation: Sendable, Hashable {
  /// What the ids of its contracts begin with, such as `retell/get-phone-number`.
  public let id: String
  /// What people call it, such as `Retell, Get Phone Number`.
  public let title: String
  /// The method of its requests, in capitals.
  public let method: String
  /// The addresses below which it is offered, such as `https://api.retellai.com`; none for a webhook,
  /// whose address is the user's own.
  public let servers: [String]
  /// The path below a server, with `{name}` for what differs: `/get-phone-number/{phone_number}`.
  public let path: String

  /// An operation.
  ///
  /// - Parameters:
  ///   - id: what the ids of its contracts begin with.
  ///   - title: what people call it.
  ///   - method: the method of its requests, in capitals.
  ///   - servers: where it is offered; none for a webhook.
  ///   - path: the path below a server, with `{name}` for what differs.
  public init(
    _ id: String, title: String, method: String, servers: [String] = [], path: String = ""
  ) {
    self.id = id
    self.title = title
    self.method = method
    self.servers = servers
    self.path = path
  }
}

extension Contract {
  /// The provider, the operation, the part, and the edition where the id names an older one:
  /// `retell/get-phone-number/200@2026-02` is of `retell`, `get-phone-number`, `200`, `2026-02`.
  private var parts: [Substring] { id.split(separator: "/", omittingEmptySubsequences: false) }

  /// The provider, such as `retell`.
  public var provider: String { String(parts.first ?? "") }

  /// The id of the operation, such as `retell/get-phone-number`.
  public var operation: String { parts.dropLast().joined(separator: "/") }

  /// The part of the operation: `parameters`, `request`, `response`, or a status such as `200`.
  public var part: String {
    (parts.last?.split(separator: "@").first).map(String.init) ?? ""
  }

  /// The date of the page's edition, where it is not the current one.
  public var edition: String? {
    let parts = (parts.last ?? "").split(separator: "@")
    return parts.count > 1 ? String(parts[1]) : nil
  }

  /// Whether it is about what is sent to the API, or to the user's webhook.
  public var isOfRequest: Bool { part == "parameters" || part == "request" }
}
