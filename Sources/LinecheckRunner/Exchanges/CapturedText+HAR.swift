import LinecheckJSON

/// Reading an entry of a HAR 1.2.
extension CapturedText {
  /// Both sides and the time, where the text is an entry of a HAR.
  func harSides() -> (Exchange.Side, Exchange.Side?, Range<Int>?) {
    let root = document.root
    let request = root["request"] ?? root
    let answer = root["response"].flatMap { response in
      // A status that is not known, or 0: no answer came.
      (response["status"]?.integer ?? 0) == 0 ? nil : response
    }
    let time = root["time"].flatMap { ($0.double ?? -1) >= 0 ? $0.range : nil }
    return (
      harSide(request, request["postData"], "request"),
      answer.map { harSide($0, $0["content"], "answer") }, time
    )
  }

  private func harSide(_ value: Value, _ content: Value?, _ name: String) -> Exchange.Side {
    var side = Exchange.Side(
      brace: value.brace, status: value["status"]?.range,
      headersBrace: (value["headers"].flatMap { $0.kind == .array ? $0 : nil } ?? value).brace,
      body: harBody(content, name))
    for header in value["headers"]?.items ?? [] {
      guard let field = header["name"]?.string?.lowercased(), let value = header["value"] else {
        continue
      }
      // HTTP/2 writes its request line as fields that begin with a colon.
      if !field.hasPrefix(":"), value.kind == .string { add(field, value, to: &side.headers) }
    }
    // Some tools leave the headers out, and no tool the type.
    if !side.headers.contains(where: { $0.name == "content-type" }),
      let type = content?["mimeType"], let text = type.string, !text.isEmpty, text != "x-unknown"
    {
      side.headers.append(Exchange.Header(name: "content-type", place: type.range))
    }
    return side
  }

  private func add(_ name: String, _ value: Value, to headers: inout [Exchange.Header]) {
    guard let index = headers.firstIndex(where: { $0.name == name }) else {
      headers.append(Exchange.Header(name: name, place: value.range))
      return
    }
    let before = headers[index].list ?? document.string(at: headers[index].place)
    headers[index].list = before + ", " + (value.string ?? "")
    headers[index].place = value.range
  }

  private func harBody(_ content: Value?, _ name: String) -> Exchange.Body {
    let size = content?["size"]?.integer ?? -1
    guard let text = content?["text"], text.kind == .string else {
      return .none(
        size > 0
          ? "the capture has no body of the \(name): save its content, too"
          : "the \(name) has no body to check")
    }
    let encoding = content?["encoding"]?.string?.lowercased() ?? ""
    if text.range.count == 2 {
      // An empty text is an empty body only where the size says so as well.
      let isEmpty = name == "answer" && size == 0 && mayHaveBody
      return isEmpty ? .string(text.range) : .none("the \(name) has no body to check")
    }
    switch encoding {
    case "": return .string(text.range)
    case "base64": return .base64(text.range)
    default: return .none("the body of the \(name) has an encoding that is not read: use base64")
    }
  }

  /// Whether an answer of this status has a body at all (RFC 9110, 6.4.1).
  var mayHaveBody: Bool {
    guard let status else { return true }
    return status >= 200 && ![204, 205, 304].contains(status) && method != "HEAD"
  }
}

extension Document {
  /// The decoded text of the string that stands in a range; nothing where it is none.
  fileprivate func string(at range: Range<Int>) -> String {
    (try? Document(bytes[range]))?.root.string ?? ""
  }
}
