import Linecheck
package import LinecheckJSON

extension Baseline {
  /// What is wrong with a line of a baseline.
  public struct Mistake: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong, and what to do.
    public let sentence: String

    /// The mistake with its line.
    public var description: String { "line \(line): \(sentence)" }
  }

  /// All that is wrong with a file, in the order of its lines.
  public struct Mistakes: Error, Sendable, Hashable {
    /// The mistakes; at least one.
    public let all: [Mistake]
  }

  /// Reads a baseline.
  ///
  /// - Throws: `Mistakes` where a line is none of a baseline.
  package init(reading bytes: PaddedBytes) throws(Mistakes) {
    guard let text = String(validating: bytes.all, as: UTF8.self) else {
      throw Mistakes(all: [Mistake(line: 1, sentence: "this is no baseline: it is not UTF-8")])
    }
    try self.init(reading: text)
  }

  /// Reads a baseline.
  ///
  /// - Throws: `Mistakes` where a line is none of a baseline.
  public init(reading text: String) throws(Mistakes) {
    var entries: [BaselineEntry] = []
    var mistakes: [Mistake] = []
    // By bytes: `\r\n` is one character, and so is a blank with a mark above it.
    let lines = Self.split(text[...], at: "\n").map { line in
      line.utf8.last == UInt8(ascii: "\r") ? Substring(line.utf8.dropLast()) : line
    }
    if let sentence = Self.mistake(inTitle: lines.first ?? "") {
      throw Mistakes(all: [Mistake(line: 1, sentence: sentence)])
    }
    for (index, line) in lines.enumerated().dropFirst() {
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      switch Self.entry(line) {
      case .success(let entry): entries.append(entry)
      case .failure(let mistake):
        mistakes.append(Mistake(line: index + 1, sentence: mistake.sentence))
      }
    }
    if !mistakes.isEmpty { throw Mistakes(all: mistakes) }
    self.init(entries)
  }

  private static func split(
    _ text: Substring, at separator: Unicode.Scalar, most: Int = .max
  ) -> [Substring] {
    text.utf8.split(
      separator: UInt8(ascii: separator), maxSplits: most, omittingEmptySubsequences: false
    ).map { Substring($0) }
  }

  private struct WrongLine: Error {
    let sentence: String
  }

  private static func mistake(inTitle line: Substring) -> String? {
    if isConflict(line) { return conflict }
    let words = split(line, at: " ")
    guard words.count > 3, words[0] == "#", words[1] == "linecheck", words[2] == "baseline" else {
      return "this is no baseline: it begins with “\(title)”"
    }
    let version = words[3].prefix { $0 != ":" }
    return version == "1" ? nil : "version \(version) of baselines is unknown to this linecheck"
  }

  private static func entry(_ line: Substring) -> Result<BaselineEntry, WrongLine> {
    if isConflict(line) { return .failure(WrongLine(sentence: conflict)) }
    let parts = split(line, at: " ", most: 3)
    let place = parts.count > 3 ? String(parts[3]) : ""
    guard parts.count >= 3, isFingerprint(parts[0]), let pointer = JSONPointer(place) else {
      return .failure(
        WrongLine(sentence: "this is no entry: a fingerprint, a rule, a contract and a place"))
    }
    let entry = BaselineEntry(
      fingerprint: String(parts[0]), rule: String(parts[1]), contract: String(parts[2]),
      place: place)
    // Who reads the line must be able to trust that it hides what it names and nothing else.
    let own = Fingerprint.of(entry.contract, RuleID(entry.rule), pointer)
    guard own == entry.fingerprint else {
      return .failure(
        WrongLine(sentence: "the fingerprint is not that of the rule, contract and place beside it")
      )
    }
    return .success(entry)
  }

  private static func isFingerprint(_ word: Substring) -> Bool {
    word.utf8.count == 16
      && word.utf8.allSatisfy { byte in
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
      }
  }

  private static let conflict =
    "a merge conflict is left in it: take out the marks and keep the entries of both sides"

  private static func isConflict(_ line: Substring) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.utf8.starts(with: $0.utf8) }
  }
}
