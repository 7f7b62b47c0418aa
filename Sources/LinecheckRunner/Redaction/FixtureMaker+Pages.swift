import Linecheck
@_spi(Scanning) import LinecheckJSON

extension FixtureMaker {
  /// The fixture of an exchange that brought a page of a list: each item keeps what is found in it,
  /// and nothing is judged of what stands around them.
  ///
  /// - Parameters:
  ///   - bytes: the exchange, as its file has it.
  ///   - contract: what each item is checked against.
  ///   - operations: what providers offer, the list among it.
  /// - Returns: its text, and what is doubtful about it.
  mutating func page(
    _ bytes: PaddedBytes, itemsOf contract: Contract, _ operations: FixtureOperations
  ) -> FixtureFile {
    guard let list = ListInPage(bytes) else { return around(bytes, operations) }
    let empty = bytes[0..<list.inside.lowerBound] + bytes[list.inside.upperBound..<bytes.count]
    var file = around(PaddedBytes(empty), operations)
    // What stands before the list may have grown; the list itself is where it was.
    guard let hole = ListInPage(PaddedBytes(file.bytes))?.inside else { return file }
    var text = Array(file.bytes[..<hole.lowerBound])
    var place = list.inside.lowerBound
    for (number, item) in list.items.enumerated() {
      let made = body(PaddedBytes(bytes[item]), contract)
      text += bytes[place..<item.lowerBound]
      text += made.bytes
      place = item.upperBound
      file.changed += made.changed.map { "item \(number + 1): \($0)" }
      file.unchecked += made.unchecked.map { "item \(number + 1): \($0)" }
    }
    text += bytes[place..<list.inside.upperBound]
    file.bytes = text + file.bytes[hole.upperBound...]
    return file
  }

  /// The fixture of a page without its items.
  private mutating func around(
    _ bytes: PaddedBytes, _ operations: FixtureOperations
  ) -> FixtureFile {
    let contracts = ExchangeContracts(
      operation: nil, request: nil, response: ListInPage.contract, by: "")
    guard let whole = try? Exchange(bytes) else { return body(bytes, nil) }
    let (inner, changed) = encodedBodies(whole, contracts)
    guard let exchange = try? Exchange(inner) else { return body(bytes, nil) }
    var reader = FixtureReader(additions)
    reader.addExchange(exchange, contracts, operations)
    let made = make(inner, reader.sites, HeaderNames.all) { (try? Document($0)) != nil }
    return FixtureFile(bytes: made.bytes, changed: changed + made.changed)
  }
}

/// Where the items of a page stand in the exchange that brought it.
private struct ListInPage {
  /// What stands between the brackets of the list.
  let inside: Range<Int>
  let items: [Range<Int>]

  /// Looks for the list: the whole body, or its `items`; nil where there is none.
  init?(_ bytes: PaddedBytes) {
    let body = (try? Document(bytes))?.root["response"]?["body"]
    let list = body?.kind == .array ? body : body?["items"]
    guard let list, let items = list.items else { return nil }
    inside = list.range.lowerBound + 1..<list.range.upperBound - 1
    self.items = items.map(\.range)
  }

  /// What leads from page to page, whoever the provider is. Nobody checks it: it only says which names
  /// tell of nobody.
  static let contract = Contract(
    "list/page/200", title: "A page of a list", document: SourceDocument(title: "", url: "")
  ) {
    .object {
      Field("items", .array(of: .any)).optional()
      Field("has_more", .boolean).optional()
      Field("pagination_key", .string).optional()
    }
  }
}
