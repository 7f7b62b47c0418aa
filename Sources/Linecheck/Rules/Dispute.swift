/// A document that says something else than a constraint.
///
/// The constraint stands all the same; whoever meets it should know both.
public struct Dispute: Sendable, Hashable {
  /// The document, and the place in it.
  public let citation: Citation
  /// What it says, such as `the schema has a free string`.
  public let words: String
}
