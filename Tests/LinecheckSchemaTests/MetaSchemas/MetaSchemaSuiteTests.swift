import Linecheck
import LinecheckJSON
import Testing

@testable import LinecheckSchema

@Suite(
  "The meta-schemas and the official suite",
  .enabled(if: Suite.folder != nil, "the suite is absent"))
struct MetaSchemaSuiteTests {
  @Test("every schema of the suite is one by its draft's rules", arguments: Suite.files)
  func accept(_ file: Suite.File) throws {
    let document = try Document(Suite.bytes(file))
    let rule = try #require(
      MetaSchema.of(file.dialect).rule(at: "", recursion: .reference("schema")))
    let program = try Program(rule, id: "schema", definitions: ["schema": rule])
    for group in document.root.items ?? [] {
      guard let schema = group["schema"] else { continue }
      let name = "\(file.path): \(group["description"]?.string ?? "")"
      if Self.wrong.contains(name) { continue }
      let findings = try program.findings(in: schema.text)
      #expect(findings.isEmpty, "\(name): \(findings)")
    }
  }

  /// Schemas that the suite itself writes against the meta-schema.
  private static let wrong: Set<String> = []
}
