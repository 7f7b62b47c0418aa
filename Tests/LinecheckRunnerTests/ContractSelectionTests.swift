import Linecheck
import LinecheckRunner
import Testing

struct ContractSelectionTests {
  private static let page = SourceDocument(title: "Page", url: "https://example.com")

  private static let contracts = ["a/b/200", "a/b/400", "a/b@1/200", "a/bc/200", "d/e/200"].map {
    Contract($0, title: $0, document: page) { .object {} }
  }

  private func candidates(_ id: String?) throws -> [String] {
    try ContractSelection(Self.contracts, id: id).candidates.map(\.id)
  }

  @Test(
    arguments: [
      (nil, ["a/b/200", "a/b/400", "a/bc/200", "d/e/200"]), ("a/b/200", ["a/b/200"]),
      ("a/b", ["a/b/200", "a/b/400"]), ("a/b/", ["a/b/200", "a/b/400"]),
      ("a", ["a/b/200", "a/b/400", "a/bc/200"]), ("d/", ["d/e/200"]),
      ("a/b@1/200", ["a/b@1/200"]),
    ] as [(String?, [String])])
  func takesAnIdOrAPrefixThatEndsAtASlash(id: String?, expected: [String]) throws {
    #expect(try candidates(id) == expected)
  }

  @Test(
    arguments: [
      ("a/b/20", "a/b/200"), ("a/b/200/", "a/b/200"), ("d/e/2000", "d/e/200"), ("", nil),
      ("elsewhere/entirely", nil), ("/", nil), ("a/b@", nil),
    ] as [(String, String?)])
  func refusesWhatNothingIsCalled(id: String, nearest: String?) {
    let error = #expect(throws: ContractSelection.UnknownContract.self) { try candidates(id) }
    #expect(error?.id == id)
    #expect(error?.nearest == nearest)
  }

  @Test(
    arguments: [
      ("/x/a/b/200/number.json", "a/b/200"), ("a/b/400/valid/number.json", "a/b/400"),
      ("/a/b/200/more/below/number.json", "a/b/200"), ("/a/b/number.json", nil), ("a/b/200", nil),
      ("/a/x/b/200/number.json", nil), ("/xa/b/200/number.json", nil), ("number.json", nil),
      ("", nil), ("/a/./b//200/number.json", "a/b/200"), ("/a/b/400/../200/n.json", "a/b/200"),
      ("/../a/b/x/../200/n.json", "a/b/200"), ("/a/b/200/../n.json", nil),
      // A folder of its full id names an older edition, too.
      ("/a/b@1/200/number.json", "a/b@1/200"),
    ] as [(String, String?)])
  func resolvesByFolder(path: String, expected: String?) throws {
    let resolution = try ContractSelection(Self.contracts, id: nil).resolve(path)
    #expect(resolution?.contract.id == expected)
    #expect(resolution?.by == expected.map { _ in "folder" })
  }

  @Test(arguments: ["a/b/400", "d", "a/b@1/200"], ["/a/b/200/number.json", ""])
  func resolvesByTheOptionWhereThatLeavesOne(id: String, path: String) throws {
    let selection = try ContractSelection(Self.contracts, id: id)
    #expect(selection.resolve(path)?.contract.id == selection.candidates.first?.id)
    #expect(selection.resolve(path)?.by == "option")
  }

  @Test func resolvesAmongThoseOfAPrefixOnly() throws {
    let selection = try ContractSelection(Self.contracts, id: "a/b")
    #expect(selection.resolve("/a/b/400/number.json")?.contract.id == "a/b/400")
    #expect(selection.resolve("/d/e/200/number.json") == nil)
  }
}
