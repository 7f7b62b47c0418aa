import Linecheck
import LinecheckJSON

/// Judges a document by the meta-schemas of the drafts that its schemas are written in.
enum MetaSchemaCheck {
  /// What the meta-schemas forbid.
  ///
  /// A schema inside with an address and a `$schema` of its own is judged by its own draft, and what the
  /// draft around it would say is dropped.
  static func findings(in linter: Linter) -> [Finding] {
    let file = linter.file
    let islands = islands(in: linter)
    var found = Self.findings(file.document, linter.dialect)
    for island in islands {
      let range = file.document.range(ofNode: island.node)
      found.removeAll {
        range.contains($0.range.lowerBound) && $0.range.lowerBound < range.upperBound
      }
      guard let part = try? Document(file.document.bytes[range]) else { continue }
      found += Self.findings(part, island.dialect).map { finding in
        finding.inside(island.pointer, at: range.lowerBound)
      }
    }
    return found
  }

  /// The schemas whose draft is not that of the schema around, outer ones first.
  private static func islands(
    in linter: Linter
  ) -> [(node: Int, pointer: JSONPointer, dialect: Dialect)] {
    let own = linter.store.resources.filter { $0.document == 0 }
    if own.allSatisfy({ $0.dialect.dialect == linter.dialect }) { return [] }
    return linter.schemas.filter { schema in
      schema.node != 0 && linter.store.embedded[0][schema.node] != nil
        && schema.members["$schema"] != nil
    }
    .sorted { $0.node < $1.node }.map { ($0.node, $0.pointer, $0.dialect) }
  }

  private static func findings(_ document: Document, _ dialect: Dialect) -> [Finding] {
    let found = programs[dialect]?.findings(in: document) ?? []
    return found.map { finding in
      guard finding.help == nil, let help = MetaSchemaHelp.help(for: finding, document, dialect)
      else { return finding }
      return finding.helped(help)
    }
  }

  private static let programs: [Dialect: Program] = {
    var programs: [Dialect: Program] = [:]
    for dialect in Dialect.allCases {
      let rule = MetaSchema.of(dialect).rule(at: "", recursion: .reference("schema")) ?? .any
      programs[dialect] = try? Program(rule, id: "schema", definitions: ["schema": rule])
    }
    return programs
  }()
}
