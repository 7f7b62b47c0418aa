import Linecheck

extension Exporter {
  /// The definition of a node, by reference; null is no part of it.
  mutating func definition(
    _ index: Int, _ node: Outline.Node, _ name: String, _ mode: KindMode,
    variant: String? = nil
  ) -> Sketch {
    let kinds = node.isNullable ? node.kinds.subtracting([.null]) : node.kinds
    let base = Self.slug(name)
    let key = Key(
      base: base, kinds: kinds, steps: node.identity, kindMode: mode,
      isKindPromised: node.kind != nil)
    if let place = definitions.firstIndex(where: { $0.key == key }) {
      return reference(to: definitions[place])
    }
    let place = definitions.count
    definitions.append(Definition(base: base, name: freeName(base, variant), key: key))
    let sketch = body(index, mode)
    definitions[place].sketch = sketch
    // What is there under another key, a condition's say, and is the same, is written once.
    let isRecursive = consulted.contains(definitions[place].name)
    let same = definitions.first { $0.base == base && $0.sketch?.schema.tree == sketch.schema.tree }
    if let same, !isRecursive { definitions[place].name = same.name }
    return reference(to: definitions[place])
  }

  private mutating func reference(to definition: Definition) -> Sketch {
    var sketch = definition.sketch ?? Sketch()
    if definition.sketch == nil {
      consulted.insert(definition.name)
      let facts = known[definition.name] ?? Facts()
      // What depends on the object around it cannot be known yet.
      sketch.isExact = facts.isExact && facts.lifted == 0
    }
    sketch.schema = SchemaObject([("$ref", .string(Self.reference(definition.name)))])
    return sketch
  }

  /// What a form says, under `$defs`, by reference.
  mutating func definition(_ format: Format, _ keywords: [(String, SchemaTree)]) -> SchemaTree {
    let base = Self.slug(format.noun)
    var schema = SchemaObject(keywords)
    schema.add([("description", .string(format.requirement))])
    let known = definitions.first { $0.base == base && $0.sketch?.schema.tree == schema.tree }
    if let known { return .string(Self.reference(known.name)) }
    let name = freeName(base)
    definitions.append(
      Definition(base: base, name: name, key: nil, sketch: Sketch(schema: schema)))
    return .string(Self.reference(name))
  }

  static func reference(_ name: String) -> String { "#/$defs/" + name }

  private func freeName(_ base: String, _ variant: String? = nil) -> String {
    let names = Set(definitions.map(\.name))
    if !names.contains(base) { return base }
    if let variant, !names.contains("\(base)-\(Self.slug(variant))") {
      return "\(base)-\(Self.slug(variant))"
    }
    var number = 2
    while names.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  /// A name that needs no escapes in a pointer or a URI: letters and digits, the rest a hyphen.
  ///
  /// Of a URI the last part counts.
  static func slug(_ name: String) -> String {
    let name = name.split(separator: "/").last ?? ""
    var words = name.unicodeScalars.split { scalar in
      !(scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
        && scalar != "_" && scalar != "."
    }.map(String.init)
    if words.count > 1, ["a", "an", "the"].contains(words[0]) { words.removeFirst() }
    return words.isEmpty ? "part" : words.joined(separator: "-")
  }
}
