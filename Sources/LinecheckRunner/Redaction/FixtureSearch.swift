import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Which values of which form need a gentler way, as one run has learnt it.
struct FixtureHints {
  private var names: [String: String] = [:]

  subscript(site: FixtureSite) -> String? {
    get { names[Self.key(site)] }
    set { names[Self.key(site)] = newValue }
  }

  private static func key(_ site: FixtureSite) -> String {
    "\(site.pattern)\n\(site.scalars.count)\n\(Redaction.shape(of: site.text))"
  }
}

/// Looks for the replacements that keep a verdict: all of them at once, and where that changes what is
/// found, for the values that matter.
struct FixtureSearch<Verdict: Equatable> {
  private let bytes: [UInt8]
  private let sites: [FixtureSite]
  private let replaced: [FixtureWords.Replacement]
  private let vocabulary: Set<String>
  private let judge: ([UInt8]) -> Verdict
  private let wanted: Verdict
  /// What stays of each site.
  private var kept: [Kept]

  private enum Kept {
    case nothing
    case some([Bool])
    case everything
  }

  /// - Parameters:
  ///   - bytes: the capture.
  ///   - sites: what is replaced in it, in order.
  ///   - replaced: by what.
  ///   - vocabulary: the words that rules speak of.
  ///   - wanted: what has to be found; nil for what is found in the capture.
  ///   - judge: what is found in a text.
  init(
    _ bytes: [UInt8], _ sites: [FixtureSite], _ replaced: [FixtureWords.Replacement],
    _ vocabulary: Set<String>, wanted: Verdict? = nil, judge: @escaping ([UInt8]) -> Verdict
  ) {
    self.bytes = bytes
    self.sites = sites
    self.replaced = replaced
    self.vocabulary = vocabulary
    self.judge = judge
    self.wanted = wanted ?? judge(bytes)
    kept = Array(repeating: .nothing, count: sites.count)
  }

  /// The fixture, and the sites whose replacement changes what is found.
  mutating func fixture(_ hints: inout FixtureHints) -> (bytes: [UInt8], stuck: [FixtureSite]) {
    let first = assembled(upTo: sites.count)
    if judge(first) == wanted { return (first, []) }
    var stuck: [Int] = []
    apply(hints, from: sites.indices)
    let units = units()
    var done = 0
    while !holds(units[...]) {
      let culprit = culprit(units, from: done)
      stuck += solve(units, culprit, &hints)
      done = culprit + 1
      apply(hints, from: units[done...].joined())
    }
    // What nobody may see is replaced all the same.
    for site in stuck { kept[site] = .nothing }
    return (assembled(upTo: sites.count), stuck.sorted().map { sites[$0] })
  }

  // MARK: Texts

  private func assembled(upTo end: Int) -> [UInt8] {
    assembled { $0 < end ? kept[$0] : .everything }
  }

  private func assembled(_ kept: (Int) -> Kept) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var place = 0
    for (index, site) in sites.enumerated() {
      let mask: [Bool]
      switch kept(index) {
      case .everything: continue
      case .nothing: mask = []
      case .some(let some): mask = some
      }
      for (position, scalar) in replaced[index].scalars.enumerated()
      where scalar != site.scalars[position] && (mask.isEmpty || !mask[position]) {
        let start = site.starts[position]
        let end = site.starts[position + 1]
        text += bytes[place..<start]
        text += Self.written(scalar, like: bytes[start..<end])
        place = end
      }
    }
    return text + bytes[place...]
  }

  /// A letter written as the one that it replaces: an escape by an escape.
  private static func written(_ scalar: Unicode.Scalar, like old: ArraySlice<UInt8>) -> [UInt8] {
    let isEscape = old.first == UInt8(ascii: "\\")
    if isEscape, old.count == 6, scalar.value < 0x10000 {
      return Array(JSONText.escape(scalar).utf8)
    }
    if isEscape, old.count == 12, scalar.value >= 0x10000 {
      return Array(JSONText.escape(scalar).utf8)
    }
    return Array(String(scalar).utf8)
  }

  // MARK: The values that matter

  /// Sites that share words, and have to be replaced together.
  private func units() -> [[Int]] {
    var first: [String: Int] = [:]
    var parents = Array(sites.indices)
    func root(_ site: Int) -> Int {
      var site = site
      while parents[site] != site {
        parents[site] = parents[parents[site]]
        site = parents[site]
      }
      return site
    }
    for index in sites.indices {
      for key in replaced[index].keys.sorted() {
        if let other = first[key] {
          let (one, two) = (root(other), root(index))
          parents[max(one, two)] = min(one, two)
        } else {
          first[key] = index
        }
      }
    }
    var units: [[Int]] = []
    var place: [Int: Int] = [:]
    for index in sites.indices {
      let root = root(index)
      if let unit = place[root] {
        units[unit].append(index)
      } else {
        place[root] = units.count
        units.append([index])
      }
    }
    return units
  }

  /// Whether the verdict holds with these units replaced and the others as they were.
  private func holds(_ units: ArraySlice<[Int]>) -> Bool {
    var isReplaced = [Bool](repeating: false, count: sites.count)
    for site in units.joined() { isReplaced[site] = true }
    return judge(assembled { isReplaced[$0] ? kept[$0] : .everything }) == wanted
  }

  /// The first unit that changes the verdict once those before it are replaced.
  private func culprit(_ units: [[Int]], from done: Int) -> Int {
    var (low, high) = (done, units.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(units[..<middle]) { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func apply(_ hints: FixtureHints, from sites: some Sequence<Int>) {
    for index in sites {
      guard case .nothing = kept[index], let name = hints[self.sites[index]] else { continue }
      let level = FixtureLevels(self.sites[index], vocabulary).all.first { $0.name == name }
      if let level { kept[index] = .some(level.isKept) }
    }
  }

  /// Finds what a unit has to keep; returns the sites for which nothing that may be kept helps.
  private mutating func solve(
    _ units: [[Int]], _ unit: Int, _ hints: inout FixtureHints
  ) -> [Int] {
    let upTo = units[...unit]
    let members = units[unit]
    for site in members { kept[site] = .nothing }
    if members.count > 1 {
      for site in members.prefix(64) {
        kept[site] = .everything
        if holds(upTo) { return tryLevels(site, upTo, &hints) ? [] : give(site) }
        kept[site] = .nothing
      }
      if tryLevelsTogether(members, upTo, &hints) { return [] }
      for site in members { kept[site] = .everything }
    }
    var stuck: [Int] = []
    for site in members {
      kept[site] = .nothing
      if holds(upTo) || tryLevels(site, upTo, &hints) { continue }
      stuck += give(site)
    }
    return stuck
  }

  private mutating func tryLevels(
    _ site: Int, _ units: ArraySlice<[Int]>, _ hints: inout FixtureHints
  ) -> Bool {
    for level in FixtureLevels(sites[site], vocabulary).all {
      kept[site] = .some(level.isKept)
      if holds(units) {
        hints[sites[site]] = level.name
        return true
      }
    }
    return false
  }

  private mutating func tryLevelsTogether(
    _ members: [Int], _ units: ArraySlice<[Int]>, _ hints: inout FixtureHints
  ) -> Bool {
    let levels = members.map { FixtureLevels(sites[$0], vocabulary).all }
    let names = levels.reduce(into: [String]()) { names, own in
      for level in own where !names.contains(level.name) { names.append(level.name) }
    }
    for name in names {
      for (place, site) in members.enumerated() {
        let level = levels[place].first { $0.name == name }
        kept[site] = level.map { .some($0.isKept) } ?? .nothing
      }
      if holds(units) {
        for site in members { hints[sites[site]] = name }
        return true
      }
    }
    return false
  }

  /// Keeps a site as it was, where nothing else helps; returns it unless it tells of nobody.
  private mutating func give(_ site: Int) -> [Int] {
    kept[site] = .everything
    if sites[site].word == .secret { return [site] }
    if sites[site].word == .plain || FixtureLevels(sites[site], vocabulary).isOfKnownWords {
      return []
    }
    return [site]
  }
}
