import Foundation
import LinecheckJSON
import TestSupport

@testable import LinecheckRunner

/// The examples that the providers' pages give, which are no part of the project.
///
/// The pages hold OpenAPI as YAML; this reads `example:` of it and the names above it, and no more.
enum PageExamples {
  struct Example: Sendable, CustomStringConvertible {
    /// The names that lead to it, such as `components`, `schemas`, `AgentWeight`, `properties`, `weight`.
    let path: [String]
    /// The value as JSON.
    let json: String

    var description: String { "\(path.joined(separator: "/")): \(json)" }
  }

  /// A page; nil where the pages are absent.
  static func page(_ name: String) -> [String]? {
    let file = SharedFolder.root?.appending(path: "seeds").appending(path: name)
    guard let file, let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The values of a key in a page, and where they stand.
  static func values(of wanted: String, in lines: [String]) -> [Example] {
    var examples: [Example] = []
    var keys: [(indent: Int, name: String)] = []
    for (number, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      var rest = line.dropFirst(indent)
      // An item of a list: its members stand two columns further.
      let isItem = rest.hasPrefix("- ")
      if isItem { rest = rest.dropFirst(2) }
      guard let colon = rest.firstIndex(of: ":"), !rest.isEmpty else { continue }
      let name = String(rest[..<colon])
      let column = indent + (isItem ? 2 : 0)
      keys.removeAll { $0.indent >= column }
      if isItem { keys.append((indent + 1, "\(number)")) }
      let value = rest[rest.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      if name == wanted {
        let items = lines[(number + 1)...].prefix { line in
          line.hasPrefix(String(repeating: " ", count: column + 2) + "- ")
        }
        let json =
          value.isEmpty
          ? "[\(items.map { scalar($0.trimmingCharacters(in: .whitespaces).dropFirst(2)) }.joined(separator: ","))]"
          : scalar(value[...])
        examples.append(Example(path: keys.map(\.name), json: json))
      }
      keys.append((column, name))
    }
    return examples
  }

  /// A YAML scalar as JSON.
  static func scalar(_ text: Substring) -> String {
    if text.hasPrefix("'"), text.hasSuffix("'"), text.count > 1 {
      return JSONText.quoted(String(text.dropFirst().dropLast()))
    }
    let isJSON = (try? Document(String(text))) != nil && !text.hasPrefix("+")
    return isJSON ? String(text) : JSONText.quoted(String(text))
  }
}
