public import Linecheck

/// Which contract a payload is checked against, and how that was found.
public struct Resolution: Sendable {
  /// The contract.
  public let contract: Contract
  /// How it was found: `option`, `map`, `configuration`, `folder`, `tag` or `shape`.
  public let by: String
  /// What a reader has to know of the choice; nil where there was none to make.
  public let remark: String?

  init(contract: Contract, by: String, remark: String? = nil) {
    self.contract = contract
    self.by = by
    self.remark = remark
  }
}
