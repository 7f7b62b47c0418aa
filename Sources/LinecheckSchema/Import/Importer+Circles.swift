extension Importer {
  /// Finds references that lead back to themselves without going into a member or an item.
  mutating func findCircles() {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: entries.count)
    for start in entries.indices where states[start] == .new {
      var stack = [(entry: start, next: 0)]
      states[start] = .open
      while let (entry, next) = stack.last {
        guard next < entries[entry].edges.count else {
          states[entry] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = entries[entry].edges[next]
        switch states[edge.target] {
        case .new:
          states[edge.target] = .open
          stack.append((edge.target, 0))
        case .open:
          mistake(
            "the reference leads back to itself without going into a member or an item",
            help: "no value can be judged by it; refer to something else, or from a member",
            at: edge.node, in: store.documents[edge.document])
        case .done: break
        }
      }
    }
  }
}
