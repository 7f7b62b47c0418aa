import TestSupport

/// A large schema such as API descriptions have: many objects that refer to each other.
struct GeneratedSchema {
  private var generator: SeededGenerator
  private let count: Int

  /// The text of a schema with so many definitions; 270 make some 400 KB.
  static func text(definitions count: Int, seed: UInt64) -> String {
    var schema = GeneratedSchema(generator: SeededGenerator(seed: seed), count: count)
    let definitions = (0..<count).map { #""T\#($0)": \#(schema.object($0))"# }
    let roots = (0..<count).map { ##"{"$ref": "#/$defs/T\##($0)"}"## }
    return #"{"$schema": "https://json-schema.org/draft/2020-12/schema", "oneOf": ["#
      + roots.joined(separator: ", ") + #"], "$defs": {"# + definitions.joined(separator: ", ")
      + "}}"
  }

  private static let words = [
    "agent", "phone", "number", "weight", "voice", "model", "prompt", "url", "token", "status",
    "created", "updated", "region", "language", "tool", "call", "limit", "mode", "name", "label",
  ]

  private mutating func words(_ range: ClosedRange<Int>, _ separator: String) -> String {
    (0..<range.lowerBound + generator.below(range.count))
      .map { _ in generator.pick(Self.words) }.joined(separator: separator)
  }

  private mutating func object(_ number: Int) -> String {
    let names = (0..<3 + generator.below(12)).map { words(1...3, "_") + "_\($0)" }
    let members = names.map { #""\#($0)": \#(member())"# }
    let required = names.prefix(1 + generator.below(names.count)).map { #""\#($0)""# }
    let closed = generator.below(3) == 0 ? #", "additionalProperties": false"# : ""
    return #"{"type": "object", "title": "T\#(number)", "description": "\#(words(6...20, " "))", "#
      + #""properties": {\#(members.joined(separator: ", "))}, "#
      + #""required": [\#(required.joined(separator: ", "))]\#(closed)}"#
  }

  private mutating func member() -> String {
    let description = #""description": "\#(words(6...20, " "))""#
    let reference = ##"{"$ref": "#/$defs/T\##(generator.below(count))"}"##
    switch generator.below(12) {
    case 0, 1: return #"{"type": "string", "minLength": 1, "maxLength": 255, \#(description)}"#
    case 2: return #"{"type": ["string", "null"], "format": "date-time", \#(description)}"#
    case 3: return #"{"type": "string", "pattern": "^[a-z0-9_]{1,40}$", \#(description)}"#
    case 4: return #"{"type": "integer", "minimum": 0, "maximum": 3600, \#(description)}"#
    case 5: return #"{"type": "number", "exclusiveMinimum": 0, \#(description)}"#
    case 6: return #"{"type": "boolean", "default": false, \#(description)}"#
    case 7:
      let values = (0..<5).map { #""\#(words(1...2, "-"))-\#($0)""# }
      return #"{"type": "string", "enum": [\#(values.joined(separator: ", "))]}"#
    case 8: return reference
    case 9: return #"{"type": "array", "items": \#(reference), "maxItems": 100}"#
    case 10: return #"{"anyOf": [\#(reference), {"type": "null"}], \#(description)}"#
    default: return #"{"const": "\#(words(1...2, "-"))"}"#
    }
  }
}
