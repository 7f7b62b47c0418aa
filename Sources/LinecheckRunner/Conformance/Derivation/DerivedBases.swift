@_spi(Scanning) import LinecheckJSON

/// The valid payloads that derived ones of a contract are made of, by name.
struct DerivedBases {
  private(set) var bodies: [String: JSONTree] = [:]
  private(set) var exchanges: [String: JSONTree] = [:]

  init(_ corpus: Corpus, _ contract: String) throws(SystemError) {
    for payload in corpus.cases where payload.contract == contract && payload.isValid {
      if case .group = payload.kind { continue }
      let tree = JSONTree(String(decoding: try payload.read().all, as: UTF8.self))
      if payload.kind == .exchange {
        exchanges[payload.name] = tree
      } else {
        bodies[payload.name] = tree
      }
    }
  }

  /// The text of a derived payload; nil where its valid one is not there, or is another by now.
  func text(of payload: DerivedPayload) -> String? {
    let base = payload.isExchange ? exchanges[payload.base] : bodies[payload.base]
    return base.flatMap { payload.patch.applied(to: $0) }?.line
  }
}
