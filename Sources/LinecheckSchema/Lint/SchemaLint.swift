public import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Finds the mistakes in a schema itself: what its draft's meta-schema forbids, and what is legal and
/// surely not meant.
///
///     let lint = SchemaLint()
///     lint.findings(in: Array(#"{"type": "string", "minLenght": 1}"#.utf8), at: uri, title: name)
///     // ["minLenght" is no keyword of draft 2020-12; did you mean minLength?]
///
/// Findings are notes, warnings and errors; only what keeps a schema from being one, or from having a
/// meaning, is an error. The values of a schema tell of nobody: messages show them.
public struct SchemaLint: Sendable {
  private let options: JSONSchema.Options

  /// A lint.
  ///
  /// - Parameter options: the draft where `$schema` says nothing, and where other schemas are.
  public init(options: JSONSchema.Options = JSONSchema.Options()) { self.options = options }

  /// What is wrong with a schema, in the order of the text.
  ///
  /// - Parameters:
  ///   - schema: its bytes.
  ///   - uri: its address, which references in it are relative to.
  ///   - title: what people call it.
  /// - Returns: nothing where all is well.
  public func findings(in schema: [UInt8], at uri: String, title: String) -> [Finding] {
    let document: Document
    do throws(JSONError) {
      document = try Document(schema)
    } catch {
      return [DocumentRules.finding(error)]
    }
    var linter = Linter(document, at: uri, title: title, options: options)
    linter.checkAll()
    var findings = linter.findings + DocumentRules.findings(in: document, from: .note)
    findings += MetaSchemaCheck.findings(in: linter)
    let check = ImportCheck(
      linter: linter, bytes: schema, uri: uri, title: title, options: options)
    findings += check.findings(after: findings)
    return findings.map(\.plain).sorted { $0.precedes($1) }
  }
}

extension Linter {
  /// Runs every check over every schema.
  fileprivate mutating func checkAll() {
    checkDialects()
    checkCircles()
    checkAnchors()
    for place in schemas.indices {
      let schema = schemas[place]
      if schema.boolean != nil { continue }
      checkReferences(of: schema)
      if schema.isReferenceAlone {
        checkBesideReference(of: schema)
        continue
      }
      checkKeywords(of: schema)
      checkIdentifier(of: schema)
      checkPatterns(of: schema)
      checkFormat(of: schema)
      checkBounds(of: schema)
      checkRequired(of: schema)
      checkEffects(of: schema)
      checkConstants(of: schema)
      checkBranches(of: place)
      checkConditions(of: place)
    }
  }
}
