public import Linecheck

/// Every contract of this library.
public enum Providers {
  /// All contracts, sorted by id.
  public static let contracts: [Contract] = ElevenLabs.contracts + Retell.contracts

  /// The operations and webhooks that they are about.
  public static let operations: [Operation] = ElevenLabs.operations + Retell.operations

  /// Documented constraints that no rule checks, each with the reason.
  public static let unencoded: [UnencodedConstraint] = ElevenLabs.unencoded + Retell.unencoded
}
