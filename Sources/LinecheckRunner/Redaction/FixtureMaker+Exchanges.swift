import Linecheck
@_spi(Scanning) import LinecheckJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension FixtureMaker {
  /// The fixture of an exchange file, or of an entry of a HAR.
  mutating func exchange(
    _ bytes: PaddedBytes, _ shape: CapturedText.Shape, at path: String, _ resolver: ExchangeResolver
  ) -> FixtureFile {
    let wanted = ExchangeVerdict(bytes, shape, path, resolver)
    let judge = { (text: [UInt8]) in
      ExchangeVerdict(PaddedBytes(taking: text), shape, path, resolver)
    }
    guard let text = try? CapturedText(bytes, shape), let exchange = try? Exchange(text) else {
      var reader = FixtureReader(additions)
      reader.addBody(bytes, nil)
      let made = make(bytes, reader.sites, HeaderNames.all, wanted: wanted, judge: judge)
      return FixtureFile(
        bytes: made.bytes, changed: made.changed, unchecked: ["it is no \(shape.name)"])
    }
    let match = resolver.resolve(text, at: path, given: nil)
    let contracts = match.contracts
    // Bodies in base64 are texts of their own.
    let (inner, changed) = encodedBodies(exchange, contracts)
    guard let outerText = try? CapturedText(inner, shape), let outer = try? Exchange(outerText)
    else { return FixtureFile(unchecked: ["it is no \(shape.name)"]) }
    var reader = FixtureReader(additions)
    let operations = FixtureOperations(resolver.selection.operations)
    switch shape {
    case .exchange: reader.addExchange(outer, contracts, operations)
    case .har: reader.addEntry(outer, contracts, operations)
    }
    let made = make(
      inner, reader.sites, Self.vocabulary(of: contracts), wanted: wanted, judge: judge)
    var file = FixtureFile(bytes: made.bytes, changed: changed + made.changed)
    if case .unresolved(let reason, _) = match { file.unchecked = [reason] }
    return file
  }

  private static func vocabulary(of contracts: ExchangeContracts?) -> Set<String> {
    var vocabulary = HeaderNames.all
    for contract in [contracts?.request, contracts?.response].compactMap({ $0 }) {
      if let words = try? contract.program.vocabulary { vocabulary.formUnion(words) }
      if let words = try? contract.exchange?.vocabulary { vocabulary.formUnion(words) }
    }
    return vocabulary
  }

  /// The exchange with its bodies in base64 replaced.
  mutating func encodedBodies(
    _ exchange: Exchange, _ contracts: ExchangeContracts?
  ) -> (bytes: PaddedBytes, changed: [String]) {
    var text: [UInt8] = []
    var changed: [String] = []
    var place = 0
    let bytes = exchange.document.bytes
    let sides = [
      ("request", exchange.request, contracts?.request),
      ("answer", exchange.response ?? exchange.request, contracts?.response),
    ]
    for (name, side, contract) in sides {
      guard case .base64(let range) = side.body, range.lowerBound >= place,
        let decoded = try? exchange.body(of: side, name)
      else { continue }
      let isOfBody = contract.map { $0.part != "parameters" } ?? false
      let made = try? fixture(of: PaddedBytes(decoded.bytes), isOfBody ? contract : nil)
      guard let made, made.bytes != decoded.bytes else { continue }
      changed += made.changed.map { "the body of the \(name): \($0)" }
      text += bytes[place..<range.lowerBound + 1]
      text += Data(made.bytes).base64EncodedData()
      place = range.upperBound - 1
    }
    text += bytes[place..<bytes.count]
    return (PaddedBytes(taking: text), changed)
  }

  /// The fixture of a HAR: entry by entry, and what stands around them.
  mutating func archive(
    _ bytes: PaddedBytes, at path: String, _ resolver: ExchangeResolver
  ) -> FixtureFile {
    guard let document = try? Document(bytes),
      let entries = document.root["log"]?["entries"]?.items
    else {
      let made = try? fixture(of: bytes, nil)
      return FixtureFile(
        bytes: made?.bytes ?? [], changed: made?.changed ?? [], unchecked: ["it is no HAR"])
    }
    var file = FixtureFile()
    var text: [UInt8] = []
    var place = 0
    // The same bytes without what is no entry's: what is around them keeps its place.
    for (number, entry) in entries.enumerated() {
      let made = exchange(PaddedBytes(bytes[entry.range]), .har, at: path, resolver)
      text += bytes[place..<entry.range.lowerBound]
      text += made.bytes
      place = entry.range.upperBound
      file.changed += made.changed.map { "entry \(number + 1): \($0)" }
      file.unchecked += made.unchecked.map { "entry \(number + 1): \($0)" }
    }
    text += bytes[place..<bytes.count]
    var reader = FixtureReader(additions)
    if let whole = try? Document(text) { reader.addArchive(whole) }
    // Nothing is judged of what stands around the entries.
    let around = make(PaddedBytes(taking: text), reader.sites, []) { _ in true }
    file.bytes = around.bytes
    return file
  }
}

/// What is found in an exchange, and against which contracts.
struct ExchangeVerdict: Equatable {
  private var sides: [Side] = []
  private var mistake: String?

  private struct Side: Equatable {
    let contract: String?
    let isChecked: Bool
    let faults: [Fault]
  }

  private struct Fault: Equatable {
    let rule: RuleID
    let severity: Severity
    let pointer: String
  }

  init(
    _ bytes: PaddedBytes, _ shape: CapturedText.Shape, _ path: String,
    _ resolver: ExchangeResolver
  ) {
    do {
      let text = try CapturedText(bytes, shape)
      let contracts: ExchangeContracts
      switch resolver.resolve(text, at: path, given: nil) {
      case .foreign:
        mistake = "foreign"
        return
      case .unresolved:
        mistake = "unresolved"
        return
      case .found(let found): contracts = found
      }
      let check = try ExchangeCheck(Exchange(text), contracts, from: .note, isTraced: false)
      let known = check.namesOfRules
      sides = [check.request, check.response].compactMap { side in
        side.map { side in
          Side(
            contract: side.contract?.id, isChecked: side.reason == nil,
            faults: side.findings.map { mapped in
              let pointer = mapped.finding.pointer
              return Fault(
                rule: mapped.finding.rule, severity: mapped.finding.severity,
                pointer: Redaction.shown(pointer, known: known, revealing: false).text)
            })
        }
      }
    } catch {
      mistake = "no exchange"
    }
  }

  /// How many faults there are.
  var count: Int { sides.reduce(0) { $0 + $1.faults.count } }
}

extension ExchangeCheck {
  /// The names that the rules of both sides name.
  fileprivate var namesOfRules: Set<String> {
    var names: Set<String> = []
    for contract in [contracts.request, contracts.response].compactMap(\.self) {
      names.formUnion((try? contract.program)?.memberNames ?? [])
      names.formUnion((try? contract.exchange)?.memberNames ?? [])
    }
    return names
  }
}
