/// A published version of JSON Schema.
public enum Dialect: String, Sendable, CaseIterable {
  /// Draft 4 (2013).
  case draft4
  /// Draft 6 (2017).
  case draft6
  /// Draft 7 (2018).
  case draft7
  /// Draft 2019-09.
  case draft2019
  /// Draft 2020-12.
  case draft2020

  /// The address of its meta-schema, as `$schema` names it, without an empty fragment.
  public var uri: String {
    switch self {
    case .draft4: "http://json-schema.org/draft-04/schema"
    case .draft6: "http://json-schema.org/draft-06/schema"
    case .draft7: "http://json-schema.org/draft-07/schema"
    case .draft2019: "https://json-schema.org/draft/2019-09/schema"
    case .draft2020: "https://json-schema.org/draft/2020-12/schema"
    }
  }

  /// The version that `$schema` names: with an empty fragment or without, by http or https.
  public init?(uri: String) {
    var bytes = Substring(uri).utf8
    if bytes.last == UInt8(ascii: "#") { bytes = bytes.dropLast() }
    let address = Self.withoutScheme(bytes)
    guard
      let dialect = Self.allCases.first(where: {
        Self.withoutScheme(Substring($0.uri).utf8).elementsEqual(address)
      })
    else { return nil }
    self = dialect
  }

  private static func withoutScheme(_ address: Substring.UTF8View) -> Substring.UTF8View {
    for scheme in ["https://", "http://"] where address.starts(with: scheme.utf8) {
      return address.dropFirst(scheme.utf8.count)
    }
    return address
  }
}

extension Dialect: Comparable {
  /// An older version comes before a newer one.
  public static func < (left: Dialect, right: Dialect) -> Bool { left.age < right.age }

  private var age: Int {
    switch self {
    case .draft4: 4
    case .draft6: 6
    case .draft7: 7
    case .draft2019: 2019
    case .draft2020: 2020
    }
  }

  /// Whether `$ref` stands alone: up to draft 7 what stands beside it is nothing.
  var ignoresSiblingsOfReferences: Bool { self <= .draft7 }

  /// The keyword that gives a schema its address.
  var identifier: Keyword { self == .draft4 ? .plainID : .id }
}
