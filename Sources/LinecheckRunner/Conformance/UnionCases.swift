package import LinecheckJSON

/// A payload in which a union is broken, and the variant that a person would say is meant.
public struct UnionCase: Sendable {
  /// The file below the Corpus' folder.
  public let path: String
  /// The line in it, counted from 1.
  public let line: Int
  /// What is broken, in a word or two.
  public let name: String
  /// Where the union is.
  public let pointer: String
  /// The variant that is meant; nil where nobody could say.
  public let meant: String?
  /// What a person sees.
  public let why: String

  package let body: Document

  /// The contract that the folder names.
  public var contract: String { path.split(separator: "/").dropLast().joined(separator: "/") }
}

/// The broken unions of a Corpus: `<contract>/unions.jsonl`, one case a line, with exactly the members
/// `name`, `at`, `meant` (the variant, or null), `why` and `body`.
public struct UnionCases: Sendable {
  /// A line that is no case.
  public struct Mistake: Sendable, Hashable {
    /// The file below the Corpus' folder.
    public let path: String
    /// The line in it.
    public let line: Int
    /// What is wrong with it.
    public let sentence: String
  }

  /// The cases, in the order of the files.
  public private(set) var cases: [UnionCase] = []
  /// The lines that are none.
  public private(set) var mistakes: [Mistake] = []

  /// The name of the files.
  static let file = "unions.jsonl"
  private static let members: Set = ["name", "at", "meant", "why", "body"]

  /// Reads a file's text.
  mutating func read(_ text: String, of path: String) {
    var names: Set<String> = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    if lines.isEmpty { mistakes.append(Mistake(path: path, line: 1, sentence: "it has no case")) }
    for (index, line) in lines.enumerated() {
      let number = index + 1
      do throws(Wrong) {
        let read = try Self.read(String(line), path, number)
        guard names.insert(read.name).inserted else { throw Wrong("the name stands twice") }
        cases.append(read)
      } catch {
        mistakes.append(Mistake(path: path, line: number, sentence: error.sentence))
      }
    }
  }

  private struct Wrong: Error {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }
  }

  private static func read(
    _ line: String, _ path: String, _ number: Int
  ) throws(Wrong) -> UnionCase {
    guard let document = try? Document(line) else { throw Wrong("it is not JSON") }
    guard let found = document.root.members?.map(\.name) else { throw Wrong("it is no object") }
    for name in members.sorted() where found.count(where: { $0 == name }) != 1 {
      throw Wrong("\(name) has to stand once")
    }
    if found.count > members.count { throw Wrong("it has a member that cases do not have") }
    let root = document.root
    func text(_ name: String) throws(Wrong) -> String {
      guard let text = root[name]?.string else { throw Wrong("\(name) is no text") }
      return text
    }
    let meant = root["meant"]?.isNull == true ? nil : try text("meant")
    let (name, pointer, why) = (try text("name"), try text("at"), try text("why"))
    if JSONPointer(pointer) == nil { throw Wrong("at is no pointer") }
    for (member, text) in [("name", name), ("why", why), ("meant", meant ?? "none")]
    where text.isEmpty {
      throw Wrong("\(member) is empty")
    }
    guard let body = (root["body"]?.text).flatMap({ try? Document($0) }) else {
      throw Wrong("body is missing")
    }
    return UnionCase(
      path: path, line: number, name: name, pointer: pointer, meant: meant, why: why, body: body)
  }
}
