import LinecheckJSON
import TestSupport

/// A change of a text that changes nothing of what it says.
enum Transformation: String, CaseIterable, Sendable {
  /// Blanks, tabs and ends of lines between tokens.
  case whiteSpace
  /// The members of every object in another order; of one name, in the order that they have.
  case memberOrder
  /// Characters of strings and names as `\u` escapes or short ones.
  case escapes
  /// Members that no rule names, holding anything, where they mean nothing.
  case strangers
  /// All of these.
  case all

  /// Whether values are written as before.
  var keepsScalars: Bool { self != .escapes && self != .all }
  /// Whether members come in the same order.
  var keepsOrder: Bool { self != .memberOrder && self != .all }

  /// Changes a value, of which some objects may hold further members, and writes it.
  func apply(
    to tree: RawTree, open: Set<[Int]>, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var changed = tree
    if self == .strangers || self == .all {
      changed = Strangers.added(to: changed, open, &generator)
    }
    if self == .memberOrder || self == .all {
      changed = changed.mapMembers { members, _ in Self.shuffled(members, &generator) }
    }
    if self == .escapes || self == .all {
      changed = changed.mapStrings { Self.escaped($0, &generator) }
    }
    guard self == .whiteSpace || self == .all else { return Array(changed.text.utf8) }
    var text = Self.gap(&generator)
    changed.write(to: &text) { Self.gap(&generator) }
    return Array(text.utf8)
  }

  private static func gap(_ generator: inout SeededGenerator) -> String {
    (0..<max(0, generator.below(6) - 2))
      .map { _ in generator.pick([" ", "\t", "\n", "\r\n", "\r"]) }.joined()
  }

  private static func shuffled(
    _ members: [RawTree.Member], _ generator: inout SeededGenerator
  ) -> [RawTree.Member] {
    var shuffled = members.shuffled(using: &generator)
    // The first of a name is the first again.
    var rest = Dictionary(grouping: members) { decoded($0.name) }
    for place in shuffled.indices {
      shuffled[place] = rest[decoded(shuffled[place].name)]?.removeFirst() ?? shuffled[place]
    }
    return shuffled
  }

  /// What a name says, in bytes: strings may be equal that differ in JSON.
  private static func decoded(_ name: String) -> [UInt8] {
    let plain = String(name.dropFirst().dropLast())
    return Array((name.contains("\\") ? (try? Document(name).root.string) ?? plain : plain).utf8)
  }
}
