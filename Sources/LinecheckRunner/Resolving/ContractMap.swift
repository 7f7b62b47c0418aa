/// What the payloads at some paths are: `captures/numbers/*.json=retell/get-phone-number/200`.
public struct ContractMap: Sendable, Hashable {
  /// The paths; nil for all.
  public let glob: Glob?
  /// The id of a contract, or a prefix of several that ends at a slash.
  public let id: String

  /// A map of paths to a contract.
  public init(_ glob: Glob?, to id: String) {
    self.glob = glob
    self.id = id
  }

  /// Reads `GLOB=ID`; nil where one of the two is missing. Globs may have `=` in them, ids never do.
  public init?(_ text: String) {
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex else { return nil }
    let id = text[text.index(after: sign)...]
    if id.isEmpty { return nil }
    self.init(Glob(String(text[..<sign])), to: String(id))
  }
}

extension ContractMap: CustomStringConvertible {
  /// The map as it is written.
  public var description: String { glob.map { "\($0.pattern)=\(id)" } ?? id }
}
