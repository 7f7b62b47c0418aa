/// What a dynamic scope comes to: for each dynamic anchor the outermost resource that has it.
///
/// A dynamic reference goes to the outermost resource on the way to it that defines its anchor (2020-12,
/// section 8.2.3.2). The way is known when schemas are compiled: whatever is compiled is compiled for
/// such a scope. Scopes are interned; number 0 is the empty one.
struct DynamicScopes {
  /// Where an anchor is bound.
  enum Origin: Hashable {
    case resource(Int)
    case metaSchema(String)
  }

  private var scopes: [[String: Origin]] = [[:]]
  private var numbers: [[String: Origin]: Int] = [[:]: 0]

  /// The scope after entering what has some anchors.
  mutating func entering(_ origin: Origin, anchors: [String], from scope: Int) -> Int {
    if anchors.isEmpty { return scope }
    var bindings = scopes[scope]
    for anchor in anchors where bindings[anchor] == nil { bindings[anchor] = origin }
    if bindings.count == scopes[scope].count { return scope }
    if let known = numbers[bindings] { return known }
    scopes.append(bindings)
    numbers[bindings] = scopes.count - 1
    return scopes.count - 1
  }

  /// The outermost origin of an anchor.
  func origin(of anchor: String, in scope: Int) -> Origin? { scopes[scope][anchor] }
}
