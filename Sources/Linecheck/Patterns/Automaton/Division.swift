/// The division of the scalars, as runs, into classes that no set tells apart: by one set after the
/// other, each at the cost of the runs that it holds or that it does not, whichever are fewer.
struct Division {
  private let starts: [UInt32]
  private(set) var classes: [UInt16]
  /// The number of runs of each class.
  private var sizes: [Int]

  /// One class of all runs. The first run begins with 0, and every range of a set with a run.
  init(_ starts: [UInt32]) {
    self.starts = starts
    classes = [UInt16](repeating: 0, count: starts.count)
    sizes = [starts.count]
  }

  /// Gives the runs inside and outside of a set different classes.
  mutating func divide(by set: ScalarSet) {
    let inside = set.ranges.map(runs)
    let isSmall = inside.reduce(0) { $0 + $1.count } * 2 <= starts.count
    let part = isSmall ? inside : set.inverted.ranges.map(runs)
    var groups: [UInt16: [Int]] = [:]
    for run in part.joined() { groups[classes[run], default: []].append(run) }
    for (number, runs) in groups.sorted(by: { $0.value[0] < $1.value[0] })
    where runs.count < sizes[Int(number)] && sizes.count < Int(UInt16.max) {
      for run in runs { classes[run] = UInt16(sizes.count) }
      sizes[Int(number)] -= runs.count
      sizes.append(runs.count)
    }
  }

  private func runs(_ range: ClosedRange<UInt32>) -> Range<Int> {
    let end = range.upperBound < ScalarSet.last ? index(of: range.upperBound + 1) : starts.count
    return index(of: range.lowerBound)..<end
  }

  private func index(of start: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
