public import Linecheck
import LinecheckJSON

/// A schema of JSON Schema, drafts 4, 6, 7, 2019-09 and 2020-12, as rules.
///
///     let schema = try JSONSchema(bytes, at: "file:///agent.json", title: "agent.json")
///     let program = try schema.program(id: "agent")
///
/// References are followed inside the document, to the official meta-schemas, and to what
/// `Options.resolve` knows; never over the network. What nothing refers to is not looked at.
public struct JSONSchema: Sendable {
  /// How a schema is read.
  public struct Options: Sendable {
    /// The version of a schema that does not name its own.
    public var dialect = Dialect.draft2020
    /// Whether `format` is a promise and not a remark.
    public var assertsFormats = false
    /// The text at an absolute address without a fragment; nil where there is none.
    public var resolve: @Sendable (_ uri: String) -> [UInt8]? = { _ in nil }

    /// The usual ones: 2020-12, formats are remarks, no other documents.
    public init() {}
  }

  /// The rule of a value.
  public let rule: Rule
  /// The rules that it refers to.
  public let definitions: [String: Rule]
  /// The document of the schema, which constraints cite.
  public let document: SourceDocument
  private let uri: String
  private let parts: [String: Importer.Part]

  /// Reads a schema.
  ///
  /// - Parameters:
  ///   - bytes: its text.
  ///   - uri: where it was found: the base of its references, unless it says another.
  ///   - title: what people call the document, such as its file's name.
  ///   - options: how it is read.
  /// - Throws: `SchemaMistakes` where it is not JSON, or not a schema that can be followed.
  public init(
    _ bytes: [UInt8], at uri: String, title: String, options: Options = Options()
  ) throws(SchemaMistakes) {
    let document: Document
    do throws(JSONError) {
      document = try Document(bytes)
    } catch {
      let place = min(error.offset, bytes.count)
      throw SchemaMistakes([
        SchemaMistake(
          "\(error)", help: error.help, uri: uri, range: place..<min(place + 1, bytes.count))
      ])
    }
    var store = SchemaStore(options: options)
    let root = store.add(document, at: SchemaURI(uri).withoutFragment, title: title)
    var importer: Importer
    var didAsk: Bool
    repeat {
      // A document that was fetched on the way may ask for more than those before it.
      didAsk = store.asksForUnevaluated
      importer = Importer(store)
      importer.compile(root: root)
      store = importer.store
    } while store.asksForUnevaluated != didAsk
    if !importer.mistakes.isEmpty { throw SchemaMistakes(importer.mistakes) }
    let first = importer.entries[0]
    rule = first.isReferred ? .reference(first.name) : first.rule
    var definitions: [String: Rule] = [:]
    var parts: [String: Importer.Part] = [:]
    for entry in importer.entries where entry.isReferred {
      if case .metaSchema = entry.source {
        // It is a part of the object model with ids and a place of its own.
        definitions[entry.name] = entry.rule
        continue
      }
      definitions[entry.name] = entry.rule.component(
        entry.part.id, at: entry.part.pointer, own: nil, in: entry.part.document)
      parts[entry.name] = entry.part
    }
    self.definitions = definitions
    self.parts = parts
    self.document = store.documents[0].source
    self.uri = uri
  }

  /// The schema ready to judge values.
  ///
  /// - Parameter id: what the ids of its constraints begin with.
  /// - Returns: the program.
  /// - Throws: `SchemaMistakes` where the rules cannot be followed.
  public func program(id: String) throws(SchemaMistakes) -> Program {
    var prefixed = definitions
    for (name, part) in parts {
      prefixed[name] = definitions[name]?.component(
        part.id.isEmpty ? id : id + "." + part.id, at: part.pointer, own: nil, in: part.document)
    }
    do throws(RuleMistakes) {
      return try Program(imported: rule, id: id, document: document, definitions: prefixed)
    } catch {
      throw SchemaMistakes(error.mistakes.map { SchemaMistake($0, uri: uri) })
    }
  }
}
