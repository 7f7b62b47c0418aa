import Foundation
import Linecheck
import LinecheckProviders
import TestSupport
import Testing

/// A row of the catalogue of constraints, which is no part of the project.
private struct Row: Decodable {
  let id: String
  let contract: String
  let pointers: [String]
  let basis: String
  let severity: String
}

private let catalogue: URL? = {
  let file = SharedFolder.root?.appending(path: "design/constraints/catalogue.json")
  return file.flatMap { (try? $0.checkResourceIsReachable()) == true ? $0 : nil }
}()

@Suite(
  .enabled(if: catalogue != nil, "the catalogue is absent; LINECHECK_SHARED may name its place"))
struct CatalogueTests {
  private static func rows() throws -> [Row] {
    try JSONDecoder().decode([Row].self, from: Data(contentsOf: try #require(catalogue)))
  }

  /// The parts of the catalogue that each contract encodes; others may mount them.
  private static let keys: [String: [String]] = [
    "retell/get-phone-number/parameters": ["retell.get-phone-number.request"],
    "retell/get-phone-number/200": ["retell.phone-number", "retell.agent-weight"],
    "retell/get-phone-number/200@2026-02": [
      "retell.phone-number-older", "retell.agent-weight-older",
    ],
    "retell/get-phone-number/400": ["retell.error"],
    "retell/get-phone-number/401": ["retell.error"],
    "retell/get-phone-number/422": ["retell.error"],
    "retell/get-phone-number/500": ["retell.error"],
    "retell/import-phone-number/request": [
      "retell.import-phone-number.request", "retell.import.agent-weight",
    ],
    "retell/import-phone-number/201": [
      "retell.import-phone-number.response", "retell.import-response.agent-weight",
    ],
    "retell/import-phone-number/400": ["retell.import.error"],
    "retell/import-phone-number/401": ["retell.import.error"],
    "retell/import-phone-number/500": ["retell.import.error"],
    "retell/inbound-call-webhook/request": [
      "retell.webhook.inbound-call.request", "retell.webhook.transport",
    ],
    "retell/inbound-call-webhook/response": [
      "retell.webhook.inbound-call.response", "retell.webhook.transport",
    ],
    "retell/inbound-sms-webhook/request": [
      "retell.webhook.inbound-sms.request", "retell.webhook.transport",
    ],
    "retell/inbound-sms-webhook/response": [
      "retell.webhook.inbound-sms.response", "retell.webhook.transport",
    ],
    "elevenlabs/get-phone-number/parameters": ["elevenlabs.get-phone-number.request"],
    "elevenlabs/get-phone-number/200": [
      "elevenlabs.phone-number", "elevenlabs.outbound-trunk", "elevenlabs.inbound-trunk",
    ],
    "elevenlabs/get-phone-number/422": ["elevenlabs.error-422"],
    "elevenlabs/initiation-webhook/request": ["elevenlabs.webhook.initiation.request"],
    "elevenlabs/initiation-webhook/response": ["elevenlabs.webhook.initiation.response"],
    "vapi/get-phone-number/parameters": ["vapi.get-phone-number.request"],
    "vapi/get-phone-number/200": [
      "vapi.phone-number", "vapi.phone-number.variants", "vapi.destination-number",
      "vapi.destination-sip", "vapi.transfer-plan", "vapi.custom-message", "vapi.hooks",
      "vapi.hook-action", "vapi.server",
    ],
    "vapi/get-phone-number/400": ["vapi.error"], "vapi/get-phone-number/401": ["vapi.error"],
    "vapi/assistant-request/request": ["vapi.webhook.assistant-request.request"],
    "vapi/assistant-request/response": [
      "vapi.webhook.assistant-request.response", "vapi.destination-number",
      "vapi.destination-sip", "vapi.transfer-plan", "vapi.custom-message",
    ],
  ]

  /// Rows of no key of theirs that a contract has all the same: of any member that is null.
  private static let anywhere: Set = ["vapi.null-on-optional"]

  /// The request and the answer of a webhook share the rows about its transport.
  private static let shared: Set = ["retell.webhook.transport"]

  @Test func everyRowIsARuleOrSaysWhyNot() throws {
    let rows = try Self.rows()
    #expect(rows.count == 752)
    let rules = try Providers.contracts.flatMap { try $0.constraints.map(\.id.name) }
    let unencoded = Providers.unencoded.map(\.id.name)
    #expect(Set(rows.map(\.id)).symmetricDifference(rules + unencoded).sorted() == [])
    #expect(Set(rules).intersection(unencoded) == [])
    #expect(Set(unencoded).count == unencoded.count)
    #expect(Set(Providers.contracts.map(\.id)) == Set(Self.keys.keys))
  }

  /// The rows that are not encoded, as the catalogue's own list of them has it.
  private static func isLeftOut(_ id: String) -> Bool {
    [".signature.digest", ".signature.freshness", ".response.deadline"].contains(
      where: id.hasSuffix)
      || id.hasSuffix("dynamic_variables.complete") || id.hasPrefix("vapi.webhook.auth.")
      || id.hasPrefix("elevenlabs.webhook.signature.") || id.hasPrefix("elevenlabs.error-other.")
  }

  @Test func leavesOutWhatNobodyCanCheck() throws {
    let rows = try Self.rows()
    let expected = rows.map(\.id).filter(Self.isLeftOut).sorted()
    #expect(Providers.unencoded.map(\.id.name).sorted() == expected)
    for constraint in Providers.unencoded {
      let row = try #require(rows.first { $0.id == constraint.id.name })
      #expect(
        constraint.severity.rawValue == row.severity && constraint.basis.rawValue == row.basis)
      #expect(!constraint.reason.isEmpty && !constraint.requirement.isEmpty)
    }
  }

  /// Rows that are covered by others, as the catalogue has it.
  @Test func coversWhatNeverDecides() throws {
    let covered = try Providers.contracts.flatMap { try $0.constraints }
      .filter { $0.coveredBy != nil }
    let rules = Set(try Providers.contracts.flatMap { try $0.constraints.map(\.id) })
    for constraint in covered {
      let name = constraint.id.name
      #expect(name.hasSuffix(".provider.const") || name.hasSuffix(".type.const"), "\(name)")
      #expect(constraint.coveredBy.map { rules.contains($0) } == true, "\(name)")
    }
  }

  @Test(arguments: keys.keys.sorted())
  func contractsHaveTheRowsOfTheirKeys(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let rows = try Self.rows()
    let rules = Set(try contract.constraints.map(\.id.name))
    let keys = Set(Self.keys[id] ?? [])
    let own = rows.filter { keys.contains($0.contract) && !Self.isLeftOut($0.id) }
    let demanded = own.filter { !Self.shared.contains($0.contract) }.map(\.id)
    #expect(Set(demanded).subtracting(rules).sorted() == [])
    #expect(rules.subtracting(own.map(\.id)).subtracting(Self.anywhere).sorted() == [])
  }

  /// Rows whose softer case is the only one there is: an unknown provider is another row's.
  private static let softer: Set = ["elevenlabs.phone-number.variant.exactly-one"]

  @Test(arguments: keys.keys.sorted())
  func severityAndBasisAreThoseOfTheRow(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let rows = try Self.rows()
    for constraint in try contract.constraints {
      let row = try #require(rows.first { $0.id == constraint.id.name })
      let isOther = Self.softer.contains(constraint.id.name)
      #expect((constraint.severity.rawValue == row.severity) != isOther, "\(constraint.id)")
      #expect(constraint.basis.rawValue == row.basis, "\(constraint.id)")
    }
  }

  /// The pointers of a row as the rules of a contract have them: in the body, in the parameters, in
  /// the whole exchange.
  private static func places(_ pointer: String) -> Set<String> {
    guard let colon = pointer.firstIndex(of: ":") else { return exchangePlaces(pointer) }
    let (kind, name) = (pointer[..<colon], String(pointer[pointer.index(after: colon)...]))
    switch kind {
    case "header":
      let name = name.lowercased()
      return ["/header/\(name)", "/header", "/request/header/\(name)", "/response/header/\(name)"]
    case "path": return ["/path/\(name)", "/path", "/request/path/\(name)"]
    case "response": return ["/response/\(name)"]
    // A mount: a status, a variant, one of two webhooks.
    default: return places(name)
    }
  }

  private static func exchangePlaces(_ pointer: String) -> Set<String> {
    switch pointer {
    case "status": ["/response/status"]
    case "url", "method": ["/request/" + pointer]
    default: [pointer, "/response/body" + pointer, "/request/body" + pointer]
    }
  }

  @Test(arguments: keys.keys.sorted())
  func placesAreThePointersOfTheRow(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let rows = try Self.rows()
    for constraint in try contract.constraints {
      let row = try #require(rows.first { $0.id == constraint.id.name })
      let expected = row.pointers.reduce(into: Set<String>()) { $0.formUnion(Self.places($1)) }
      // A rule may point into what the row names (the member at fault), or at what it is about to
      // contain (an item that is no object is its list's fault); it never judges elsewhere.
      for place in constraint.places {
        let isThere = expected.contains { pointer in
          Self.mounts(of: place).contains { Self.overlaps($0, pointer) }
        }
        #expect(isThere, "\(constraint.id): \(place) is none of \(expected.sorted())")
      }
    }
  }

  /// A place, and what it would be without the mounts that only the answer of Vapi's webhook has.
  private static func mounts(of place: String) -> [String] {
    let wrapper = "/messageResponse"
    let bare = place.hasPrefix(wrapper) ? String(place.dropFirst(wrapper.utf8.count)) : place
    return bare.hasPrefix("/destination")
      ? [bare, "/fallbackD" + bare.dropFirst(2)] : [place, bare]
  }

  /// Whether one pointer leads to the other, `*` being any name or position.
  private static func overlaps(_ left: String, _ right: String) -> Bool {
    // Names of headers have no case.
    let left = left.lowercased().split(separator: "/")
    let right = right.lowercased().split(separator: "/")
    return zip(left, right).allSatisfy { $0 == $1 || $0 == "*" || $1 == "*" }
  }
}

/// What every contract owes its reader.
struct ContractTests {
  @Test func haveIdsInOrderAndOnlyOnce() {
    let ids = Providers.contracts.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.split(separator: "/").count == 3 })
    let operations = Providers.operations.map(\.id)
    #expect(Set(Providers.contracts.map(\.operation)) == Set(operations))
    #expect(operations == operations.sorted())
  }

  @Test(arguments: Providers.contracts.map(\.id))
  func citeADocumentForEveryConstraint(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    #expect(!contract.title.isEmpty)
    for constraint in try contract.constraints {
      #expect(!constraint.citations.isEmpty, "\(constraint.id)")
      #expect(!constraint.places.isEmpty, "\(constraint.id)")
      #expect(!constraint.requirement.isEmpty, "\(constraint.id)")
      for citation in constraint.citations {
        #expect(citation.document.url.hasPrefix("https://"), "\(constraint.id)")
        #expect(!citation.label.hasPrefix("#"), "\(constraint.id): \(citation.label)")
      }
      #expect(constraint.basis != .implied || constraint.severity < .error, "\(constraint.id)")
      #expect(constraint.exceptionalSeverity != constraint.severity, "\(constraint.id)")
    }
  }
}
