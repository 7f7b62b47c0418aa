import LinecheckJSON

/// A page that promises something.
public struct SourceDocument: Sendable {
  /// What people call the page, such as `Retell API, Get Phone Number`.
  public var title: String { page.title }
  /// The address that a person can open.
  public var url: String { page.url }
  /// The edition that was read, where the page has several.
  public var edition: String? { page.edition }
  /// What its machine-readable statements count as, where a rule does not say otherwise.
  public var basis: Basis { page.basis }

  /// What every constraint that cites the page shares.
  private final class Page: Sendable {
    let title: String
    let url: String
    let edition: String?
    let basis: Basis

    init(title: String, url: String, edition: String?, basis: Basis) {
      (self.title, self.url, self.edition, self.basis) = (title, url, edition, basis)
    }
  }

  private let page: Page

  /// A page.
  ///
  /// - Parameters:
  ///   - title: what people call it.
  ///   - url: the address that a person can open.
  ///   - edition: which of several it is.
  ///   - basis: what follows from its schema rests on: `schema` for the page that a contract is
  ///     about, `public` for a document beyond it.
  public init(title: String, url: String, edition: String? = nil, basis: Basis = .schema) {
    page = Page(title: title, url: url, edition: edition, basis: basis)
  }
}

extension SourceDocument: Hashable {
  /// Compares what is said of the pages.
  public static func == (left: SourceDocument, right: SourceDocument) -> Bool {
    left.page === right.page
      || left.url == right.url && left.title == right.title && left.edition == right.edition
        && left.basis == right.basis
  }

  /// Hashes the address and the title.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(url)
    hasher.combine(title)
  }
}

/// The place in a document that a constraint rests on.
public struct Citation: Sendable, Hashable {
  /// The document.
  public let document: SourceDocument
  /// A JSON pointer into its OpenAPI description (`#/components/…`), or a heading.
  public let place: String

  /// A place in a document.
  public init(_ document: SourceDocument, at place: String) {
    self.document = document
    self.place = place
  }

  /// The place as people say it: `AgentWeight.weight` for
  /// `#/components/schemas/AgentWeight/properties/weight/maximum`, and
  /// `GET /lines/{id}, parameters` for `#/paths/~1lines~1{id}/get/parameters/0/required`.
  public var label: String {
    guard place.hasPrefix("#/") else { return place }
    let tokens = JSONPointer.tokens(of: place.utf8.dropFirst(2))
    var label = ""
    var previous = ""
    for (position, token) in tokens.enumerated() {
      var isName = true
      switch previous {
      case "schemas", "securitySchemes", "$defs", "definitions": label = token
      case "responses": label += label.isEmpty ? token : " \(token)"
      case "paths": label = token
      case "properties":
        let isInside = label.isEmpty || label.hasSuffix(" ")
        label += (isInside ? "" : ".") + token
      default:
        isName = false
        if position == 2, tokens[0] == "paths" { label = "\(token.uppercased()) \(label)" }
        switch token {
        case "items": label += "[]"
        case "parameters": label += ", parameters"
        case "responses" where !label.isEmpty: label += ", answers"
        case "requestBody": label += ", body"
        case "security": label = "security"
        default: break
        }
      }
      // A member may itself be called "properties"; what follows a name is a keyword.
      previous = isName ? "" : token
    }
    return label.isEmpty ? place : label
  }
}
