import LinecheckJSON

/// How an example of a constraint is put into a payload.
enum ExamplePlacement: CaseIterable {
  /// As the value in the constraint's place.
  case value
  /// Its members over those of the object that holds the place.
  case overHolder
  /// In the place of the object that holds the place.
  case holder
  /// Its members over those of the value in the place.
  case overValue
  /// Its members over those of the object around the object that holds the place.
  case overHolderOfHolder
  /// As the name of a further member of the object that holds the place.
  case name

  /// A payload with an example in it; nil where this is no way to do it.
  func place(_ example: JSONTree, in base: JSONTree, at path: [String]) -> JSONTree? {
    let holder = Array(path.dropLast())
    switch self {
    case .value: return base.replacing(path, with: example)
    case .overHolder where !path.isEmpty:
      let value = base.value(at: holder)?.overlaid(by: example)
      return value.flatMap { base.replacing(holder, with: $0) }
    case .holder where !path.isEmpty: return base.replacing(holder, with: example)
    case .overValue:
      let value = base.value(at: path)?.overlaid(by: example)
      return value.flatMap { base.replacing(path, with: $0) }
    case .overHolderOfHolder where path.count > 1:
      let outer = Array(holder.dropLast())
      let value = base.value(at: outer)?.overlaid(by: example)
      return value.flatMap { base.replacing(outer, with: $0) }
    case .name:
      guard case .scalar(let text) = example, let name = try? Document(text).root.string else {
        return nil
      }
      return base.replacing(holder + [name], with: .scalar(#""x""#))
    default: return nil
    }
  }
}
