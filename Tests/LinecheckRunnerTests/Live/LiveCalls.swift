import Linecheck
import LinecheckJSON
import LinecheckProviders
import Testing

@testable import LinecheckRunner

/// Calls that tests make without a network, and what a run finds in them.
enum LiveCalls {
  static let time = "2026-11-26T09:30:00Z"

  static func selection() throws -> ContractSelection { try everything.get() }

  private static let everything = Result {
    try ContractSelection(Providers.contracts, Providers.operations, id: nil)
  }

  /// The bodies that the Corpus has of a contract.
  static func payloads(of contract: Contract) throws -> [CorpusCase] {
    try corpus.get()[contract.id] ?? []
  }

  private static let corpus = Result {
    Dictionary(
      grouping: try Corpus(FixtureCorpusTests.folder).cases.filter { $0.kind == .body },
      by: \.contract)
  }

  /// The operation of a name such as `retell/get-phone-number`.
  static func operation(_ id: String) throws -> Linecheck.Operation {
    try #require(Providers.operations.first { $0.id == id })
  }

  /// A call that brought a body, or sent it where the contract is that of a request.
  static func exchange(of body: PaddedBytes, _ contract: Contract) throws -> LiveExchange {
    let operation = try operation(contract.operation)
    let isSent = contract.isOfRequest
    let url =
      try #require(operation.servers.first) + operation.path.split(separator: "{")[0]
      + (operation.path.contains("{") ? identifier(in: body, operation) : "")
    let key =
      operation.id.hasPrefix("elevenlabs")
      ? HTTPHeader("xi-api-key", "hidden") : HTTPHeader("Authorization", "Bearer hidden")
    let type = HTTPHeader("Content-Type", "application/json")
    let request = HTTPRequest(
      operation.method, url, headers: [key] + (operation.method == "POST" ? [type] : []),
      body: isSent ? Array(body.all) : nil)
    let answer = HTTPAnswer(
      status: Int(contract.part) ?? 500, headers: [type],
      body: isSent ? Array("{}".utf8) : Array(body.all), milliseconds: 212)
    return LiveExchange(request, answer, at: time)
  }

  /// What the path says: the number that comes, so that it is the one that was asked for.
  private static func identifier(in body: PaddedBytes, _ operation: Linecheck.Operation) -> String {
    let name = ["retell": "phone_number", "vapi": "id"][operation.id.split(separator: "/")[0]]
    let own = (try? Document(body))?.root[name ?? "phone_number_id"]?.string ?? ""
    let encoded = own.replacing("+", with: "%2B")
    let isPlain = encoded.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "%-_".utf8.contains(byte)
    }
    return isPlain && !own.isEmpty ? encoded : "%2B14157774444"
  }

  /// What is found in an exchange, as a report has it.
  static func found(
    in exchange: LiveExchange, _ operation: Linecheck.Operation, _ selection: ContractSelection
  ) -> [Found] {
    var checker = AnswerChecker(selection, CheckRun.Options(notes: true))
    return checker.results(of: exchange, operation, source: "call", obstacle: nil).map(Found.init)
  }
}

/// What a report says of a payload, but for its words.
struct Found: Equatable {
  let entry: String?
  let contract: String?
  let outcome: PayloadResult.Outcome
  let reason: String?
  let faults: [Fault]

  struct Fault: Equatable {
    let rule: String
    let severity: Severity
    let pointer: String
    let fingerprint: String
    /// Its first byte, and how many they are.
    let place: Range<Int>
  }

  init(_ result: PayloadResult) {
    (entry, contract, outcome) = (result.entry, result.contract, result.outcome)
    reason = result.reason
    faults = result.findings.map { finding in
      Fault(
        rule: finding.rule, severity: finding.severity, pointer: finding.pointer,
        fingerprint: finding.fingerprint, place: finding.span.bytes)
    }
  }
}
