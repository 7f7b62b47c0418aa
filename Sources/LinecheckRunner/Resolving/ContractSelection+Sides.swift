import Linecheck

extension ContractSelection {
  /// The contracts of an exchange that is checked on one side only, since what is asked for is a
  /// schema; nil where it is anything else.
  func match(_ exchange: CapturedText, _ asked: Resolution?) -> ExchangeResolver.Match? {
    guard let asked, schemas.contains(asked.contract.id) else { return nil }
    if exchange.shape == .har, let absence = exchange.absence(of: side) { return .foreign(absence) }
    return .found(
      ExchangeContracts(
        operation: nil, request: side == .request ? asked.contract : nil,
        response: side == .response ? asked.contract : nil, by: asked.by, side: side))
  }
}
