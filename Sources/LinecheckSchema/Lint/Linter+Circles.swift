import Linecheck
import LinecheckJSON

extension Linter {
  /// Finds references that lead back to where they stand without going into a member or an item.
  ///
  /// Tarjan's strongly connected components, with a stack of its own.
  mutating func checkCircles() {
    if references.isEmpty { return }
    var search = CircleSearch(count: schemas.count)
    for place in schemas.indices {
      search.visit(place) { place in
        schemas[place].inPlace + (references[place].map { [$0] } ?? [])
      }
    }
    for circle in search.circles {
      guard
        let place = circle.filter({ place in
          references[place].map { circle.contains($0) } ?? false
        }).min(by: { schemas[$0].node < schemas[$1].node })
      else { continue }
      report(
        LintRule.circle, value: "$ref", of: schemas[place],
        "the reference leads back to this schema without going into the value",
        help: "a schema may refer to itself below properties or items, where the value gets smaller"
      )
    }
  }
}

/// The search for circles in a graph.
private struct CircleSearch {
  /// Places that lead to each other, and those that lead to themselves.
  private(set) var circles: [Set<Int>] = []
  private var number: [Int]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 1

  init(count: Int) {
    number = Array(repeating: 0, count: count)
    lowest = number
    isOpen = Array(repeating: false, count: count)
  }

  mutating func visit(_ start: Int, _ targets: (Int) -> [Int]) {
    guard number[start] == 0 else { return }
    var stack: [(place: Int, targets: [Int])] = []
    enter(start)
    stack.append((start, targets(start)))
    while let top = stack.last {
      let place = top.place
      guard let target = stack[stack.count - 1].targets.popLast() else {
        stack.removeLast()
        leave(place, targets)
        if let parent = stack.last?.place { lowest[parent] = min(lowest[parent], lowest[place]) }
        continue
      }
      if number[target] == 0 {
        enter(target)
        stack.append((target, targets(target)))
      } else if isOpen[target] {
        lowest[place] = min(lowest[place], number[target])
      }
    }
  }

  private mutating func enter(_ place: Int) {
    (number[place], lowest[place]) = (next, next)
    next += 1
    isOpen[place] = true
    open.append(place)
  }

  private mutating func leave(_ place: Int, _ targets: (Int) -> [Int]) {
    guard lowest[place] == number[place] else { return }
    var circle: Set<Int> = []
    while let last = open.popLast() {
      isOpen[last] = false
      circle.insert(last)
      if last == place { break }
    }
    if circle.count > 1 || targets(place).contains(place) { circles.append(circle) }
  }
}
