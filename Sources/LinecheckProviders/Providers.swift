public import Linecheck

/// Every contract of this library.
public enum Providers {
  /// All contracts, sorted by id.
  public static let contracts: [Contract] = Retell.contracts
}
