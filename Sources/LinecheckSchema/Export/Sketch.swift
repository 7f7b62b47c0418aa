import Linecheck

/// What a node has become.
struct Sketch {
  /// What its schema says.
  var schema = SchemaObject()
  /// Whether it says all; else it accepts more than the rule does.
  var isExact = true
  /// Whether it says of what kind a value is.
  var isTyped = false
  /// What has to be said where the object is described that holds the value as a member.
  var lifted: [Lifted] = []

  /// Something about a member that depends on the object around it.
  struct Lifted {
    var promise: Outline.Promise
    var dependence: Dependence
    /// What the member follows.
    var schema: SchemaTree

    enum Dependence {
      /// It need not, where one of these conditions holds for the object.
      case unless([Int])
      /// It has to only where a condition holds for the object.
      case only(Int)
    }
  }

  /// Takes in what another schema says of the same value.
  mutating func add(_ other: Sketch) {
    schema.add(other.schema)
    isExact = isExact && other.isExact
    lifted += other.lifted
  }

  /// The same about values that a schema accepts; of others nothing is said.
  func guarded(by condition: SchemaTree) -> Sketch {
    var guarded = self
    guarded.schema = SchemaObject()
    if !schema.isTrivial {
      guarded.schema.append(.object([("if", condition), ("then", schema.tree)]))
    }
    for index in lifted.indices {
      guarded.lifted[index].schema = .object([("if", condition), ("then", lifted[index].schema)])
    }
    return guarded
  }
}
