import LinecheckRunner

/// The file of a schema, by its names.
struct SchemaFile: Sendable {
  /// The path as it was given.
  let path: String

  init(_ path: String) { self.path = path }

  /// Where the schema is from, which its references to neighbours are relative to: the path with
  /// escapes for what has a meaning in a URI (RFC 3986, section 4.2).
  var uri: String {
    path.unicodeScalars.map { scalar in
      guard "%#?: ".unicodeScalars.contains(scalar) else { return String(scalar) }
      return "%" + String(scalar.value, radix: 16, uppercase: true)
    }.joined()
  }

  /// The folder that it stands in.
  var folder: String {
    let folder = FilePath.folder(of: path)
    return folder.isEmpty ? "." : folder
  }

  /// The name of the file.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether an id is that of a schema.
  static func isContract(_ id: String) -> Bool { id.hasPrefix("schema/") }

  /// The id of the contract that the schema is: `schema/number` for `schemas/number.schema.json`.
  var contractID: String {
    var stem = name
    for ending in [".json", ".schema"] where stem.hasSuffix(ending) {
      stem.removeLast(ending.count)
    }
    // Ids have a part called so, which is no body.
    if stem.isEmpty || stem == "parameters" { stem = name }
    let allowed = stem.unicodeScalars.map { scalar in
      let isWord = scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar)
      return isWord ? Character(scalar) : "-"
    }
    return "schema/" + String(allowed)
  }
}
