public import Linecheck

/// Which contract a payload is checked against, and how that was found.
public struct Resolution: Sendable {
  /// The contract.
  public let contract: Contract
  /// How it was found: `option` or `folder`.
  public let by: String
}

/// The contracts that a run chooses from.
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

  /// A name that no contract has, and the nearest one that a contract has.
  public struct UnknownContract: Error, Sendable {
    /// What was asked for.
    public let id: String
    /// The nearest known id, where one is near.
    public let nearest: String?
  }

  /// Chooses contracts.
  ///
  /// - Parameters:
  ///   - contracts: all there are.
  ///   - operations: the operations that they are about.
  ///   - id: the full id of one, or a prefix of several that ends at a slash; nil for all. Older
  ///     editions (`@`) are chosen by their full id only.
  /// - Throws: `UnknownContract` where nothing has the id.
  public init(
    _ contracts: [Contract], _ operations: [Operation] = [], id: String?
  ) throws(UnknownContract) {
    all = contracts
    self.operations = operations
    isNarrowed = id != nil
    let current = contracts.filter { !$0.id.utf8.contains(UInt8(ascii: "@")) }
    guard let id else {
      candidates = current
      isExact = false
      return
    }
    if let contract = contracts.first(where: { $0.id == id }) {
      candidates = [contract]
      isExact = true
      return
    }
    let prefix = id.hasSuffix("/") ? id : id + "/"
    candidates = current.filter { $0.id.hasPrefix(prefix) }
    isExact = false
    if candidates.isEmpty {
      throw UnknownContract(id: id, nearest: Nearest.name(to: id, in: contracts.map(\.id)))
    }
  }

  /// The contract of a payload at a path, by the option or by the folders that it stands in.
  public func resolve(_ path: String) -> Resolution? {
    if isExact || candidates.count == 1 { return Resolution(contract: candidates[0], by: "option") }
    return contract(inFoldersOf: path).map { Resolution(contract: $0, by: "folder") }
  }

  /// The contract that the folders of a path name: a whole id, older editions too.
  func contract(inFoldersOf path: String) -> Contract? {
    let named = isNarrowed ? candidates : all
    return named.first { Self.stands($0.id, inFoldersOf: path) }
  }

  /// Whether the parts of an id are neighbours among the folders of a path.
  static func stands(_ id: String, inFoldersOf path: String) -> Bool {
    let parts = id.split(separator: "/").map(String.init)
    let folders = folders(of: path)
    guard folders.count >= parts.count else { return false }
    return (0...folders.count - parts.count).contains { start in
      folders[start..<start + parts.count].elementsEqual(parts)
    }
  }

  /// The folders that a path leads through, without those that `..` leaves again.
  private static func folders(of path: String) -> [String] {
    var folders: [String] = []
    for part in path.split(separator: "/").dropLast() {
      switch part {
      case ".": break
      case "..": _ = folders.popLast()
      default: folders.append(String(part))
      }
    }
    return folders
  }
}
