import Linecheck
import LinecheckJSON
import Testing

@testable import LinecheckRunner

/// What paths say of contracts.
struct ContractMapTests {
  private static let page = SourceDocument(title: "Page", url: "https://example.com")

  private static let contracts = ["a/b/200", "a/b/400", "a/c/200", "d/e/200"].map { id in
    Contract(id, title: id, document: page) {
      .object { Field("id", .string.one(of: .string(id))) }
    }
  }

  private func answer(
    _ selection: ContractSelection, _ name: String, _ body: String = "{}"
  ) -> String {
    let bytes = PaddedBytes(body)
    var memory = ResolvingMemory()
    let choice = selection.choice(for: name, at: "/home/" + name)
    switch choice.answer(bytes, 0..<bytes.count, &memory) {
    case .resolved(let found): return "\(found.contract.id) by \(found.by)"
    case .unresolved(let reason, _): return reason
    }
  }

  private func maps(_ texts: [String]) throws -> [ContractMap] {
    try texts.map { try #require(ContractMap($0)) }
  }

  @Test(
    arguments: [
      ("x/1.json", "a/b/200 by map"), ("y/1.json", "a/b/400 by map"),
      ("x/old/1.json", "a/c/200 by configuration"), ("z/a/b/400/1.json", "a/b/400 by folder"),
      ("z/1.json", #"no contract is known for it; there are a/b/200, a/b/400, a/c/200, d/e/200"#),
    ])
  func theFirstThatFitsDecides(name: String, expected: String) throws {
    let selection = try ContractSelection(
      Self.contracts, id: nil, maps: try maps(["x/*.json=a/b/200", "[xy]/*.json=a/b/400"]),
      configuredMaps: try maps(["x/**=a/c/200"]), in: "/home")
    #expect(answer(selection, name) == expected)
  }

  @Test func onesOfPrefixesLeaveTheRestToFoldersAndShape() throws {
    let selection = try ContractSelection(Self.contracts, id: nil, maps: try maps(["*.json=a/b/"]))
    #expect(answer(selection, "1.json", #"{"id": "a/b/400"}"#) == "a/b/400 by tag")
    #expect(answer(selection, "a/b/200/1.json") == "a/b/200 by folder")
    #expect(
      answer(selection, "d/e/200/1.json", #"{"id": "d/e/200"}"#)
        == "no contract is known for it; near are a/b/200, a/b/400")
  }

  @Test func sayNothingOutsideOfTheOption() throws {
    let maps = try maps(["x.json=d/e/200", "y.json=a/", "z.json=a/b/400"])
    let selection = try ContractSelection(Self.contracts, id: "a/b/", maps: maps)
    #expect(answer(selection, "x.json", #"{"id": "a/b/200"}"#) == "a/b/200 by tag")
    #expect(answer(selection, "y.json", #"{"id": "a/b/200"}"#) == "a/b/200 by tag")
    #expect(answer(selection, "z.json") == "a/b/400 by map")
    #expect(selection.unusedMaps(among: ["x.json", "y.json"]) == [maps[0], maps[2]])
  }

  @Test func thoseOfAConfigurationAreRelativeToItsFolder() throws {
    let selection = try ContractSelection(
      Self.contracts, id: nil, configuredMaps: try maps(["in/*.json=a/c/200"]), in: "/home/in")
    #expect(answer(selection, "in/in/1.json") == "a/c/200 by configuration")
    #expect(answer(selection, "in/1.json").hasPrefix("no contract is known"))
    #expect(selection.unusedMaps(among: []).isEmpty)
  }

  @Test func nameContractsThatThereAre() throws {
    let map = try #require(ContractMap("*.json=a/b/20"))
    let error = #expect(throws: ContractSelection.UnknownContract.self) {
      try ContractSelection(Self.contracts, id: nil, maps: [map])
    }
    #expect(error?.map == map && error?.nearest == "a/b/200")
  }

  @Test(arguments: ["", "=", "a", "a=", "=a"])
  func needBothSides(text: String) { #expect(ContractMap(text) == nil) }
}
