extension HTTPServer {
  /// A request as it came.
  public struct Request: Sendable {
    /// In capitals.
    public let method: String
    /// What stands behind the method: the path with its query, in a proxy a whole address.
    public let target: String
    /// The headers; their names are in lower case, and values of one name are joined by commas.
    public let headers: [String: String]
    /// The body; empty where there is none.
    public internal(set) var body: [UInt8] = []
    /// Which connection it came on, from 0.
    public let connection: Int
    /// How many requests came before, on all connections.
    public internal(set) var number = 0

    /// Reads the lines of a head; nil where they are none.
    init?(head: String, connection: Int) {
      let lines = head.split(separator: "\r\n")
      let words = lines.first?.split(separator: " ") ?? []
      guard words.count == 3 else { return nil }
      method = String(words[0])
      target = String(words[1])
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        headers[line[..<colon].lowercased(), default: ""] +=
          (headers[line[..<colon].lowercased()] == nil ? "" : ", ") + value
      }
      self.headers = headers
      self.connection = connection
    }
  }
}
