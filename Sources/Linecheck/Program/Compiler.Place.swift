import LinecheckJSON

extension Compiler {
  /// Where a rule stands.
  struct Place {
    /// What the ids of its constraints begin with.
    var id: String
    /// What its own kind is called in ids.
    var own: String?
    /// Where its document describes it.
    var pointer: String
    var document: SourceDocument?
    /// The constraint on further members that objects here inherit; -1 for none.
    var further: Int32 = -1
    /// The names of the members beside the value; nil where no object holds it.
    var siblings: [String]?
    /// The constraint on the kind, where the rule is a branch that the kind has chosen.
    var kindConstraint: Int32?
    /// The constraint that null breaks on optional members here and below; -1 for none.
    var null: Int32 = -1
    /// The compilation of the part of the object model that this belongs to.
    var instance = 0
    /// Whether the same rule may stand in the same place of another variant.
    var isShared = false

    /// Goes into a part of the object model.
    mutating func enter(_ part: Component) {
      id = part.isBeside ? id + part.id : part.id
      own = part.own
      pointer = part.place
      document = part.document ?? document
    }

    func member(_ name: String, siblings: [String]) -> Place {
      var place = below(".\(name)", "/properties/" + JSONPointer.escaped(name))
      place.siblings = siblings
      return place
    }

    /// A place inside this one, of which nothing but its id and pointer is known yet.
    func below(_ suffix: String, _ keyword: String) -> Place {
      Place(
        id: id + suffix, pointer: pointer + keyword, document: document, further: further,
        null: null, instance: instance)
    }

    /// The pointer of a keyword here, or of the rule around where it begins with `../`.
    func pointer(to keyword: String) -> String {
      if keyword.isEmpty { return pointer }
      guard keyword.hasPrefix("../"), let slash = pointer.lastIndex(of: "/") else {
        return pointer + "/" + keyword
      }
      return String(pointer[..<slash]) + keyword.dropFirst(2)
    }

    var items: Place { below(".item", "/items") }

    func branch(_ keyword: String) -> Place {
      var place = self
      place.pointer += "/" + keyword
      return place
    }
  }
}
