import LinecheckJSON
import LinecheckRunner

/// Folders that stand for addresses: schemas are read from them, and never from a network.
///
///     --resolve https://example.com/schemas/=vendor/schemas
///
/// lets `https://example.com/schemas/line/v2` be read from `vendor/schemas/line/v2`, or from
/// `vendor/schemas/line/v2.json`.
struct SchemaFolders: Sendable {
  /// A folder, and what the URIs of the files below it begin with.
  private struct Place: Sendable {
    let address: String
    let folder: String
  }

  private var places: [Place] = []

  /// No folder.
  init() {}

  /// Reads values of `--resolve`.
  ///
  /// - Throws: `UsageError` for what is no `URL=DIR`, and where there is no such folder.
  init(_ values: [String]) throws(UsageError) {
    for value in values {
      // Addresses may have `=` in them; folders seldom do.
      guard let sign = value.lastIndex(of: "="), sign > value.startIndex,
        value.index(after: sign) < value.endIndex, value[..<sign].contains(":")
      else {
        throw UsageError(
          "--resolve takes URL=DIR, not \(value)",
          help: "such as https://example.com/schemas/=schemas")
      }
      let folder = String(value[value.index(after: sign)...])
      guard (try? FileSystem.kind(of: folder)) == .folder else {
        throw UsageError("--resolve \(value): there is no folder \(folder)")
      }
      add(String(value[..<sign]), folder)
    }
  }

  /// Adds a folder.
  mutating func add(_ address: String, _ folder: String) {
    places.append(Place(address: address, folder: folder))
  }

  /// The schema at a URI; nil where no folder stands for it, or none has such a file.
  func read(_ uri: String) -> [UInt8]? {
    for place in places.sorted(by: { $0.address.utf8.count > $1.address.utf8.count }) {
      guard let names = Self.names(of: uri, below: place.address) else { continue }
      let path = FilePath.joined(place.folder, names.joined(separator: "/"))
      for file in [path, path + ".json"] {
        // A pipe or a device may never end.
        guard (try? FileSystem.kind(of: file)) == .file, let bytes = try? FileSystem.read(file)
        else { continue }
        return Array(bytes.all)
      }
    }
    return nil
  }

  /// The names of the folders and of the file that lead to a URI from an address; nil where it is not
  /// below it, or where a name would lead out of the folder.
  static func names(of uri: String, below address: String) -> [String]? {
    guard uri.utf8.starts(with: address.utf8) else { return nil }
    let rest = Substring(uri.utf8.dropFirst(address.utf8.count))
    let isWhole = address.isEmpty || address.hasSuffix("/") || rest.hasPrefix("/")
    // What is relative to the working folder has no scheme.
    guard isWhole, !rest.isEmpty, !(address.isEmpty && rest.contains(":")) else { return nil }
    var names: [String] = []
    for part in rest.split(separator: "/") {
      guard let name = decoded(part), !name.utf8.contains(0), !name.contains("/") else {
        return nil
      }
      switch name {
      case ".": break
      case "..": if names.popLast() == nil { return nil }
      default: names.append(name)
      }
    }
    return names.isEmpty ? nil : names
  }

  /// A part of a path without its escapes (RFC 3986, section 2.1); nil where that is no UTF-8.
  private static func decoded(_ part: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
