import LinecheckJSON

/// How often each fault was shown, so that a log in which each line has the same one stays readable.
struct ShownFaults: Sendable {
  /// How a fault is shown once more.
  enum Form {
    /// With all that is known of it.
    case whole
    /// In a line.
    case line
    /// In the count of those that its file has more of.
    case counted
  }

  /// What is only counted of one fault in a file.
  struct Rest: Sendable {
    let file: String
    /// What is wrong.
    let head: String
    var count = 0
    /// Where it is last.
    var last: SourcePosition?
  }

  /// How often a fault is shown whole in a run, and at all in a file.
  private static let limit = 10
  /// How many faults are told apart.
  private static let most = 10_000

  private var inRun: [String: Int] = [:]
  private var inFile: [String: Int] = [:]
  private var rests: [String: Int] = [:]
  private var rest: [Rest] = []
  private var file: String?

  /// Goes to a file; returns what was only counted of the one before.
  mutating func move(to file: String?) -> [Rest] {
    guard file != self.file else { return [] }
    self.file = file
    defer {
      inFile.removeAll(keepingCapacity: true)
      rests.removeAll(keepingCapacity: true)
      rest.removeAll(keepingCapacity: true)
    }
    return rest
  }

  /// How a fault is shown that occurs once more, or a number of times.
  mutating func form(
    of fault: String, _ count: Int = 1, at place: SourcePosition? = nil, head: () -> String
  ) -> Form {
    let before = inFile[fault] ?? 0
    if before == 0 && inFile.count >= Self.most { return .line }
    inFile[fault] = before + 1
    if before >= Self.limit {
      let index = rests[fault] ?? rest.count
      if index == rest.count {
        rest.append(Rest(file: file ?? "", head: head()))
        rests[fault] = index
      }
      rest[index].count += count
      rest[index].last = place
      return .counted
    }
    let shown = inRun[fault] ?? 0
    if shown == 0 && inRun.count >= Self.most { return .line }
    inRun[fault] = shown + 1
    return shown < Self.limit ? .whole : .line
  }
}
