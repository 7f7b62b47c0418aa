/// The nearest of some names: what somebody who mistyped may have meant.
public enum Nearest {
  /// The name with the fewest changed, missing, further or swapped characters; nil where even that
  /// has more than a third of them.
  public static func name(to wanted: String, in names: [String]) -> String? {
    let best = names.map { ($0, distance(Array(wanted.utf8), Array($0.utf8))) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best, best.1 <= max(1, max(wanted.utf8.count, best.0.utf8.count) / 3) else {
      return nil
    }
    return best.0
  }

  /// The optimal string alignment distance.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count < 200, right.count < 200 else { return .max }
    var rows = [[Int]](
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in rows.indices { rows[row][0] = row }
    for column in 0...right.count { rows[0][column] = column }
    for row in rows.indices.dropFirst() {
      for column in rows[0].indices.dropFirst() {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, rows[row - 2][column - 2] + 1)
        }
        rows[row][column] = best
      }
    }
    return rows[left.count][right.count]
  }
}
