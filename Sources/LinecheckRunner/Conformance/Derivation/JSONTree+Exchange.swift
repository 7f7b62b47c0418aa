import LinecheckJSON

extension JSONTree {
  /// Where a place of an exchange's instance is in its file.
  func inExchange(_ path: [String]) -> [String] {
    guard path.count > 2, path[1] == "header",
      case .object(let headers) = value(at: [path[0], "headers"])
    else { return path }
    let name = headers.first { $0.name.lowercased() == path[2] }?.name ?? path[2]
    return [path[0], "headers", name]
  }

  /// An exchange in which the last part of the request's path is another text.
  func replacingEndOfAddress(with text: String) -> JSONTree? {
    guard let url = value(at: ["request", "url"])?.string, let slash = url.lastIndex(of: "/") else {
      return nil
    }
    let encoded = text.utf8.map { byte in
      let isPlain = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "-._~".utf8.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
    let new = url[...slash] + encoded.joined()
    return replacing(["request", "url"], with: .scalar(JSONText.quoted(String(new))))
  }
}
