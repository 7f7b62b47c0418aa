import LinecheckJSON

/// A default or an example in a schema, which should follow it.
struct Sample {
  /// Its number among all of them.
  let number: Int
  /// Its node in the document.
  let node: Int
  let pointer: JSONPointer
  /// The way to the schema.
  let schema: JSONPointer
  /// What a message calls it.
  let name: String

  /// The defaults and examples of a document's schemas.
  static func all(in linter: Linter) -> [Sample] {
    let file = linter.file
    var samples: [Sample] = []
    func add(_ node: Int, _ pointer: JSONPointer, _ schema: LintSchema, _ name: String) {
      samples.append(
        Sample(
          number: samples.count, node: node, pointer: pointer, schema: schema.pointer, name: name))
    }
    for schema in linter.schemas where !schema.isReferenceAlone {
      for keyword in ["default", "example"] {
        guard let node = schema.members[keyword] else { continue }
        add(node, schema.pointer(to: keyword), schema, "the \(keyword)")
      }
      guard let list = schema["examples"] else { continue }
      for (position, item) in file.items(list).enumerated() {
        var pointer = schema.pointer(to: "examples")
        pointer.append(position)
        add(item, pointer, schema, "example \(position + 1)")
      }
    }
    return samples
  }
}
