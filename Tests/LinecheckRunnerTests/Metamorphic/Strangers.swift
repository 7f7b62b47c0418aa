import TestSupport

/// Members that no rule names.
enum Strangers {
  /// What their names begin with, and no name that a rule knows or a payload has.
  static let prefix = "zq~"

  /// A value with one to three such members in each of some objects.
  static func added(
    to tree: RawTree, _ open: Set<[Int]>, _ generator: inout SeededGenerator
  ) -> RawTree {
    tree.mapMembers { members, path in
      guard open.contains(path) else { return members }
      var members = members
      for number in 0...generator.below(3) {
        let name = "\"\(prefix)\(number)\(generator.pick(endings))\""
        members.insert(
          RawTree.Member(name: name, value: anything(3, &generator)),
          at: generator.below(members.count + 1))
      }
      return members
    }
  }

  /// A value with one such member, which holds what no map of scalars would take.
  static func probe(_ tree: RawTree, at path: [Int]) -> RawTree {
    let held = RawTree.array([.object([.init(name: #""a""#, value: .array([]))])])
    return tree.mapMembers { members, here in
      here == path ? members + [RawTree.Member(name: "\"\(prefix)\"", value: held)] : members
    }
  }

  private static let endings = ["", "_", "/~", " b", "\u{e9}", "\u{1f600}", #"\""#, #"\u0061"#]

  private static let names = [
    "type", "provider", "weight", "phone_number", "message", "a", "", "0", "\u{e9}",
  ]

  private static let scalars = [
    "null", "true", "false", "0", "-0", "1.0", "1e400", "0.5", "9007199254740993", #""""#,
    #""custom""#, #""+14155550123""#, #""\u0000""#, #""\ud83d\ude00""#,
  ]

  private static func anything(_ depth: Int, _ generator: inout SeededGenerator) -> RawTree {
    let kind = depth == 0 ? 0 : generator.below(3)
    if kind == 0 { return .scalar(generator.pick(scalars)) }
    let count = generator.below(4)
    if kind == 1 { return .array((0..<count).map { _ in anything(depth - 1, &generator) }) }
    return .object(
      names.shuffled(using: &generator).prefix(count).map {
        RawTree.Member(name: "\"\($0)\"", value: anything(depth - 1, &generator))
      })
  }
}
