import Linecheck
import LinecheckJSON

extension ExchangeResolver {
  /// What finds contracts by everything that is known of them; what was sent to somebody's own server
  /// is a webhook if it looks like one.
  static func byShapeToo(
    _ selection: ContractSelection, _ baseURLs: [Configuration.BaseURL] = [],
    revealing: Bool = false
  ) -> ExchangeResolver {
    let shapes = selection.choice(for: "", at: "")
    let webhook: ByShape = { bytes in
      var memory = ResolvingMemory()
      let answer = shapes.answer(bytes, 0..<bytes.count, &memory)
      guard case .resolved(let resolution) = answer else { return nil }
      return resolution
    }
    return ExchangeResolver(selection, baseURLs, webhook: webhook, revealing: revealing)
  }
}
