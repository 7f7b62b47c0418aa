import Linecheck
@_spi(Scanning) import LinecheckJSON

/// What is known of an exchange before its words are replaced.
struct FixtureOperations {
  /// Where providers offer their operations: these hosts tell of nobody.
  let servers: Set<String>
  /// The parts of paths that are the same for everybody.
  let segments: Set<String>

  /// - Parameters:
  ///   - operations: what providers offer.
  ///   - paths: further paths below their servers.
  init(_ operations: [Operation], _ paths: String...) {
    servers = Set(operations.flatMap(\.servers))
    segments = Set(
      (operations.map(\.path) + paths).flatMap { $0.split(separator: "/").map(String.init) }
        .filter { !$0.hasPrefix("{") })
  }
}

extension FixtureReader {
  /// Adds what stands in an exchange, but for bodies in base64.
  ///
  /// - Parameters:
  ///   - exchange: the exchange.
  ///   - contracts: what its sides are checked against; nil where that is not known.
  ///   - operations: what providers offer.
  mutating func addExchange(
    _ exchange: Exchange, _ contracts: ExchangeContracts?, _ operations: FixtureOperations
  ) {
    let document = exchange.document
    for (name, value) in document.root.members ?? [] {
      switch name {
      case "request", "response":
        guard value.kind == .object else { continue }
        let contract = name == "request" ? contracts?.request : contracts?.response
        let isOfBody = contract.map { $0.part != "parameters" } ?? false
        addSide(exchange, name, value, isOfBody ? try? contract?.program : nil, operations)
      case "startedAt", "milliseconds": addPlain(value, "/" + name)
      case "trouble" where value.string.flatMap(Trouble.init) != nil: continue
      default: addUnknown(value, "")
      }
    }
  }

  private mutating func addSide(
    _ exchange: Exchange, _ side: String, _ value: Value, _ program: Program?,
    _ operations: FixtureOperations
  ) {
    let pattern = "/" + side
    for (name, member) in value.members ?? [] {
      switch name {
      case "method", "status", "encoding": addPlain(member, pattern + "/" + name)
      case "url": addURL(member, pattern + "/url", operations)
      case "headers": addHeaders(member, pattern + "/headers")
      case "body":
        let own = side == "request" ? exchange.request : exchange.response ?? exchange.request
        if case .base64 = own.body { continue }
        guard let text = try? exchange.body(of: own, side) else { continue }
        addBody(PaddedBytes(text.bytes), program, pattern + "/body", at: text.source)
      default: addUnknown(member, pattern)
      }
    }
  }

  /// Adds a value that everybody may see, unless it looks as if it told of somebody.
  mutating func addPlain(_ value: Value, _ pattern: String) {
    guard value.kind == .string || value.kind == .number else { return }
    addScalar(value.document, value.index, .plain, pattern, at: nil)
  }

  /// Adds a member that means nothing to anybody, its name as well.
  mutating func addUnknown(_ value: Value, _ pattern: String) {
    let bytes = value.document.bytes
    let name = value.document.nodes[value.index - 1]
    let text = FixtureText(bytes[name.range])
    let string = value.document.decodedString(value.index - 1)
    let word = additions.sensitivity(of: string, in: nil, known: [])
    add(text, .name, nil, pattern + "/?", at: nil)
    guard let document = try? Document(bytes[value.range]) else { return }
    let start = value.range.lowerBound
    let words = word.map { [Sensitivity?](repeating: $0, count: document.nodes.count) }
    addDocument(document, words, known: [], pattern + "/?") {
      $0.lowerBound + start..<$0.upperBound + start
    }
  }

  /// Adds headers: what a message is made of stays, all else is replaced.
  private mutating func addHeaders(_ value: Value, _ pattern: String) {
    for (name, header) in value.members ?? [] {
      let isKnown = !isUnknownHeader(name)
      let place = pattern + "/" + (isKnown ? name.lowercased() : "?")
      if !isKnown {
        let text = FixtureText(value.document.bytes[value.document.nodes[header.index - 1].range])
        add(text, .name, nil, place, at: nil)
      }
      for item in header.items ?? [header] {
        addHeader(name, item, place)
      }
    }
  }

  /// Whether nobody has defined a header of a name.
  func isUnknownHeader(_ name: String) -> Bool { !HeaderNames.all.contains(name.lowercased()) }

  mutating func addHeader(_ name: String, _ value: Value, _ place: String) {
    guard value.kind == .string || value.kind == .number else { return }
    let own: Sensitivity =
      if SecretNames.mean(name) {
        .secret
      } else {
        HeaderNames.plain.contains(name.lowercased()) ? .plain : .personal
      }
    let word = own.stricter(additions.sensitivity(of: name, in: "headers", known: [name]))
    addScalar(value.document, value.index, word, place, at: nil)
  }

  /// Adds a URL: a provider's server and the fixed parts of its paths stay.
  mutating func addURL(_ value: Value, _ pattern: String, _ operations: FixtureOperations) {
    guard value.kind == .string else { return addUnknown(value, pattern) }
    let document = value.document
    let text = FixtureText(document.bytes[document.nodes[value.index].range])
    let fixed = FixtureURL(text.scalars).fixed(operations)
    add(text, .string, .personal, pattern, isFixed: fixed, at: nil)
  }
}

/// The parts of a URL, by the places of its characters.
struct FixtureURL {
  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// What stays of it.
  func fixed(_ operations: FixtureOperations) -> [Bool] {
    var fixed = [Bool](repeating: false, count: scalars.count)
    guard
      let slashes = scalars.indices.first(where: { scalars[$0...].starts(with: [":", "/", "/"]) })
    else { return fixed }
    for place in 0..<slashes { fixed[place] = true }
    let authority = slashes + 3
    let marks: [Unicode.Scalar] = ["/", "?", "#"]
    let path = scalars[authority...].firstIndex(where: marks.contains) ?? scalars.count
    if operations.servers.contains(text(0..<path).lowercased()) {
      for place in 0..<path { fixed[place] = true }
    } else if let port = scalars[authority..<path].lastIndex(of: ":") {
      let isPort = scalars[(port + 1)..<path].allSatisfy { "0"..."9" ~= $0 }
      if isPort { for place in port..<path { fixed[place] = true } }
    }
    var start = path
    while start < scalars.count, scalars[start] == "/" {
      let end = scalars[(start + 1)...].firstIndex(where: marks.contains) ?? scalars.count
      if operations.segments.contains(text(start + 1..<end)) {
        for place in start..<end { fixed[place] = true }
      }
      start = end
    }
    return fixed
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}
