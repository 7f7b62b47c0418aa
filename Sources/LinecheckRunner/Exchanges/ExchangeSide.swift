import LinecheckJSON

/// A side of an HTTP exchange, for contracts that are about one body alone.
public enum ExchangeSide: String, Sendable, Hashable, CaseIterable {
  /// What was sent.
  case request
  /// What was answered.
  case response
}

extension CapturedText {
  /// Why an entry of an archive has no JSON on a side; nil where it has some, or may have.
  ///
  /// A browser's archive holds pages, pictures and scripts between what an API answers.
  func absence(of side: ExchangeSide) -> String? {
    let value = document.root[side.rawValue]
    let content = side == .request ? value?["postData"] : value?["content"]
    guard let content, !content.isNull else { return "its \(side.rawValue) has no body" }
    guard let type = content["mimeType"]?.string, !type.isEmpty, type != "x-unknown" else {
      return content["text"] == nil ? "its \(side.rawValue) has no body" : nil
    }
    return Self.isJSON(type) ? nil : "its \(side.rawValue) is no JSON by its type"
  }

  /// Whether a media type is JSON: its own, the older one, or one that ends in `+json` (RFC 6839, 3.1).
  private static func isJSON(_ type: String) -> Bool {
    let name = type.lowercased().prefix { $0 != ";" && $0 != " " }
    return ["application/json", "text/json"].contains(name) || name.hasSuffix("+json")
  }
}
