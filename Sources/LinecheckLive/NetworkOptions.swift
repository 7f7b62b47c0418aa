import LinecheckCommands
import LinecheckRunner

/// Which addresses are asked, how long, how often, with which key.
struct NetworkOptions: Sendable {
  /// Other addresses, each of one provider or, without a name, of the only one.
  let baseURLs: [(provider: String?, url: String)]
  let sendsKey: Bool
  let keyFile: String?
  let settings: NetworkSettings

  init(_ arguments: Arguments) throws(UsageError) {
    var urls: [(provider: String?, url: String)] = []
    for value in arguments.values("--base-url") { urls.append(try Self.baseURL(value)) }
    baseURLs = urls
    sendsKey = arguments.has("--send-key-to-base-url")
    keyFile = arguments.value("--api-key-file")
    var settings = NetworkSettings()
    if let time = try Self.duration(arguments, "--timeout") { settings.timeout = time }
    if let time = try Self.duration(arguments, "--connect-timeout") {
      settings.connectTimeout = time
    }
    if let time = try Self.duration(arguments, "--retry-for", mayBeZero: true) {
      settings.retryFor = time
    }
    if let rate = try Self.decimal(arguments, "--rate", from: 0.001) { settings.rate = rate }
    if let count = try arguments.number("--max-body") { settings.maxBody = count }
    self.settings = settings
    if sendsKey && urls.isEmpty { throw UsageError("--send-key-to-base-url needs a --base-url") }
    if keyFile == "" { throw UsageError("--api-key-file names no file") }
  }

  /// An address, or `PROVIDER=URL`.
  private static func baseURL(
    _ value: String
  ) throws(UsageError) -> (provider: String?, url: String) {
    let named = ProviderAPI.all.first { value.hasPrefix($0.name + "=") }
    let url = named.map { String(value.dropFirst($0.name.count + 1)) } ?? value
    guard let address = BaseAddress(url) else {
      throw UsageError(
        "--base-url takes an address that begins with https:// or http://, or PROVIDER=URL",
        help: "such as http://127.0.0.1:8080; neither a query nor a name and password")
    }
    return (named?.name, address.url)
  }

  private static func decimal(
    _ arguments: Arguments, _ name: String, from least: Double
  ) throws(UsageError) -> Double? {
    guard let word = arguments.value(name) else { return nil }
    guard let number = Double(word), number >= least, number <= 86_400 else {
      let bound = least == 0 ? "0" : "\(least)"
      throw UsageError("\(name) takes a number from \(bound) to 86400, not \(word)")
    }
    return number
  }

  private static func duration(
    _ arguments: Arguments, _ name: String, mayBeZero: Bool = false
  ) throws(UsageError) -> Duration? {
    try decimal(arguments, name, from: mayBeZero ? 0 : 0.001).map {
      .milliseconds(Int64($0 * 1000))
    }
  }
}
