/// The first annotations of a level, as many as GitHub shows of a step, and how many there are.
struct Annotations: Sendable {
  /// How many annotations of a level GitHub shows of a step.
  static let limit = 10

  private let level: Annotation.Level
  private(set) var count = 0
  /// The first of each fault, and others, in the order of the input.
  private var first: [Kept] = []
  private var others: [Kept] = []
  private var faults: Set<String> = []

  private struct Kept {
    let order: Int
    let command: CommandDataText
  }

  /// Nothing yet.
  init(_ level: Annotation.Level) { self.level = level }

  /// Adds one; it is made only where it may be shown. Faults that were not seen yet have their place
  /// before those that were.
  mutating func add(_ fault: String, _ annotation: () -> Annotation) {
    count += 1
    if first.count < Self.limit, faults.insert(fault).inserted {
      first.append(Kept(order: count, command: annotation().command))
    } else if first.count + others.count < Self.limit {
      others.append(Kept(order: count, command: annotation().command))
    }
  }

  /// As many as may be shown, in the order of the input.
  private func shown(_ limit: Int) -> [CommandDataText] {
    (first + others).prefix(limit).sorted { $0.order < $1.order }.map(\.command)
  }

  /// What is shown: all of them or, where there are more than can be, one less than can be and a
  /// count of the rest.
  ///
  /// - Parameters:
  ///   - limit: how many there may be.
  ///   - notChecked: what was not checked, which comes last of the level.
  /// - Returns: their lines.
  func commands(
    _ limit: Int = Annotations.limit, before notChecked: Annotations? = nil
  ) -> [CommandDataText] {
    let total = count + (notChecked?.count ?? 0)
    let shown = total <= limit ? limit : limit - 1
    let own = self.shown(shown)
    let all = own + (notChecked?.shown(shown - own.count) ?? [])
    if total <= limit { return all }
    let rest = Annotation(
      level, title: "linecheck",
      lines: ["and \(Self.rest(count - shown, level, notChecked, shown)); see the other reports"])
    return all + [rest.command]
  }

  /// What is left out: `91 more errors and 2 payloads that were not checked`.
  private static func rest(
    _ more: Int, _ level: Annotation.Level, _ notChecked: Annotations?, _ shown: Int
  ) -> String {
    var parts: [String] = []
    if more > 0 { parts.append(counted(more, "more \(level.rawValue)")) }
    if let notChecked {
      let left = notChecked.count + min(more, 0)
      let verb = left == 1 ? "was" : "were"
      if left > 0 { parts.append("\(counted(left, "payload")) that \(verb) not checked") }
    }
    return parts.joined(separator: " and ")
  }
}
