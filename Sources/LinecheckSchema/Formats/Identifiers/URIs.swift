import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A URI with its scheme.
  ///
  /// Source: RFC 3986, 3 and appendix A. What a scheme says about its own URIs is not looked at.
  static let uri = Format(
    "uri", "a URI", requirement: "a scheme, a colon and what RFC 3986 lets follow it",
    source: "RFC 3986, 3", advice: URIAdvice.absolute
  ) { URIGrammar.accepts($0, $1, needsScheme: true) }
  .edges(
    right: ["a:", "http://[::1]:80/?a#b", "urn:a:b"],
    wrong: ["a", "//a/b", "http://a b", "http://a/%zz", "1a:b", "http://é"])

  /// A URI, or a reference that is resolved against one.
  ///
  /// Source: RFC 3986, 4.1 and appendix A.
  static let uriReference = Format(
    "uri-reference", "a URI reference",
    requirement: "a URI or the end of one: from its authority, path, query or fragment on",
    source: "RFC 3986, 4.1", advice: URIAdvice.reference
  ) { URIGrammar.accepts($0, $1, needsScheme: false) }
  .edges(
    right: ["", "a:b", "//a", "./a:b", "?a", "#a"], wrong: ["1:b", "a b", "/%z", "#a#b", "/é"])

  /// A URI with its scheme that may hold letters of all languages.
  ///
  /// Source: RFC 3987, 2.2.
  static let iri = Format(
    "iri", "an IRI", requirement: "a scheme, a colon and what RFC 3987 lets follow it",
    source: "RFC 3987, 2.2", advice: URIAdvice.absolute
  ) { URIGrammar.accepts($0, $1, needsScheme: true, isInternational: true) }
  .edges(right: ["a:", "http://é/ü?\u{e000}#ß"], wrong: ["é", "http://é é", "http://a/\u{e000}"])

  /// An IRI, or a reference that is resolved against one.
  ///
  /// Source: RFC 3987, 2.2.
  static let iriReference = Format(
    "iri-reference", "an IRI reference",
    requirement: "an IRI or the end of one: from its authority, path, query or fragment on",
    source: "RFC 3987, 2.2", advice: URIAdvice.reference
  ) { URIGrammar.accepts($0, $1, needsScheme: false, isInternational: true) }
  .edges(right: ["", "é", "//é/ü", "#ß"], wrong: ["é:b", "é é", "\\é"])
}

/// What to say about a string that is no URI.
enum URIAdvice {
  static func absolute(_ string: String) -> String? {
    if let advice = reference(string) { return advice }
    let isReference = !string.isEmpty && Format.iriReference.accepts(string)
    return isReference && !Format.iri.accepts(string) ? "write the scheme in front" : nil
  }

  static func reference(_ string: String) -> String? {
    if string.utf8.contains(UInt8(ascii: "\\")) { return "write slashes, not backslashes" }
    if string.utf8.contains(UInt8(ascii: " ")) { return "write blanks as %20" }
    let isInternational = !string.utf8.allSatisfy { $0 < 0x80 } && Format.iri.accepts(string)
    return isInternational ? "write letters beyond ASCII percent-encoded" : nil
  }
}
