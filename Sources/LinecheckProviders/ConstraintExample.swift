public import Linecheck

public struct ConstraintExample: Sendable {
  public let passing: String; public let failing: String; public let reason: String?
}
extension Providers { public static func example(of id: RuleID) -> ConstraintExample? { nil } }
