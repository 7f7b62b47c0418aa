import Foundation

/// The JSON report, as a tool reads it.
struct Report: Decodable {
  struct Payload: Decodable {
    let index: Int
    let source: String
    let entry: String?
    let contract: String?
    let resolvedBy: String?
    let outcome: String
    let reason: String?
    let findings: [Finding]
  }

  struct Finding: Decodable {
    let rule: String
    let severity: String
    let message: String
    let pointer: String
    let line: Int
    let column: Int
    let documented: Document
  }

  struct Document: Decodable {
    let title: String
    let at: String
    let url: String
  }

  struct Summary: Decodable {
    let payloads: Int
    let errors: Int
    let exit: Int32
  }

  let linecheck: Int
  let payloads: [Payload]
  let summary: Summary

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }
}
