/// How the network is used.
struct NetworkSettings: Sendable {
  /// How long one answer may take, from the request to its last byte.
  var timeout: Duration = .seconds(30)
  /// How long nothing may come: neither a connection, nor the beginning of an answer, nor more of it.
  var connectTimeout: Duration = .seconds(10)
  /// How long a call may be repeated; what would have to wait longer is given up at once.
  var retryFor: Duration = .seconds(30)
  /// How many requests a second are made at most.
  var rate = 5.0
  /// How many bytes a body may have, unpacked.
  var maxBody = 10_000_000
}
