import Linecheck
import LinecheckCommands
import LinecheckJSON
import LinecheckRunner

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds out where providers are reached, and with which keys.
struct Endpoints: Sendable {
  private let options: NetworkOptions
  private let environment: [String: String]
  /// Whether keys are needed: not for what is printed or replayed.
  private let needsKeys: Bool

  /// A key that opens nothing: for those who may not have the real one, and for asking with a wrong one.
  static let madeUpKey = "linecheck-made-up-key"

  init(
    _ options: NetworkOptions, needsKeys: Bool,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.options = options
    self.needsKeys = needsKeys
    self.environment = environment
  }

  /// Where a provider is reached.
  ///
  /// - Throws: `UsageError` where its key is needed and nobody gave one.
  func endpoint(_ api: ProviderAPI) throws(UsageError) -> Endpoint {
    let servers = api.operations.flatMap(\.servers)
    let base = try base(of: api) ?? servers.first ?? ""
    let isProviders = servers.contains { Self.server(of: $0) == Self.server(of: base) }
    let wantsKey = needsKeys && (isProviders || options.sendsKey)
    let key = wantsKey ? try key(of: api) : Self.madeUpKey
    return Endpoint(api: api, base: base, credential: Self.credential(api, key))
  }

  static func credential(_ api: ProviderAPI, _ key: String) -> Credential {
    Credential(name: api.keyHeader.name, scheme: api.keyHeader.scheme, key: key)
  }

  private func base(of api: ProviderAPI) throws(UsageError) -> String? {
    let own = options.baseURLs.filter { $0.provider == nil || $0.provider == api.name }
    if own.count > 1 { throw UsageError("\(api.name) has two addresses by --base-url") }
    return own.first?.url
  }

  /// Scheme, host and port of an address.
  private static func server(of url: String) -> String? { WebAddress(url)?.server }

  private func key(of api: ProviderAPI) throws(UsageError) -> String {
    let source = options.keyFile ?? api.keyVariable
    var text = environment[api.keyVariable] ?? ""
    if let file = options.keyFile {
      do {
        text = String(decoding: try FileSystem.read(file).all, as: UTF8.self)
      } catch {
        throw UsageError("the key: \(error)")
      }
    }
    let key = text.drop(while: \.isWhitespace)
    let trimmed = String(
      key.prefix(upTo: key.lastIndex { !$0.isWhitespace }.map(key.index(after:)) ?? key.startIndex))
    if trimmed.isEmpty {
      throw UsageError(
        options.keyFile == nil
          ? "there is no key for \(api.name): \(api.keyVariable) is not set"
          : "\(source) holds no key",
        help: "--api-key-file FILE names a file with it; --dry-run needs none")
    }
    guard trimmed.utf8.allSatisfy({ 0x21...0x7e ~= $0 }) else {
      throw UsageError("what \(source) holds is no key: it has blanks, or what is no ASCII, in it")
    }
    return trimmed
  }
}
