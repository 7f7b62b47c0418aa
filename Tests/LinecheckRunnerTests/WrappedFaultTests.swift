import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// A fault is planted in a body of the Corpus, the body is wrapped, and the same fault is found at the
/// same place of what holds it.
struct WrappedFaultTests {
  /// A valid body, its contract, and an address that is answered with it.
  private struct Base {
    var name: String
    var bytes: [UInt8]
    var contract: Contract
    var method: String
    var url: String
    var status: String
  }

  private static let bases: [Base] = {
    let corpus = try? LinecheckRunner.Corpus(
      SharedFolder.project.appending(path: "Corpus").path(percentEncoded: false))
    return (corpus?.cases ?? []).compactMap { payload in
      guard payload.kind == .body, payload.expected.isEmpty,
        let contract = Providers.contracts.first(where: { $0.id == payload.contract }),
        let operation = Providers.operations.first(where: { $0.id == contract.operation }),
        let server = operation.servers.first, Int(contract.part) != nil, contract.edition == nil,
        let bytes = try? payload.read(), bytes.count > 60
      else { return nil }
      let path = operation.path.split(separator: "/")
        .map { $0.hasPrefix("{") ? "%2B14155550123" : String($0) }
      return Base(
        name: payload.path, bytes: Array(bytes.all), contract: contract, method: operation.method,
        url: server + "/" + path.joined(separator: "/"), status: contract.part)
    }
  }()

  /// A body with an array of an array in place of one of its scalars, and where that begins.
  private static func planted(
    _ body: [UInt8], _ random: inout SeededGenerator
  ) throws -> (body: [UInt8], at: Int) {
    var document = try Document(body)
    var body = body
    if random.below(2) == 0 {
      body = Array(try #require(JSONTree(String(decoding: body, as: UTF8.self))).text().utf8)
      document = try Document(body)
    }
    let nodes = document.scalarNodes(in: 0..<body.count).filter { !document.isName($0) }
    let range = document.range(ofNode: random.pick(nodes))
    body.replaceSubrange(range, with: Array("[[7]]".utf8))
    return (body, range.lowerBound)
  }

  private static func wrapped(
    _ base: Base, _ body: [UInt8], _ random: inout SeededGenerator
  ) -> (Wrapping, CapturedText.Shape) {
    var text = Wrapping()
    let blank = random.pick(["", " ", "\n   ", "\r\n\t"])
    let shape: CapturedText.Shape = random.below(3) == 0 ? .exchange : .har
    if shape == .har {
      text.add("{\"log\":\(blank){\"version\": \"1.2\", \"é\":[],\(blank)\"entries\":[\(blank)")
    }
    text.add(
      "{\"request\":\(blank){\"method\":\"\(base.method)\",\(blank)\"url\":\"\(base.url)\"},")
    text.add("\(blank)\"response\":{\"status\":\(base.status),\(blank)")
    if shape == .har { text.add("\"content\":{\"mimeType\":\"application/json\",\(blank)") }
    let name = shape == .har ? "text" : "body"
    switch random.below(shape == .har ? 2 : 3) {
    case 0:
      text.add("\"\(name)\":\(blank)")
      text.add(string: body, &random)
    case 1:
      text.add("\"encoding\":\"base64\",\"\(name)\":\(blank)")
      text.add(base64: body, &random)
    default:
      text.add("\"\(name)\":\(blank)")
      text.add(value: body)
    }
    text.add(shape == .har ? "}\(blank)}}]}}" : "\(blank)}}")
    return (text, shape)
  }

  private static func results(
    _ text: [UInt8], _ shape: CapturedText.Shape, _ random: inout SeededGenerator
  ) throws -> [PayloadResult] {
    let resolver = ExchangeResolver(
      try ContractSelection(Providers.contracts, Providers.operations, id: nil))
    let reader = ExchangeReader(resolver, CheckRun.Options())
    if shape == .exchange {
      return reader.outcome(of: PaddedBytes(text), shape, source: "a").results
    }
    var scanner = HARScanner()
    var results: [PayloadResult] = []
    let size = 1 + random.below(text.count)
    for start in stride(from: 0, to: text.count, by: size) {
      for entry in scanner.scan(text[start..<min(start + size, text.count)]) {
        results += reader.outcome(of: entry, source: "a").results
      }
    }
    #expect(scanner.finish() == nil)
    return results
  }

  @Test(arguments: 1...150)
  func isFoundWhereItWasPlanted(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let base = random.pick(Self.bases)
    let (body, at) = try Self.planted(base.bytes, &random)
    let bare = try base.contract.findings(in: body)
    // A place that no rule is about tells nothing.
    guard bare.contains(where: { $0.range.lowerBound == at }) else { return }
    let (text, shape) = Self.wrapped(base, body, &random)
    let results = try Self.results(text.text, shape, &random)
    let answer = try #require(results.last, "seed \(seed)")
    #expect(answer.contract == base.contract.id, "seed \(seed), \(base.name)")
    // What is found in the exchange as a whole, its status say, no body has by itself.
    let ofWhole = try Set(
      Providers.contracts.filter { $0.operation == base.contract.operation }
        .flatMap { try $0.exchange?.constraints ?? [] }.map(\.id.name))
    let redactor = FindingRedactor(PaddedBytes(body), base.contract, revealing: false)
    let expected = bare.map { finding in
      let place = text.place(of: finding.range)
      return Self.line(
        redactor.redacted(finding), place, text.position(of: place.lowerBound),
        text.position(of: place.upperBound))
    }
    let found = answer.findings.filter { !ofWhole.contains($0.rule) }.map { finding in
      Self.line(finding, finding.span.bytes, finding.span.start, finding.span.end)
    }
    #expect(found.sorted() == expected.sorted(), "seed \(seed), \(base.name)")
  }

  private static func line(
    _ finding: ReportedFinding, _ bytes: Range<Int>, _ start: SourcePosition, _ end: SourcePosition
  ) -> String {
    "\(finding.rule) \(finding.pointer) \(finding.fingerprint) \(finding.message) \(bytes) "
      + "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  @Test func mostFaultsAreFound() throws {
    var found = 0
    for seed in 1...150 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let base = random.pick(Self.bases)
      let (body, at) = try Self.planted(base.bytes, &random)
      if try base.contract.findings(in: body).contains(where: { $0.range.lowerBound == at }) {
        found += 1
      }
    }
    #expect(found > 100)
  }
}
