import Linecheck
import LinecheckJSON

@testable import LinecheckRunner

/// A contract with a secret, a personal and some plain members.
enum Sample {
  static let page = SourceDocument(title: "Page", url: "https://example.com")

  static let contract = Contract("sample/body/200", title: "Sample", document: page) {
    .object {
      Field("name", .string.personal().length(...8)).optional()
      Field("colour", .string.one(of: "red", "blue")).optional()
      Field("count", .integer.within(0...9)).optional()
      Field("parts", .array(of: .integer)).optional()
      Field("box", .object { Field("id", .string) }).optional()
    }
  }

  static let contractWithSecret = Contract("sample/secret/200", title: "Sample", document: page) {
    .object {
      Field("pin", .string.secret().length(...4)).optional()
      Field("name", .string.personal().length(...8)).optional()
      Field("count", .integer.within(0...9)).optional()
    }
  }
}

/// What a report may show of what is found in a body.
func reported(
  _ body: some Collection<UInt8>, _ contract: Contract = Sample.contract, revealing: Bool = false
) throws -> [ReportedFinding] {
  let program = try contract.program
  let bytes = PaddedBytes(body)
  var checker = Checker(program)
  let redactor = FindingRedactor(bytes, contract, revealing: revealing)
  return checker.findings(in: bytes, from: .note).map(redactor.redacted)
}

/// The lines that show what is found in a body, each with the marks below it; the number of the
/// line stands before it where it is not the first.
func frames(
  _ body: some Collection<UInt8>, _ contract: Contract = Sample.contract, revealing: Bool = false
) throws -> [String] {
  try reported(body, contract, revealing: revealing).compactMap(\.frame).map { frame in
    let number = frame.line == 1 ? "" : "\(frame.line): "
    let blanks = String(repeating: " ", count: number.utf8.count + frame.mark)
    return "\(number)\(frame.text)\n\(blanks)\(String(repeating: "^", count: frame.length))"
  }
}
