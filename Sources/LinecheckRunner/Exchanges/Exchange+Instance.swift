@_spi(Scanning) import LinecheckJSON

/// What rules see of an exchange: names of headers in small letters, the parameters of the path and
/// the query taken apart, bodies as JSON.
extension Exchange {
  /// The whole exchange; bodies that are not JSON are left out.
  func instance(_ template: String) throws(Mistake) -> MappedText {
    var text = MappedText()
    let root = document.root
    let brace = root.range.lowerBound..<root.range.lowerBound + 1
    text.add("{", for: brace)
    text.add(#""request":"#, for: brace)
    text.add(try request(template))
    if side("response") != nil {
      text.add(#","response":"#, for: brace)
      text.add(try response())
    }
    text.add("}", for: brace)
    return text
  }

  /// The parameters of the request: `{"path": {…}, "query": {…}, "header": {…}}`.
  func parameters(_ template: String) -> MappedText {
    guard let request = side("request") else { return MappedText() }
    var text = MappedText()
    let brace = Self.brace(of: request)
    text.add("{", for: brace)
    text.add(parts(template))
    text.add("}", for: brace)
    return text
  }

  private func request(_ template: String) throws(Mistake) -> MappedText {
    guard let request = side("request") else { return MappedText() }
    var text = MappedText()
    let brace = Self.brace(of: request)
    text.add("{", for: brace)
    for name in ["method", "url"] {
      guard let value = request[name] else { continue }
      text.add("\(JSONText.quoted(name)):", for: brace)
      text.copy(document.bytes[value.range])
      text.add(",", for: brace)
    }
    text.add(parts(template))
    try addBody("request", &text, brace)
    text.add("}", for: brace)
    return text
  }

  private func response() throws(Mistake) -> MappedText {
    guard let response = side("response") else { return MappedText() }
    var text = MappedText()
    let brace = Self.brace(of: response)
    text.add("{", for: brace)
    text.add(headers(response))
    if let status = response["status"] {
      text.add(#","status":"#, for: brace)
      text.copy(document.bytes[status.range])
    }
    if let milliseconds = document.root["milliseconds"] {
      text.add(#","milliseconds":"#, for: brace)
      text.copy(document.bytes[milliseconds.range])
    }
    try addBody("response", &text, brace)
    text.add("}", for: brace)
    return text
  }

  private func addBody(
    _ side: String, _ text: inout MappedText, _ brace: Range<Int>
  ) throws(Mistake) {
    guard let body = try body(side), (try? Document(body.bytes)) != nil else { return }
    text.add(#","body":"#, for: brace)
    text.add(body)
  }

  /// The members `path`, `query` and `header`.
  private func parts(_ template: String) -> MappedText {
    guard let request = side("request"), let url = request["url"] else { return MappedText() }
    var text = MappedText()
    text.add(#""path":"#, for: url.range)
    text.add(Self.object(address?.parameters(of: template) ?? [], for: url.range))
    text.add(#","query":"#, for: url.range)
    text.add(Self.object(address?.query ?? [], for: url.range))
    text.add(",", for: url.range)
    text.add(headers(request))
    return text
  }

  /// The member `header`: of a name that stands several times the last counts.
  private func headers(_ side: Value) -> MappedText {
    let place = side["headers"] ?? side
    var text = MappedText()
    text.add(#""header":{"#, for: Self.brace(of: place))
    var last: [String: (at: Int, value: Value)] = [:]
    for (position, header) in (side["headers"]?.members ?? []).enumerated() {
      last[header.name.lowercased()] = (position, header.value)
    }
    for (count, header) in last.sorted(by: { $0.value.at < $1.value.at }).enumerated() {
      let value = header.value.value
      let start = value.range.lowerBound
      let name = (count == 0 ? "" : ",") + JSONText.quoted(header.key) + ":"
      text.add(name, for: start..<start)
      if value.kind == .array {
        // Fields of one name are one list (RFC 9110, 5.2).
        let list = (value.items ?? []).compactMap(\.string).joined(separator: ", ")
        text.add(JSONText.quoted(list), for: value.range)
      } else {
        text.copy(document.bytes[value.range])
      }
    }
    text.add("}", for: Self.brace(of: place))
    return text
  }

  private static func object(
    _ pairs: [(name: String, value: String)], for place: Range<Int>
  ) -> MappedText {
    var text = MappedText()
    var seen: Set<String> = []
    let members = pairs.filter { seen.insert($0.name).inserted }.map { pair in
      "\(JSONText.quoted(pair.name)):\(JSONText.quoted(pair.value))"
    }
    text.add("{\(members.joined(separator: ","))}", for: place)
    return text
  }

  private static func brace(of value: Value) -> Range<Int> {
    value.range.lowerBound..<value.range.lowerBound + 1
  }
}
