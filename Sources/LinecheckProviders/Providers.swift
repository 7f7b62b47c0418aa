public import Linecheck

/// Every contract of this library.
public enum Providers {
  /// All contracts, sorted by id.
  public static let contracts: [Contract] =
    ElevenLabs.contracts + Retell.contracts + Vapi.contracts

  /// The operations and webhooks that they are about, sorted by id.
  public static let operations: [Operation] =
    (ElevenLabs.operations + Retell.operations + Vapi.operations).sorted { $0.id < $1.id }

  /// Documented constraints that no rule checks, each with the reason.
  public static let unencoded: [UnencodedConstraint] =
    ElevenLabs.unencoded + Retell.unencoded + Vapi.unencoded
}
