public import Linecheck

/// The contracts that a run chooses from, and what says which payload is of which.
public struct ContractSelection: Sendable {
  /// The contracts, sorted by id.
  public let candidates: [Contract]
  /// All contracts, older editions too.
  let all: [Contract]
  /// What exchanges are resolved to.
  let operations: [Operation]
  /// Whether the option names one contract, which then is everybody's.
  let isExact: Bool
  /// Whether an option narrows what there is to choose from.
  let isNarrowed: Bool
  /// What the option chooses, whatever the shape; nil for everything.
  private let id: String?
  /// What the paths say, in order: the maps of options before those of the configuration.
  let maps: [PlacedMap]
  /// The ids of contracts that no operation has, which are about one body alone: read from schemas.
  let schemas: Set<String>
  /// Which body of an exchange these are about.
  let side: ExchangeSide
  private let shapes: Shapes

  /// A name that no contract has, and the nearest one that a contract has.
  public struct UnknownContract: Error, Sendable {
    /// What was asked for.
    public let id: String
    /// The nearest known id, where one is near.
    public let nearest: String?
    /// The map that asked for it; nil where an option did.
    public var map: ContractMap?
  }

  /// Chooses contracts.
  ///
  /// - Parameters:
  ///   - contracts: all there are.
  ///   - operations: the operations that they are about.
  ///   - id: the full id of one, or a prefix of several that ends at a slash; nil for all. Older
  ///     editions (`@`) are chosen by their full id only.
  ///   - maps: what options say of paths; the first that fits one decides.
  ///   - configuredMaps: what the configuration says of those that no option is about.
  ///   - schemas: contracts that only maps choose: they were read from schemas.
  ///   - side: which body of an exchange these are about.
  ///   - folder: the absolute folder that the paths of the configuration are relative to.
  /// - Throws: `UnknownContract` where nothing has the id.
  public init(
    _ contracts: [Contract], _ operations: [Operation] = [], id: String?,
    maps: [ContractMap] = [], configuredMaps: [ContractMap] = [], schemas: [Contract] = [],
    of side: ExchangeSide = .response, in folder: String = "/"
  ) throws(UnknownContract) {
    all = contracts
    self.operations = operations
    self.id = id
    let chosen = try Self.chosen(by: id, contracts)
    (isExact, isNarrowed) = (chosen.isExact, id != nil)
    candidates = (chosen.contracts + (isNarrowed ? [] : schemas)).sorted { $0.id < $1.id }
    (self.schemas, self.side) = (Set(schemas.map(\.id)), side)
    shapes = Shapes(contracts, operations)
    var placed: [PlacedMap] = []
    for map in maps { placed.append(try PlacedMap(map, in: nil, among: contracts)) }
    let names = FilePath.components(of: folder, from: "/")
    for map in configuredMaps {
      placed.append(try PlacedMap(map, in: names, among: contracts + schemas))
    }
    self.maps = placed
  }

  /// One contract for every payload, of which no operation, folder or shape knows: it was read from a
  /// schema.
  ///
  /// - Parameters:
  ///   - contract: the contract.
  ///   - side: which body of an exchange it is about.
  public init(_ contract: Contract, of side: ExchangeSide) {
    (candidates, all, operations, maps) = ([contract], [contract], [], [])
    (id, isExact, isNarrowed) = (contract.id, true, true)
    (schemas, self.side, shapes) = ([contract.id], side, Shapes([contract], []))
  }

  /// The contracts that an id or a prefix chooses.
  static func chosen(
    by id: String?, _ contracts: [Contract]
  ) throws(UnknownContract) -> (contracts: [Contract], isExact: Bool) {
    let current = contracts.filter { !$0.id.utf8.contains(UInt8(ascii: "@")) }
    guard let id else { return (current, false) }
    if let contract = contracts.first(where: { $0.id == id }) { return ([contract], true) }
    let below = current.filter { $0.id.hasPrefix(prefix(id)) }
    if below.isEmpty {
      throw UnknownContract(id: id, nearest: Nearest.name(to: id, in: contracts.map(\.id)))
    }
    return (below, false)
  }

  /// What the ids below an id begin with.
  static func prefix(_ id: String) -> String { id.hasSuffix("/") ? id : id + "/" }

  /// What is known of a payload's contract by where it comes from.
  public enum Choice: Sendable {
    /// One contract, whatever the body is.
    case decided(Resolution)
    /// The shape of the body decides among some.
    case open(ShapeCandidates)
  }

  /// Says what is known of the contract of a payload: by the option, the maps, the folders.
  ///
  /// - Parameters:
  ///   - name: the path as it was given or found, which maps are held against.
  ///   - path: the whole path, whose folders may name a contract; empty for standard input.
  /// - Returns: the contract, or those among which the shape decides.
  public func choice(for name: String, at path: String) -> Choice {
    if isExact || candidates.count == 1 {
      return .decided(Resolution(contract: candidates[0], by: "option"))
    }
    guard let map = maps.first(where: { mayUse($0) && $0.fits(name, path) }) else {
      if let contract = contract(inFoldersOf: path) {
        return .decided(Resolution(contract: contract, by: "folder"))
      }
      return .open(shapes.candidates(id))
    }
    if map.contracts.count == 1 {
      return .decided(Resolution(contract: map.contracts[0], by: map.by))
    }
    // Of a few contracts a folder names one, or else the shape says which it is.
    let below = Self.prefix(map.map.id)
    if let contract = contract(inFoldersOf: path), contract.id.hasPrefix(below) {
      return .decided(Resolution(contract: contract, by: "folder"))
    }
    return .open(shapes.candidates(id.map { Self.narrower(Self.prefix($0), below) } ?? below))
  }

  /// The contract of a payload at a path, by the option or by the folders that it stands in.
  public func resolve(_ path: String) -> Resolution? {
    if case .decided(let resolution) = choice(for: path, at: path) { return resolution }
    return nil
  }

  /// The maps of options that say nothing of some paths: none fits, or what they say is outside of
  /// what `--contract` allows. They are mistakes.
  public func unusedMaps(among names: some Sequence<String>) -> [ContractMap] {
    var unused = maps.filter { $0.by == "map" }
    for name in names {
      if unused.isEmpty { break }
      unused.removeAll { mayUse($0) && $0.fits(name, "") }
    }
    return unused.map(\.map)
  }

  /// Whether a map says something inside of what the option allows.
  private func mayUse(_ map: PlacedMap) -> Bool {
    guard let id else { return true }
    let (own, other) = (Self.prefix(id), Self.prefix(map.map.id))
    return own.hasPrefix(other) || other.hasPrefix(own)
  }

  private static func narrower(_ first: String, _ second: String) -> String {
    first.utf8.count < second.utf8.count ? second : first
  }
}
