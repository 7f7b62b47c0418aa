public import Linecheck
@_spi(Scanning) package import LinecheckJSON

/// One payload of a Corpus and what has to be found in it.
public struct CorpusCase: Sendable {
  /// Something that has to be found.
  public struct Expectation: Sendable, Hashable {
    /// The rule.
    public let rule: String
    /// Where; nil where the rule has one place only.
    public let pointer: String?
    /// How bad it is; nil where that is as the rule has it.
    public let severity: Severity?

    init(rule: String, pointer: String?, severity: Severity? = nil) {
      self.rule = rule
      self.pointer = pointer
      self.severity = severity
    }
  }

  /// The path below the Corpus' folder, which begins with the contract's id.
  public let path: String
  /// The contract that the folder names.
  public let contract: String
  /// What has to be found, all of it and nothing else; empty for a valid payload.
  public let expected: [Expectation]
  /// What is wrong with the file's name or the list beside it.
  public let mistake: String?

  let file: String

  /// What stands at the path: one body, one exchange, or a folder of bodies that belong together.
  enum Kind: Sendable, Hashable {
    case body
    case exchange
    case group([String])
  }

  let kind: Kind

  /// Whether nothing may be wrong with the payload.
  public var isValid: Bool { expected.isEmpty && mistake == nil }
}

/// A folder of payloads with known verdicts:
/// `<contract>/valid/<what>.json` and `<contract>/invalid/<rule>--<what>.json`, beside which a file
/// of the same name that ends in `.expect` may list rules and pointers, one pair a line, before
/// which a severity may stand. Exchanges end in `.exchange.json`; a folder of such a name holds the
/// bodies of one account. Beside the two folders stand `derived.jsonl` and `unions.jsonl`.
public struct Corpus: Sendable {
  /// The payloads, in the order of their paths' bytes.
  public let cases: [CorpusCase]
  /// The payloads that were derived from them, a file for each contract.
  public let derived: [DerivedFile]
  /// The broken unions, which stand beside the folders of a contract.
  public let unions: UnionCases
  /// What another validator makes of them; nil where it was not asked.
  public let unionPeer: UnionPeer?

  /// Reads the names below a folder.
  ///
  /// - Throws: `SystemError` where a folder or list cannot be read.
  public init(_ folder: String) throws(SystemError) {
    var cases: [CorpusCase] = []
    var derived: [DerivedFile] = []
    var unions = UnionCases()
    var unionPeer: UnionPeer?
    func text(_ path: String) throws(SystemError) -> String {
      String(decoding: try FileSystem.read(folder + "/" + path).all, as: UTF8.self)
    }
    try Self.walk(folder, "") { (path: String, group: [String]?) throws(SystemError) in
      if path == UnionPeer.file {
        unionPeer = UnionPeer(try text(path))
      } else if group != nil || path.hasSuffix(".json") {
        cases.append(try Self.corpusCase(folder, path, group))
      } else if path.hasSuffix("/" + DerivedFile.name) {
        derived.append(try DerivedFile(path, folder + "/" + path))
      } else if path.hasSuffix("/" + UnionCases.file) {
        unions.read(try text(path), of: path)
      }
    }
    (self.cases, self.derived) = (cases, derived)
    (self.unions, self.unionPeer) = (unions, unionPeer)
  }

  private static func walk(
    _ folder: String, _ prefix: String, _ visit: (String, [String]?) throws(SystemError) -> Void
  ) throws(SystemError) {
    let here = prefix.isEmpty ? folder : folder + "/" + prefix
    for name in try FileSystem.names(in: here) where !name.hasPrefix(".") {
      let path = prefix.isEmpty ? name : prefix + "/" + name
      switch try FileSystem.kind(of: folder + "/" + path) {
      case .folder where prefix.hasSuffix("/valid") || prefix.hasSuffix("/invalid"):
        let names = try FileSystem.names(in: folder + "/" + path).filter { $0.hasSuffix(".json") }
        try visit(path, names.map { folder + "/" + path + "/" + $0 })
      case .folder: try walk(folder, path, visit)
      case .file: try visit(path, nil)
      case .stream: break
      }
    }
  }

  private static func corpusCase(
    _ folder: String, _ path: String, _ group: [String]?
  ) throws(SystemError) -> CorpusCase {
    let kind: CorpusCase.Kind =
      group.map { .group($0) } ?? (path.hasSuffix(CorpusCase.exchangeEnding) ? .exchange : .body)
    let parts = path.split(separator: "/").map(String.init)
    let file = folder + "/" + path
    func wrong(_ mistake: String) -> CorpusCase {
      CorpusCase(path: path, contract: "", expected: [], mistake: mistake, file: file, kind: kind)
    }
    guard parts.count >= 3 else { return wrong("it stands in no contract's folder") }
    let contract = parts.dropLast(2).joined(separator: "/")
    let name = withoutEnding(parts[parts.count - 1])
    switch parts[parts.count - 2] {
    case "valid":
      return CorpusCase(
        path: path, contract: contract, expected: [], mistake: nil, file: file, kind: kind)
    case "invalid":
      guard let end = name.firstRange(of: "--")?.lowerBound else {
        return wrong("its name is not <rule>--<what>.json")
      }
      let rule = String(name[..<end])
      let list = withoutEnding(file) + ".expect"
      let expected = try expectations(list) ?? [.init(rule: rule, pointer: nil)]
      let isNamed = expected.contains { $0.rule == rule }
      return CorpusCase(
        path: path, contract: contract, expected: expected,
        mistake: isNamed ? nil : "its list does not have the rule of its name", file: file,
        kind: kind)
    default: return wrong("it stands in neither a valid nor an invalid folder")
    }
  }

  private static func withoutEnding(_ name: String) -> String {
    for ending in [CorpusCase.exchangeEnding, ".json"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.utf8.count))
    }
    return name
  }

  private static func expectations(
    _ list: String
  ) throws(SystemError) -> [CorpusCase.Expectation]? {
    guard (try? FileSystem.kind(of: list)) != nil else { return nil }
    let text = String(decoding: try FileSystem.read(list).all, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.drop { $0 == " " }
      guard !line.hasPrefix("#"), var rule = line.split(separator: " ").first else { return nil }
      var rest = line.dropFirst(rule.count).drop { $0 == " " }
      let severity = Severity(rawValue: String(rule))
      if severity != nil {
        rule = rest.prefix { $0 != " " }
        rest = rest.dropFirst(rule.count).drop { $0 == " " }
      }
      return CorpusCase.Expectation(
        rule: String(rule), pointer: String(rest), severity: severity)
    }
  }
}

extension CorpusCase {
  package func read() throws(SystemError) -> PaddedBytes { try FileSystem.read(file) }

  static let exchangeEnding = ".exchange.json"

  /// The name of the file or folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
