import Linecheck
@_spi(Scanning) package import LinecheckJSON

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
    case .exchange: return exchange(bytes, .exchange, at: path, ExchangeResolver(selection))
    case .har: return archive(bytes, at: path, ExchangeResolver(selection))
    case .ndjson: return lines(bytes, at: path, selection)
    default: return body(bytes, selection.resolve(path)?.contract, selection)
    }
  }

  private static func format(of bytes: PaddedBytes, at path: String) -> InputFormat {
    let named = InputFormat(nameOf: path)
    if let named, named != .json { return named }
    if Exchange.isLikely(bytes) { return .exchange }
    if named == .json { return .json }
    if let document = try? Document(bytes) {
      return document.root["log"]?["entries"]?.kind == .array ? .har : .json
    }
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
}
