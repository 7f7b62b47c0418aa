package import LinecheckJSON

/// Which variant of a union a value was taken for.
package struct UnionChoice: Sendable, Hashable {
  /// How sure that is.
  package enum Sureness: String, Sendable, Hashable {
    /// The payload says so itself: the tag is right, or the value fits.
    case said
    /// Nothing else can be meant: the tag is a near miss, or has members that no other has.
    case surely
    /// It comes closest.
    case likely
    /// No variant is close.
    case none
  }

  /// The value.
  package let pointer: JSONPointer
  /// The name of the variant: its tag, the last part of its component's id, or its kind in words.
  package let variant: String?
  /// How sure it is.
  package let sureness: Sureness
}

extension Program {
  /// The unions of a document from the outside in, and which variant of each is meant.
  package func unionChoices(in document: Document) -> [UnionChoice] {
    var judge = Judge(self, from: .note)
    judge.choices = []
    _ = judge.findings(in: document)
    return judge.choices ?? []
  }
}
