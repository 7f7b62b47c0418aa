import Linecheck
import LinecheckJSON

extension Probe {
  /// A payload with the change in a place; nil where it cannot be done. A value may be borrowed that
  /// stands in a like place elsewhere.
  func applied(
    to base: JSONTree, at path: [String], borrowing borrowed: ([String]) -> JSONTree?
  ) -> JSONTree? {
    let old = base.value(at: path)
    switch self {
    case .unchanged: return old == nil ? nil : base
    case .absent: return old == nil ? nil : base.replacing(path, with: nil)
    case .value(let json): return JSONTree(json).flatMap { base.replacing(path, with: $0) }
    case .length(let count, let filling):
      let text = old?.string ?? ""
      let scalars = Array(text.unicodeScalars)
      guard let last = filling.unicodeScalars.first ?? scalars.last else {
        return count == 0 ? base.replacing(path, with: .scalar(#""""#)) : nil
      }
      var new = String.UnicodeScalarView(scalars.prefix(count))
      while new.count < count { new.append(last) }
      return base.replacing(path, with: .scalar(JSONText.quoted(String(new))))
    case .count(let count):
      guard case .array(let items) = old, let last = items.last ?? (count == 0 ? .scalar("") : nil)
      else { return nil }
      let more = Array(repeating: last, count: max(0, count - items.count))
      return base.replacing(path, with: .array(Array((items + more).prefix(count))))
    case .total(let total, let member): return adding(up: member, to: total, in: base, at: path)
    case .copy(let sibling):
      let value = base.value(at: path.dropLast() + sibling)
      return value.flatMap { base.replacing(path, with: $0) }
    case .spacedCopy(let sibling):
      guard var text = base.value(at: path.dropLast() + sibling)?.string, !text.isEmpty else {
        return nil
      }
      text.insert(" ", at: text.index(after: text.startIndex))
      return base.replacing(path, with: .scalar(JSONText.quoted(text)))
    case .members(let members):
      var start: JSONTree? = base
      if case .object = old {} else { start = base.replacing(path, with: .object([])) }
      return members.reduce(start) { tree, member in
        if member.path.isEmpty { return tree }
        let value = member.json.flatMap { JSONTree($0) } ?? borrowed(path + member.path)
        return tree?.replacing(path + member.path, with: value ?? .scalar(#""x""#))
      }
    case .member(let name):
      return base.replacing(path.dropLast() + [name], with: .scalar(#""x""#))
    }
  }

  /// The payload with the last item's member such that those of all items add up to a total.
  private func adding(
    up member: String, to total: Double, in base: JSONTree, at path: [String]
  ) -> JSONTree? {
    guard case .array(let items) = base.value(at: path), !items.isEmpty else { return nil }
    let numbers = items.map { item -> Double? in
      guard case .scalar(let text) = item.value(at: [member]) else { return nil }
      return Double(text)
    }
    let known = numbers.compactMap(\.self)
    guard known.count == items.count else { return nil }
    let rest = known.dropLast().reduce(0, +)
    let place = path + ["\(items.count - 1)", member]
    return base.replacing(place, with: .scalar("\(total - rest)"))
  }
}

extension JSONTree {
  /// The string; nil for what is none.
  var string: String? {
    guard case .scalar(let text) = self, text.hasPrefix("\"") else { return nil }
    return try? Document(text).root.string
  }

  /// All places in the value, of long arrays the first two items.
  var places: [[String]] {
    switch self {
    case .scalar: [[]]
    case .array(let items):
      [[]]
        + items.prefix(2).enumerated().flatMap { index, item in
          item.places.map { ["\(index)"] + $0 }
        }
    case .object(let members):
      [[]] + members.flatMap { member in member.value.places.map { [member.name] + $0 } }
    }
  }

  /// The places in a value that a pointer with `*` means; the last token may name what is not there.
  func places(of pointer: String) -> [[String]] {
    var paths: [[String]] = [[]]
    for token in JSONPointer(pointer)?.tokens ?? [] {
      paths = paths.flatMap { path -> [[String]] in
        guard token == "*", let value = value(at: path) else { return [path + [token]] }
        switch value {
        case .array(let items): return items.indices.prefix(2).map { path + ["\($0)"] }
        case .object(let members):
          return members.prefix(2).map { path + [$0.name] } + [path + ["*"]]
        case .scalar: return []
        }
      }
    }
    return paths
  }
}
