import Linecheck

/// A map, where it comes from, and the contracts that it chooses.
struct PlacedMap: Sendable {
  let map: ContractMap
  /// `map` or `configuration`.
  let by: String
  let contracts: [Contract]
  /// The names of the folders that lead to the configuration, which its paths are relative to; nil
  /// for a map of an option.
  private let folder: [String]?

  init(
    _ map: ContractMap, in folder: [String]?, among contracts: [Contract]
  ) throws(ContractSelection.UnknownContract) {
    (self.map, self.folder) = (map, folder)
    by = folder == nil ? "map" : "configuration"
    do throws(ContractSelection.UnknownContract) {
      self.contracts = try ContractSelection.chosen(by: map.id, contracts).contracts
    } catch {
      var error = error
      error.map = map
      throw error
    }
  }

  /// Whether the map is about an input: by its name, or as seen from the configuration's folder.
  func fits(_ name: String, _ path: String) -> Bool {
    guard let glob = map.glob else { return true }
    guard let folder, !path.isEmpty else { return glob.matches(name) }
    let components = FilePath.components(of: path, from: "/")
    return glob.matches(
      FilePath.relative(components, to: folder) ?? FilePath.path(of: components))
  }
}
