import LinecheckJSON

extension Bowtie {
  /// What the harness says about itself.
  public struct Implementation: Sendable, Hashable {
    /// The version of the program.
    public let version: String
    /// The name of the operating system; nil where it is not known.
    public let system: String?
    /// The version of the operating system; nil where it is not known.
    public let systemVersion: String?

    /// A program on a machine.
    public init(version: String, system: String? = nil, systemVersion: String? = nil) {
      self.version = version
      self.system = system
      self.systemVersion = systemVersion
    }

    /// Where the project is at home: its README has the same stand-in for the owner.
    private static let home = "https://github.com/OWNER/linecheck"

    /// It all as an object.
    var json: String {
      let dialects = Dialect.allCases.reversed().map { JSONText.quoted($0.knownAs) }
      let words: [(String, String?)] = [
        ("language", "swift"), ("name", "linecheck"), ("version", version),
        ("homepage", Self.home), ("issues", Self.home + "/issues"), ("source", Self.home),
        ("os", system), ("os_version", systemVersion), ("language_version", Self.languageVersion),
      ]
      var members = words.compactMap { name, word in word.map { (name, JSONText.quoted($0)) } }
      members.insert(("dialects", "[\(dialects.joined(separator: ","))]"), at: 6)
      return BowtieAnswer(members: members).text
    }

    #if compiler(>=6.4)
      private static let languageVersion = "6.4 or later"
    #elseif compiler(>=6.3)
      private static let languageVersion = "6.3"
    #else
      private static let languageVersion = "6.2"
    #endif
  }
}

extension Dialect {
  /// The address by which Bowtie knows it: that of the older ones ends in an empty fragment.
  fileprivate var knownAs: String {
    uri.hasPrefix("http:") && !uri.hasSuffix("#") ? uri + "#" : uri
  }
}
