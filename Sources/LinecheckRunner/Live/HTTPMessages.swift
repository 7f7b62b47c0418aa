/// A header of a message.
package struct HTTPHeader: Sendable, Hashable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A request to send. It never holds a key: what stands for one is `hidden`, and only what talks to the
/// network knows better.
package struct HTTPRequest: Sendable, Hashable {
  /// In capitals.
  package let method: String
  package let url: String
  package let headers: [HTTPHeader]
  /// The body, of a request that has one.
  package let body: [UInt8]?

  package init(
    _ method: String = "GET", _ url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// What was answered.
package struct HTTPAnswer: Sendable, Hashable {
  package let status: Int
  package let headers: [HTTPHeader]
  /// The body, decoded where it was compressed.
  package let body: [UInt8]
  /// How long it took, from the first byte sent to the last one received.
  package let milliseconds: Int

  package init(
    status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [], milliseconds: Int = 0
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.milliseconds = milliseconds
  }

  /// The value of a header, whatever the case of its name.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
