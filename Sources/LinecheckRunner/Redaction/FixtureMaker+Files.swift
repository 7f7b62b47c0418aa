import Linecheck
@_spi(Scanning) package import LinecheckJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file as a fixture.
package struct FixtureFile: Sendable {
  /// Its text.
  package var bytes: [UInt8] = []
  /// Where what is found may have changed: `line 3: line 1, column 5, at /x`.
  package var changed: [String] = []
  /// What could not be checked, and so is only known to be the same JSON: a place and why.
  package var unchecked: [String] = []
}

extension FixtureMaker {
  /// The fixture of a file.
  ///
  /// - Parameters:
  ///   - bytes: what stands in it.
  ///   - path: where it stands, for contracts named by folders.
  ///   - selection: the contracts to choose from.
  ///   - format: what it holds; nil where its name and its content say it.
  /// - Returns: its text, and what is doubtful about it.
  package mutating func file(
    _ bytes: PaddedBytes, at path: String, _ selection: ContractSelection, _ format: InputFormat?
  ) -> FixtureFile {
    switch format ?? Self.format(of: bytes, at: path) {
    case .exchange: return exchange(bytes, at: path, selection)
    case .ndjson: return lines(bytes, at: path, selection)
    default: return body(bytes, selection.resolve(path)?.contract, selection)
    }
  }

  private static func format(of bytes: PaddedBytes, at path: String) -> InputFormat {
    let named = InputFormat(nameOf: path)
    if named == .ndjson { return .ndjson }
    if named == .exchange || Exchange.isLikely(bytes) { return .exchange }
    if named == .json || (try? Document(bytes)) != nil { return .json }
    // Several values, one a line.
    let first = bytes.all.prefix { $0 != 0x0a }
    return first.count < bytes.count && (try? Document(first)) != nil ? .ndjson : .json
  }

  private mutating func body(
    _ bytes: PaddedBytes, _ contract: Contract?, _ selection: ContractSelection
  ) -> FixtureFile {
    do {
      let made = try fixture(of: bytes, contract)
      let unknown = contract == nil ? ["no contract is known for it"] : []
      return FixtureFile(bytes: made.bytes, changed: made.changed, unchecked: unknown)
    } catch {
      // A contract that contradicts itself finds nothing; the words are replaced all the same.
      let made = try? fixture(of: bytes, nil)
      return FixtureFile(bytes: made?.bytes ?? [], unchecked: ["\(error)"])
    }
  }

  private mutating func lines(
    _ bytes: PaddedBytes, at path: String, _ selection: ContractSelection
  ) -> FixtureFile {
    let contract = selection.resolve(path)?.contract
    var file = FixtureFile()
    file.bytes.reserveCapacity(bytes.count)
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes.all[start...].firstIndex(of: 0x0a) ?? bytes.count
      let line = bytes[start..<end]
      if line.contains(where: { $0 > 0x20 }) {
        let made = body(PaddedBytes(line), contract, selection)
        file.bytes += made.bytes
        file.changed += made.changed.map { "line \(number): \($0)" }
        file.unchecked += made.unchecked.map { "line \(number): \($0)" }
      } else {
        file.bytes += line
      }
      if end < bytes.count { file.bytes.append(0x0a) }
      start = end + 1
      number += 1
    }
    return file
  }

  private mutating func exchange(
    _ bytes: PaddedBytes, at path: String, _ selection: ContractSelection
  ) -> FixtureFile {
    guard let exchange = try? Exchange(bytes) else {
      let judge = { (text: [UInt8]) in ExchangeVerdict(PaddedBytes(taking: text), path, selection) }
      var reader = FixtureReader(additions)
      reader.addBody(bytes, nil)
      let made = make(bytes, reader.sites, HeaderNames.all, judge: judge)
      return FixtureFile(
        bytes: made.bytes, changed: made.changed, unchecked: ["it is no exchange"])
    }
    let contracts = selection.resolve(exchange, at: path)
    let wanted = ExchangeVerdict(bytes, path, selection)
    // Bodies in base64 are texts of their own.
    let (inner, changed) = encodedBodies(exchange, contracts)
    guard let outer = try? Exchange(inner) else {
      return FixtureFile(unchecked: ["it is no exchange"])
    }
    var reader = FixtureReader(additions)
    reader.addExchange(outer, contracts, FixtureOperations(selection.operations))
    let programs = [contracts?.request, contracts?.response].compactMap { $0 }
    var vocabulary = HeaderNames.all
    for contract in programs {
      if let words = try? contract.program.vocabulary { vocabulary.formUnion(words) }
      if let words = try? contract.exchange?.vocabulary { vocabulary.formUnion(words) }
    }
    let made = make(inner, reader.sites, vocabulary, wanted: wanted) { text in
      ExchangeVerdict(PaddedBytes(taking: text), path, selection)
    }
    return FixtureFile(
      bytes: made.bytes, changed: changed + made.changed,
      unchecked: contracts == nil ? ["no operation is known of such a request"] : [])
  }

  /// The exchange with its bodies in base64 replaced.
  private mutating func encodedBodies(
    _ exchange: Exchange, _ contracts: ExchangeContracts?
  ) -> (bytes: PaddedBytes, changed: [String]) {
    var text: [UInt8] = []
    var changed: [String] = []
    var place = 0
    let bytes = exchange.document.bytes
    for (side, value) in exchange.document.root.members ?? [] {
      guard side == "request" || side == "response", value["encoding"]?.string == "base64",
        let body = value["body"], body.kind == .string, body.range.lowerBound >= place,
        let decoded = try? exchange.body(side)
      else { continue }
      let contract = side == "request" ? contracts?.request : contracts?.response
      let isOfBody = contract.map { $0.part != "parameters" } ?? false
      let made = try? fixture(of: PaddedBytes(decoded.bytes), isOfBody ? contract : nil)
      guard let made, made.bytes != decoded.bytes else { continue }
      changed += made.changed.map { "the body of the \(side): \($0)" }
      text += bytes[place..<body.range.lowerBound + 1]
      text += Data(made.bytes).base64EncodedData()
      place = body.range.upperBound - 1
    }
    text += bytes[place..<bytes.count]
    return (PaddedBytes(taking: text), changed)
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

  init(_ bytes: PaddedBytes, _ path: String, _ selection: ContractSelection) {
    do {
      let exchange = try Exchange(bytes)
      guard let contracts = selection.resolve(exchange, at: path) else {
        mistake = "no operation"
        return
      }
      let check = try ExchangeCheck(exchange, contracts, from: .note)
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
