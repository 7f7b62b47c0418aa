/// What people call the branches of a union that no tag names.
extension Judge {
  /// A name for each branch: the part of the object model that it is, else what it needs.
  func names(of branches: [Int]) -> [String] {
    let short = branches.map { code.componentNames[$0] ?? code.nodes[$0].kinds.description }
    var names = short
    for place in names.indices where short.count(where: { $0 == short[place] }) > 1 {
      names[place] = details(of: branches[place]).map { "\(short[place]) \($0)" } ?? short[place]
    }
    for place in names.indices where names.count(where: { $0 == names[place] }) > 1 {
      names[place] += " (the \(place + 1). variant)"
    }
    return names
  }

  /// What a branch needs, in words.
  private func details(of branch: Int) -> String? {
    let needed = code.fields(of: branch).filter { $0.required != -1 }.map(code.name)
    if !needed.isEmpty { return "with " + needed.prefix(3).joined(separator: " and ") }
    let words = code.nodes[branch].steps.compactMap { index -> String? in
      let constraint = Int(code.steps[index].constraint)
      return constraint < 0 ? nil : program.records[constraint].requirement
    }
    return words.isEmpty ? nil : "of " + words.prefix(2).joined(separator: " and ")
  }
}
