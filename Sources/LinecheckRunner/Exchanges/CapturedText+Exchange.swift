import LinecheckJSON

/// Reading an exchange file.
extension CapturedText {
  /// Both sides and the time, where the text is an exchange.
  func exchangeSides() -> (Exchange.Side, Exchange.Side?, Range<Int>?) {
    let root = document.root
    let request = root["request"].map { exchangeSide($0, "the request has no body to check") }
    let answer = root["response"].flatMap { $0.isNull || isAborted($0) ? nil : $0 }
    return (
      request ?? Exchange.Side(brace: 0..<1, headersBrace: 0..<1, body: .none("")),
      answer.map { exchangeSide($0, "the answer has no body to check") },
      root["milliseconds"]?.range
    )
  }

  /// Whether no answer came: browsers write 0 for what was blocked or given up.
  func isAborted(_ response: Value) -> Bool { response["status"]?.integer == 0 }

  private func exchangeSide(_ value: Value, _ missing: String) -> Exchange.Side {
    var side = Exchange.Side(
      brace: value.brace, status: value["status"]?.range,
      headersBrace: (value["headers"] ?? value).brace, body: .none(missing))
    side.hasHeaders = value["headers"] != nil
    // Of a name that stands several times the last counts.
    var last: [String: (at: Int, value: Value)] = [:]
    for (position, header) in (value["headers"]?.members ?? []).enumerated() {
      last[header.name.lowercased()] = (position, header.value)
    }
    side.headers = last.sorted { $0.value.at < $1.value.at }.map { name, header in
      let items = header.value.items
      return Exchange.Header(
        name: name, place: header.value.range,
        list: items.map { $0.compactMap(\.string).joined(separator: ", ") })
    }
    guard let body = value["body"] else { return side }
    if body.kind != .string {
      side.body = .value(body.range)
    } else if value["encoding"]?.string == "base64" {
      side.body = .base64(body.range)
    } else {
      side.body = .string(body.range)
    }
    return side
  }
}

extension Value {
  /// The opening brace or bracket.
  var brace: Range<Int> { range.lowerBound..<range.lowerBound + 1 }
}
