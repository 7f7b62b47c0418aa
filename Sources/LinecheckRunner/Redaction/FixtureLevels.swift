import Linecheck

/// Gentler ways to replace a value, where the usual one would change what is found: from those that
/// keep little of it to those that keep more.
struct FixtureLevels {
  private let scalars: [Unicode.Scalar]
  private let role: FixtureSite.Role
  /// The words of the value that rules speak of, or nearly.
  private let knownWords: [Range<Int>]

  /// One of them: which characters stay.
  struct Level {
    /// The same for values of one shape.
    var name: String
    var isKept: [Bool]
  }

  init(_ site: FixtureSite, _ vocabulary: Set<String>) {
    scalars = site.scalars
    role = site.role
    // Who is told of by a rule's own word may be called nearly what something else is.
    let mayBeMisspelt = site.word != .personal && site.word != .secret
    knownWords = Self.knownWords(site.scalars, vocabulary, mayBeMisspelt: mayBeMisspelt)
  }

  /// All of them, gentlest last.
  var all: [Level] {
    var levels: [Level] = []
    let letters = scalars.indices.filter { isLetter($0) }
    func add(_ name: String, _ keeps: (Int) -> Bool) {
      // To keep all is no way to replace, except for words of the rules' own.
      let isOfRules = name.hasPrefix("word") || name == "variable"
      if !isOfRules, letters.count > 2, letters.allSatisfy(keeps) { return }
      levels.append(Level(name: name, isKept: scalars.indices.map(keeps)))
    }
    let count = scalars.count
    for (number, range) in hostEndings.enumerated() { add("host \(number)") { range.contains($0) } }
    for (number, word) in knownWords.enumerated() { add("word \(number)") { word.contains($0) } }
    if !knownWords.isEmpty {
      add("words") { place in knownWords.contains { $0.contains(place) } }
    }
    if let dot = scalars.lastIndex(of: "."), count - dot < 7 { add("extension") { $0 >= dot } }
    if let mark = scalars.firstIndex(of: "?"),
      let dot = scalars[..<mark].lastIndex(of: "."), mark - dot < 7
    {
      add("extension") { dot..<mark ~= $0 }
    }
    if scalars.starts(with: ["{", "{"]), scalars.suffix(2).elementsEqual(["}", "}"]) {
      // The name of a variable, which somebody fills in later.
      add("variable") { _ in true }
    }
    if scalars.contains("<") {
      add("tags") { place in
        let head = scalars[...place]
        let start = head.lastIndex(of: "<") ?? count
        return start < place && !scalars[start..<place].contains { $0 == " " || $0 == ">" }
      }
    }
    if let colon = scalars.prefix(12).firstIndex(of: ":") { add("scheme") { $0 <= colon } }
    add("first") { $0 == 0 }
    add("last") { $0 == count - 1 }
    add("ends") { $0 == 0 || $0 == count - 1 }
    add("first two") { $0 < 2 }
    for position in 1..<max(2, min(count, 64)) { add("at \(position)") { $0 == position } }
    let digits = scalars.indices.filter { "0"..."9" ~= scalars[$0] }
    if digits.count > 5 {
      // The country, the area, an exchange: never all of a subscriber.
      for most in 1...digits.count - 4 {
        let last = digits[most - 1]
        add("digits \(most)") { $0 <= last && "0"..."9" ~= scalars[$0] }
      }
    } else if digits.count < count || role == .number {
      add("digits") { "0"..."9" ~= scalars[$0] }
    }
    add("capitals") { "A"..."Z" ~= scalars[$0] }
    for most in 3..<max(3, min(count / 2, 9)) { add("first \(most)") { $0 < most } }
    for position in 1..<max(2, min(count - 1, 24)) {
      add("first and \(position)") { $0 == 0 || $0 == position || $0 == position + 1 }
    }
    return levels
  }

  private func isLetter(_ place: Int) -> Bool {
    Redaction.mask(scalars[place]) != scalars[place] || "0"..."9" ~= scalars[place]
      || scalars[place].properties.isAlphabetic
  }

  /// Whether all letters of the value are words that rules speak of, or nearly so: nobody is told of.
  var isOfKnownWords: Bool {
    scalars.indices.allSatisfy { place in
      Redaction.mask(scalars[place]) == scalars[place]
        || knownWords.contains { $0.contains(place) }
    }
  }

  /// The last labels of a host, one, two, …
  private var hostEndings: [Range<Int>] {
    var start = 0
    var end = scalars.count
    if let scheme = scalars.indices.first(where: { scalars[$0...].starts(with: ["/", "/"]) }) {
      start = scheme + 2
    } else if let colon = scalars.prefix(6).firstIndex(of: ":") {
      start = colon + 1
    }
    let marks: [Unicode.Scalar] = ["/", "?", "#", ";", " "]
    if let mark = scalars[start...].firstIndex(where: marks.contains) { end = mark }
    if let at = scalars[start..<end].lastIndex(of: "@") { start = at + 1 }
    if let port = scalars[start..<end].lastIndex(of: ":") { end = port }
    let dots = scalars[start..<end].indices.filter { scalars[$0] == "." }
    guard !dots.isEmpty || end - start < 12 else { return [] }
    return dots.suffix(4).reversed().map { $0..<end } + (end - start < 40 ? [start..<end] : [])
  }

  /// The labels of hosts where everybody's lines end.
  private static let publicWords: Set<String> = [
    "pstn", "sip", "twilio", "telnyx", "livekit", "vapi", "retellai", "elevenlabs", "localhost",
    "com", "net", "org", "io", "ai", "cloud",
  ]

  private static func knownWords(
    _ scalars: [Unicode.Scalar], _ vocabulary: Set<String>, mayBeMisspelt: Bool
  ) -> [Range<Int>] {
    var words: [Range<Int>] = []
    func isKnown(_ range: Range<Int>) -> Bool {
      let word = String(String.UnicodeScalarView(scalars[range]))
      if vocabulary.contains(word) || publicWords.contains(word.lowercased()) { return true }
      guard mayBeMisspelt, word.utf8.count > 2 else { return false }
      return Nearest.only(near: word, among: vocabulary).map { !HeaderNames.all.contains($0.name) }
        ?? false
    }
    // The whole counts as one word, punctuation and all.
    if 1...60 ~= scalars.count, isKnown(0..<scalars.count) { return [0..<scalars.count] }
    var start: Int?
    for place in 0...scalars.count {
      let isLetter = place < scalars.count && Redaction.mask(scalars[place]) != scalars[place]
      if isLetter, start == nil { start = place }
      if !isLetter, let begin = start {
        if isKnown(begin..<place) { words.append(begin..<place) }
        start = nil
      }
    }
    return words
  }
}
