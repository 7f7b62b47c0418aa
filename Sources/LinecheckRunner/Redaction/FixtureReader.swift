import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Finds what a fixture has in other words.
struct FixtureReader {
  let additions: RedactionAdditions
  private(set) var sites: [FixtureSite] = []

  init(_ additions: RedactionAdditions) { self.additions = additions }

  /// Where a text stands in its capture.
  typealias Place = (Range<Int>) -> Range<Int>

  mutating func add(
    _ text: FixtureText, _ role: FixtureSite.Role, _ word: Sensitivity?, _ pattern: String,
    isFixed: [Bool]? = nil, at place: Place?
  ) {
    let text = place.map(text.moved) ?? text
    if let site = FixtureSite(text, role, word, pattern, isFixed: isFixed) { sites.append(site) }
  }

  /// Adds what stands in a body; in one that is not JSON all that is no sign of JSON.
  mutating func addBody(
    _ bytes: PaddedBytes, _ program: Program?, _ pattern: String = "", at place: Place? = nil
  ) {
    let known = program?.memberNames ?? []
    guard let document = try? Document(bytes) else {
      addBroken(bytes, known, pattern, at: place)
      return
    }
    addDocument(
      document, program?.sensitivities(in: document), known: known, pattern, at: place)
  }

  /// Adds the values of a document, and the names that no rule names.
  mutating func addDocument(
    _ document: Document, _ words: [Sensitivity?]?, known: Set<String>, _ pattern: String,
    at place: Place?
  ) {
    let added = AddedWords(document, additions, known: known)
    var outer: [(end: Int, pattern: String, isArray: Bool)] = []
    var own = pattern
    for (index, node) in document.nodes.enumerated() {
      while let last = outer.last, last.end <= index { outer.removeLast() }
      let holder = outer.last?.pattern ?? pattern
      if node.kind == .name {
        let name = document.name(ofNode: index)
        own = holder + "/" + (known.contains(name) ? name : "?")
        if !known.contains(name) {
          add(FixtureText(document.bytes[node.range]), .name, added[index], own, at: place)
        }
        continue
      }
      if outer.last?.isArray ?? false { own = holder + "/*" }
      switch node.kind {
      case .object, .array: outer.append((Int(node.next), own, node.kind == .array))
      case .string, .number:
        let said = words?[index]
        let word = added[index].map { $0.stricter(said) } ?? said
        addScalar(document, index, word, own, at: place)
      default: break
      }
    }
  }

  /// Adds a string or number, unless all may know it.
  mutating func addScalar(
    _ document: Document, _ index: Int, _ word: Sensitivity?, _ pattern: String, at place: Place?
  ) {
    let node = document.nodes[index]
    let text = FixtureText(document.bytes[node.range])
    if node.kind == .number {
      let isPersonal = word == .personal || word == .secret
      let number = document.text(ofNode: index)
      if word == .plain && Self.isTime(number) { return }
      guard isPersonal || Redaction.mayBePersonal(number) else { return }
      add(text, .number, word, pattern, at: place)
      return
    }
    guard word == .plain else { return add(text, .string, word, pattern, at: place) }
    let string = document.decodedString(index)
    if Redaction.mayBePersonal(string) { return add(text, .string, word, pattern, at: place) }
    let secrets = Credentials.ranges(in: text.scalars)
    if secrets.isEmpty { return }
    var isFixed = [Bool](repeating: true, count: text.scalars.count)
    for secret in secrets { for position in secret { isFixed[position] = false } }
    add(text, .string, .secret, pattern, isFixed: isFixed, at: place)
  }

  /// Whether a number is one of milliseconds since 1970, up to 2033: no telephone number has 13 digits
  /// and begins with 1.
  private static func isTime(_ number: String) -> Bool {
    number.utf8.count == 13 && number.utf8.first == UInt8(ascii: "1")
      && number.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Adds the strings and words of a text that is not JSON.
  private mutating func addBroken(
    _ bytes: PaddedBytes, _ known: Set<String>, _ pattern: String, at place: Place?
  ) {
    var start = 0
    while start < bytes.count {
      let byte = bytes[start]
      if byte == UInt8(ascii: "\"") {
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
          end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        end = min(end, bytes.count)
        let text = FixtureText(bytes[start + 1..<end])
        let isKnown = known.contains(String(decoding: bytes[start + 1..<end], as: UTF8.self))
        if !isKnown || !isName(bytes, endingAt: end) {
          add(text, .string, nil, pattern + "\"", at: place)
        }
        start = end + 1
      } else if Self.isStructure(byte) {
        start += 1
      } else {
        var end = start
        while end < bytes.count, !Self.isStructure(bytes[end]), bytes[end] != UInt8(ascii: "\"") {
          end += 1
        }
        addBareWord(bytes[start..<end], pattern, at: place)
        start = end
      }
    }
  }

  private mutating func addBareWord(
    _ word: ArraySlice<UInt8>, _ pattern: String, at place: Place?
  ) {
    let string = String(decoding: word, as: UTF8.self)
    // Of a literal that was cut off no more than a part stands there.
    if ["true", "false", "null"].contains(where: { $0.hasPrefix(string) }) { return }
    let isNumber = (try? Document(string))?.root.kind == .number
    if isNumber && !Redaction.mayBePersonal(string) { return }
    add(FixtureText(word), isNumber ? .number : .string, nil, pattern + "!", at: place)
  }

  private func isName(_ bytes: PaddedBytes, endingAt end: Int) -> Bool {
    bytes.all.dropFirst(end + 1).first { $0 > 0x20 } == UInt8(ascii: ":")
  }

  private static func isStructure(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "{}[]:,".utf8.contains(byte)
  }
}
