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
    let choice = selection.choice(for: path, at: path)
    var memory = ResolvingMemory()
    switch format ?? Self.format(of: bytes, at: path) {
    case .exchange: return exchange(bytes, .exchange, at: path, .byShapeToo(selection, baseURLs))
    case .har: return archive(bytes, at: path, .byShapeToo(selection, baseURLs))
    case .ndjson: return lines(bytes, choice, .byShapeToo(selection, baseURLs), at: path, &memory)
    default: return body(bytes, choice, &memory)
    }
  }

  /// What a text holds by its name and its content, as a check takes it.
  private static func format(of bytes: PaddedBytes, at path: String) -> InputFormat {
    let named = InputFormat(nameOf: path)
    if let named, named != .json { return named }
    if named == nil { return .likely(Array(bytes.all), isWhole: true) }
    return HARScanner.isLikely(bytes.all) ? .har : Exchange.isLikely(bytes) ? .exchange : .json
  }

  /// The fixture of a body, which has to be of the same contract as the body.
  private mutating func body(
    _ bytes: PaddedBytes, _ choice: ContractSelection.Choice, _ memory: inout ResolvingMemory
  ) -> FixtureFile {
    let contract = choice.answer(bytes, 0..<bytes.count, &memory).contract
    var file = body(bytes, contract)
    let made = PaddedBytes(file.bytes)
    if choice.answer(made, 0..<made.count, &memory).contract?.id != contract?.id {
      file.changed.append("its contract")
    }
    return file
  }

  /// The fixture of a body of a contract; nil where that is not known.
  mutating func body(_ bytes: PaddedBytes, _ contract: Contract?) -> FixtureFile {
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
    _ bytes: PaddedBytes, _ choice: ContractSelection.Choice, _ resolver: ExchangeResolver,
    at path: String, _ memory: inout ResolvingMemory
  ) -> FixtureFile {
    var file = FixtureFile()
    file.bytes.reserveCapacity(bytes.count)
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes.all[start...].firstIndex(of: 0x0a) ?? bytes.count
      let line = bytes[start..<end]
      if line.contains(where: { $0 > 0x20 }) {
        let text = PaddedBytes(line)
        let made =
          Exchange.isLikely(text)
          ? exchange(text, .exchange, at: path, resolver) : body(text, choice, &memory)
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
