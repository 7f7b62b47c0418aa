/// Which variant of a union was most likely meant, how sure that is and why, and why not the others.
struct UnionDiagnosis: Sendable {
  var variant: Int?
  var sureness: UnionChoice.Sureness
  /// The variant with its reason, then the others; one line each.
  var lines: [String] = []
  /// Whether the tag is a near miss of the variant's.
  var isNearMiss = false

  /// A typo of a shorter word is soon another word.
  private static let leastLength = 5
  /// No more of the other variants are named.
  private static let most = 3

  /// The variant that an object means whose tag names none.
  ///
  /// - Parameters:
  ///   - names: the tags of the variants.
  ///   - evidence: what speaks for and against each.
  ///   - word: the tag that the object has; nil where it is absent or no string.
  init(of names: [String], _ evidence: [UnionEvidence], tag word: String?) {
    let near = word.flatMap { Nearest.only(near: $0, among: names) }
    let decisive = evidence.indices.filter { evidence[$0].isDecisive }
    let clear = decisive.count == 1 ? decisive[0] : nil
    if let near, let place = names.firstIndex(of: near.name),
      near.typos == 0 || clear == nil || clear == place
    {
      // A word alone is not enough where the members are rather those of another.
      let least = evidence.map(\.cost).min() ?? 0
      let isLong = near.typos == 0 || near.name.utf8.count >= Self.leastLength
      let isBacked = evidence[place].telling > 0 || isLong && evidence[place].cost == least
      self.init(place, isBacked && (clear == nil || clear == place) ? .surely : .likely)
      isNearMiss = true
      let reason =
        near.typos == 0 ? "only case or punctuation of the tag differs" : "the tag is a typo of it"
      say(names, evidence, reason)
      return
    }
    if let clear {
      // A word that is no near miss may be the name of something else.
      self.init(clear, word?.isEmpty ?? true ? .surely : .likely)
      say(names, evidence, Self.only(evidence[clear]))
      return
    }
    let related = word.map { word in names.indices.filter { NameParts.areShared(names[$0], word) } }
    if let related, related.count == 1 {
      self.init(related[0], .likely)
      say(names, evidence, "the tag shares its words")
      return
    }
    self.init(closest: evidence, needsTellingMembers: word != nil)
    say(names, evidence, "it has most of these members and lacks least")
  }

  /// The branch of a union without a tag that a value means which fits none.
  ///
  /// - Parameters:
  ///   - names: what the branches are called.
  ///   - evidence: what speaks for and against each.
  ///   - errors: how many errors each has.
  init(of names: [String], _ evidence: [UnionEvidence], _ errors: [Int]) {
    let decisive = evidence.indices.filter { evidence[$0].isDecisive }
    if decisive.count == 1 {
      self.init(decisive[0], .surely)
      say(names, evidence, Self.only(evidence[decisive[0]]))
      return
    }
    let ranks = evidence.indices.map { (evidence[$0].cost, errors[$0]) }
    let best = ranks.indices.min { ranks[$0] < ranks[$1] } ?? 0
    let isAlone = ranks.count { $0 == ranks[best] } == 1
    self.init(isAlone ? best : nil, .likely)
    say(names, evidence, "it has the fewest faults")
  }

  /// The variant that comes closest by its members.
  private init(closest evidence: [UnionEvidence], needsTellingMembers: Bool) {
    let least = evidence.map(\.cost).min() ?? 0
    let closest = evidence.indices.filter { evidence[$0].cost == least }
    let hasSign = closest.contains {
      evidence[$0].telling > 0 || (!needsTellingMembers && evidence[$0].present > 0)
    }
    self.init(closest.count == 1 && hasSign ? closest[0] : nil, .likely)
  }

  init(_ variant: Int?, _ sureness: UnionChoice.Sureness) {
    self.variant = variant
    self.sureness = variant == nil ? .none : sureness
  }

  /// The reason of a variant that only has members of its own.
  static func only(_ evidence: UnionEvidence) -> String {
    let names = evidence.own.prefix(2).joined(separator: " and ")
    return "only it has \(names)"
  }

  /// Puts it into words.
  mutating func say(_ names: [String], _ evidence: [UnionEvidence], _ reason: String) {
    let words = sureness == .surely ? "surely" : "most likely"
    lines = [
      variant.map { "\(words) \(names[$0]) is meant: \(reason)" }
        ?? "nothing tells which variant is meant"
    ]
    let others = evidence.indices.filter { $0 != variant }
      .sorted { (evidence[$0].cost, $0) < (evidence[$1].cost, $1) }
    lines += others.lazy.compactMap { place in
      evidence[place].objection.map { "not \(names[place]): \($0)" }
    }.prefix(Self.most)
  }
}
