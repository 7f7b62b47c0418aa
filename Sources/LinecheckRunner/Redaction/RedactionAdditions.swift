import Linecheck

/// What a configuration says about members beyond what rules say: the values of these names, at any
/// depth, are secrets or tell of persons.
///
///     RedactionAdditions(secret: ["internal_ref"], personal: ["X-Caller-Name"])
public struct RedactionAdditions: Sendable, Hashable {
  /// Names whose values nobody may see.
  public let secret: Set<String>
  /// Names whose values are shown by their shapes.
  public let personal: Set<String>
  /// The same in small letters, as names of headers compare.
  private let secretHeaders: Set<String>
  private let personalHeaders: Set<String>

  /// Nothing beyond the rules.
  public static let none = RedactionAdditions()

  /// Names of members or headers; those of headers (below a member `headers`, `header` or the like)
  /// compare without regard to case.
  public init(secret: Set<String> = [], personal: Set<String> = []) {
    self.secret = secret
    self.personal = personal
    secretHeaders = Set(secret.map { $0.lowercased() })
    personalHeaders = Set(personal.map { $0.lowercased() })
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { secret.isEmpty && personal.isEmpty }

  /// What is said about the values below a name.
  ///
  /// - Parameters:
  ///   - name: the name of the member.
  ///   - outer: the name of the member that holds it, where there is one.
  ///   - known: the names that rules name: these say themselves what is a secret.
  /// - Returns: nil where nothing is said.
  func sensitivity(of name: String, in outer: String?, known: Set<String>) -> Sensitivity? {
    let isHeader = outer?.lowercased().hasSuffix("headers") ?? false || outer == "header"
    let lower = isHeader ? name.lowercased() : ""
    if secret.contains(name) || isHeader && secretHeaders.contains(lower) { return .secret }
    if !known.contains(name) && SecretNames.mean(name) { return .secret }
    if personal.contains(name) || isHeader && personalHeaders.contains(lower) { return .personal }
    return nil
  }

  /// What is said about the value that some names lead to.
  func sensitivity(of names: some Sequence<String>, known: Set<String>) -> Sensitivity? {
    var found: Sensitivity?
    var outer: String?
    for name in names {
      if let word = sensitivity(of: name, in: outer, known: known) { found = word.stricter(found) }
      outer = name
    }
    return found
  }
}
