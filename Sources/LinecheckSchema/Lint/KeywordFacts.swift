import LinecheckJSON

/// What the lint knows of a keyword beside its name.
struct KeywordFacts {
  /// The drafts that have it.
  let drafts: ClosedRange<Dialect>
  /// The only kind of value that it says something about; nil for any.
  var kind: Value.Kind?
  /// Whether it says nothing about whether a value is right.
  var isAnnotation = false

  /// The keywords of all drafts.
  static let all: [String: KeywordFacts] = {
    var table: [String: KeywordFacts] = [:]
    func add(
      _ names: String, _ first: Dialect = .draft4, _ last: Dialect = .draft2020,
      of kind: Value.Kind? = nil, isAnnotation: Bool = false
    ) {
      for name in names.split(separator: " ") {
        table[String(name)] = KeywordFacts(
          drafts: first...last, kind: kind, isAnnotation: isAnnotation)
      }
    }
    add("id", .draft4, .draft4)
    add("$id", .draft6)
    add("$schema $ref")
    add("definitions", isAnnotation: true)
    add("$defs", .draft2019, isAnnotation: true)
    add("$anchor $vocabulary", .draft2019)
    add("$recursiveRef $recursiveAnchor", .draft2019, .draft2019)
    add("$dynamicRef $dynamicAnchor", .draft2020)
    add("$comment", .draft7, isAnnotation: true)

    add("allOf anyOf oneOf not")
    add("if then else", .draft7)
    add("items", of: .array)
    add("additionalItems", .draft4, .draft2019, of: .array)
    add("prefixItems", .draft2020, of: .array)
    add("contains", .draft6, of: .array)
    add("unevaluatedItems", .draft2019, of: .array)
    add("properties patternProperties additionalProperties", of: .object)
    add("propertyNames", .draft6, of: .object)
    add("dependencies", .draft4, .draft7, of: .object)
    add("dependentSchemas unevaluatedProperties", .draft2019, of: .object)

    add("type enum")
    add("const", .draft6)
    add("multipleOf maximum exclusiveMaximum minimum exclusiveMinimum", of: .number)
    add("maxLength minLength pattern", of: .string)
    add("maxItems minItems uniqueItems", of: .array)
    add("maxContains minContains", .draft2019, of: .array)
    add("maxProperties minProperties required", of: .object)
    add("dependentRequired", .draft2019, of: .object)

    add("title description default format", isAnnotation: true)
    add("examples", .draft6, isAnnotation: true)
    add("readOnly writeOnly", .draft7, isAnnotation: true)
    add("deprecated", .draft2019, isAnnotation: true)
    add("contentMediaType contentEncoding", .draft7, of: .string, isAnnotation: true)
    add("contentSchema", .draft2019, of: .string, isAnnotation: true)
    return table
  }()

  /// The keywords of a draft.
  static func names(in dialect: Dialect) -> [String] { namesByDialect[dialect] ?? [] }

  private static let namesByDialect = Dictionary(
    uniqueKeysWithValues: Dialect.allCases.map { dialect in
      (dialect, all.filter { $0.value.drafts.contains(dialect) }.map(\.key).sorted())
    })

  /// Keywords of draft 3 that draft 4 dropped, and what took their place.
  static let draft3 = ["divisibleBy": "multipleOf", "disallow": "not", "extends": "allOf"]

  /// Names that tools read and JSON Schema does not: those of OpenAPI 3 and of editors.
  static let foreign: Set<String> = [
    "example", "discriminator", "xml", "externalDocs",
    "markdownDescription", "enumDescriptions", "markdownEnumDescriptions", "enumNames",
    "defaultSnippets", "deprecationMessage", "errorMessage", "patternErrorMessage",
    "doNotSuggest", "suggestSortText", "allowComments", "allowTrailingCommas", "tsType",
    "existingJavaType", "javaType", "links", "base",
  ]
}

extension Dialect {
  /// What people call the draft.
  var spokenName: String {
    switch self {
    case .draft4: "draft 4"
    case .draft6: "draft 6"
    case .draft7: "draft 7"
    case .draft2019: "draft 2019-09"
    case .draft2020: "draft 2020-12"
    }
  }
}
