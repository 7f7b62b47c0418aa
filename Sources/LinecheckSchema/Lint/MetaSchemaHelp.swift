import Linecheck
import LinecheckJSON

/// What to do about the mistakes that come of writing one draft in the words of another.
enum MetaSchemaHelp {
  /// What to do about a finding of a meta-schema; nil where there is nothing more to say.
  static func help(for finding: Finding, _ document: Document, _ dialect: Dialect) -> String? {
    let tokens = finding.pointer.tokens
    guard let value = document.value(at: finding.pointer) else { return nil }
    if let keyword = tokens.last {
      switch (keyword, value.kind) {
      case ("items", .array) where dialect == .draft2020:
        return "write prefixItems for a list of schemas"
      case ("exclusiveMinimum", .boolean), ("exclusiveMaximum", .boolean):
        return "since draft 6 this is the bound itself, without minimum or maximum"
      case ("exclusiveMinimum", .number), ("exclusiveMaximum", .number):
        return "in draft 4 this is true or false beside minimum or maximum"
      case ("required", .boolean):
        return "the schema of the object lists the names of its required members"
      default: break
      }
    }
    guard tokens.last == "type" || tokens.dropLast().last == "type", let name = value.string else {
      return nil
    }
    return Nearest.only(near: name, among: types).map { "did you mean \($0.name)?" }
      ?? synonyms[name].map { "write \($0)" }
  }

  private static let types = [
    "array", "boolean", "integer", "null", "number", "object", "string",
  ]
  /// What other languages call these types.
  private static let synonyms = [
    "bool": "boolean", "int": "integer", "float": "number", "double": "number", "decimal": "number",
    "text": "string", "str": "string", "list": "array", "dict": "object", "map": "object",
    "None": "null", "nil": "null",
  ]
}
