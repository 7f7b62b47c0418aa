import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

/// `linecheck schema export`: contracts for everybody else's tools, and for our own.
struct SchemaExportCommandTests {
  @Test(arguments: Providers.contracts.map(\.id))
  func isASchemaWithoutMistakes(id: String) async throws {
    try await withTemporaryFolder { folder in
      let export = try await Program.run(["schema", "export", id], in: folder)
      #expect(export.code == 0)
      #expect(
        try Document(export.output).root["$schema"]?.string
          == "https://json-schema.org/draft/2020-12/schema")
      for line in export.errors.split(separator: "\n") { #expect(line.hasPrefix("linecheck: ")) }
      try folder.write(export.output, to: "exported.json")
      let lint = try await Program.run(["schema", "lint", "exported.json"], in: folder)
      #expect(lint.code == 0, "\(lint.output)")
      let again = try await Program.run(
        ["schema", "export", id, "--output", "again.json"], in: folder)
      #expect(again.output == "" && again.errors == export.errors)
      #expect(try text(of: folder.appending(path: "again.json")) == export.output)
    }
  }

  @Test func checksAsTheContractDoes() async throws {
    try await withTemporaryFolder { folder in
      let export = try await Program.run(["schema", "export", Bodies.contract], in: folder)
      #expect(export.errors.contains("linecheck: not expressible: "))
      try folder.write(export.output, to: "number.schema.json")
      try folder.write(Bodies.valid, to: "valid.json")
      try folder.write(Bodies.faulty, to: "faulty.json")
      let words = ["check", "--schema", "number.schema.json", "--assert-formats"]
      #expect(try await Program.run(words + ["valid.json"], in: folder).code == 0)
      #expect(try await Program.run(words + ["faulty.json"], in: folder).code == 1)
    }
  }

  @Test func saysWhereItCannotWrite() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Program.run(
        ["schema", "export", Bodies.contract, "--output", "gone/x.json"], in: folder)
      #expect(run.code == 5)
      #expect(run.errors.hasPrefix("linecheck: gone/x.json"))
    }
  }
}
