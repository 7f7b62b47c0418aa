import Linecheck
import LinecheckProviders
import LinecheckRunner

extension CheckCommand {
  /// The contracts that options and the configuration leave to choose from: `--contract`, then the
  /// maps of options, then those of the configuration, then its contract or schema.
  static func selection(
    _ id: String?, _ maps: [ContractMap] = [], _ configuration: Configuration = Configuration(),
    schemas: [Contract] = [], of side: ExchangeSide = .response, in folder: String = "/"
  ) throws(UsageError) -> ContractSelection {
    var configured = configuration.maps.compactMap { map in
      (map.contract ?? map.schema.map { SchemaFile($0).contractID }).map {
        ContractMap(map.paths, to: $0)
      }
    }
    if id == nil, let schema = configuration.schema {
      configured.append(ContractMap(nil, to: SchemaFile(schema).contractID))
    }
    var id = id
    if id == nil, let contract = configuration.contract {
      // Where maps come before it, it is a map of all that they leave.
      if maps.isEmpty && configured.isEmpty {
        id = contract
      } else {
        configured.append(ContractMap(nil, to: contract))
      }
    }
    do throws(ContractSelection.UnknownContract) {
      return try ContractSelection(
        Providers.contracts, Providers.operations, id: id, maps: maps, configuredMaps: configured,
        schemas: schemas, of: side, in: FilePath.joined(folder, configuration.folder))
    } catch {
      let help = error.nearest.map { "did you mean \($0)?" }
      let place = error.map.flatMap { maps.contains($0) ? ", which --map \($0) names" : nil }
      throw UsageError(
        "there is no contract \(error.id)\(place ?? "")",
        help: help ?? "`linecheck contracts` lists them")
    }
  }

  /// Reads the values of `--map`.
  static func maps(_ values: [String]) throws(UsageError) -> [ContractMap] {
    var maps: [ContractMap] = []
    for value in values {
      guard let map = ContractMap(value) else {
        throw UsageError(
          "--map takes GLOB=ID, not \(value)",
          help: "--map 'captures/numbers/*.json=retell/get-phone-number/200'")
      }
      maps.append(map)
    }
    return maps
  }

  /// Reads the values of `--base-url`.
  static func baseURLs(
    _ values: [String]
  ) throws(UsageError) -> [Configuration.BaseURL] {
    var urls: [Configuration.BaseURL] = []
    let providers = Set(Providers.contracts.map(\.provider)).sorted()
    for value in values {
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, providers.contains(parts[0]),
        ["https://", "http://"].contains(where: parts[1].hasPrefix)
      else {
        throw UsageError(
          "--base-url takes PROVIDER=URL, not \(value)",
          help: "such as \(providers[0])=https://proxy.example.com; there are "
            + providers.joined(separator: ", "))
      }
      urls.append(.init(url: parts[1], provider: parts[0]))
    }
    return urls
  }
}
