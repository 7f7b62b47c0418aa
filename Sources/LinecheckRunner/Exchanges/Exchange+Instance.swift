import Linecheck
@_spi(Scanning) import LinecheckJSON

/// What rules see of an exchange: names of headers in small letters, the parameters of the path and
/// the query taken apart, bodies as JSON.
extension Exchange {
  /// The whole exchange of an operation with this path; bodies that are not JSON are left out.
  func instance(_ template: String, sent: MappedText?, answered: MappedText?) -> MappedText {
    var text = MappedText()
    let brace = document.root.brace
    text.add("{", for: brace)
    text.add(#""request":"#, for: brace)
    addRequest(template, sent, to: &text)
    if let response {
      text.add(#","response":"#, for: brace)
      add(response, answered, to: &text)
    }
    text.add("}", for: brace)
    return text
  }

  /// The whole exchange with its bodies, where they are JSON.
  func instance(_ template: String) -> MappedText {
    func body(_ side: Side?, _ name: String) -> MappedText? {
      guard let side, let text = try? self.body(of: side, name),
        (try? Document(text.bytes)) != nil
      else { return nil }
      return text
    }
    return instance(
      template, sent: body(request, "request"), answered: body(response, "response"))
  }

  /// The parameters of the request: `{"path": {…}, "query": {…}, "header": {…}}`.
  func parameters(_ template: String) -> MappedText {
    var text = MappedText()
    text.add("{", for: request.brace)
    addParts(template, to: &text)
    text.add("}", for: request.brace)
    return text
  }

  private func addRequest(_ template: String, _ body: MappedText?, to text: inout MappedText) {
    text.add("{", for: request.brace)
    for name in ["method", "url"] {
      guard let value = document.root["request"]?[name] else { continue }
      text.add("\(JSONText.quoted(name)):", for: request.brace)
      text.copy(document.bytes[value.range])
      text.add(",", for: request.brace)
    }
    addParts(template, to: &text)
    add(body, of: request, to: &text)
    text.add("}", for: request.brace)
  }

  private func add(_ response: Side, _ body: MappedText?, to text: inout MappedText) {
    text.add("{", for: response.brace)
    addHeaders(of: response, to: &text)
    if let status = response.status {
      text.add(#","status":"#, for: response.brace)
      text.copy(document.bytes[status])
    }
    if let milliseconds {
      text.add(#","milliseconds":"#, for: response.brace)
      text.copy(document.bytes[milliseconds])
    }
    add(body, of: response, to: &text)
    text.add("}", for: response.brace)
  }

  private func add(_ body: MappedText?, of side: Side, to text: inout MappedText) {
    guard var body else { return }
    body.blankByteOrderMark()
    text.add(#","body":"#, for: side.brace)
    text.add(body)
  }

  /// The members `path`, `query` and `header`.
  private func addParts(_ template: String, to text: inout MappedText) {
    let url = document.root["request"]?["url"]?.range ?? request.brace
    let address = self.text.address
    text.add(#""path":"#, for: url)
    text.add(Self.object(address?.parameters(of: template) ?? []), for: url)
    text.add(#","query":"#, for: url)
    text.add(Self.object(address?.query ?? []), for: url)
    text.add(",", for: url)
    addHeaders(of: request, to: &text)
  }

  /// The member `header`.
  private func addHeaders(of side: Side, to text: inout MappedText) {
    text.add(#""header":{"#, for: side.headersBrace)
    for (count, header) in side.headers.enumerated() {
      let start = header.place.lowerBound
      let name = (count == 0 ? "" : ",") + JSONText.quoted(header.name) + ":"
      text.add(name, for: start..<start)
      if let list = header.list {
        text.add(JSONText.quoted(list), for: header.place)
      } else {
        text.copy(document.bytes[header.place])
      }
    }
    text.add("}", for: side.headersBrace)
  }

  /// An object of strings; of a name that stands several times the first counts.
  private static func object(_ pairs: [(name: String, value: String)]) -> String {
    var seen: Set<String> = []
    let members = pairs.filter { seen.insert($0.name).inserted }.map { pair in
      "\(JSONText.quoted(pair.name)):\(JSONText.quoted(pair.value))"
    }
    return "{\(members.joined(separator: ","))}"
  }
}
