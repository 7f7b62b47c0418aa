import Linecheck
import LinecheckProviders

/// How a provider's API is talked to.
struct ProviderAPI: Sendable {
  /// As in ids: `retell`.
  let name: String
  /// The environment variable that its own tools take a key from.
  let keyVariable: String
  /// The header that carries a key, and what stands before it.
  let keyHeader: (name: String, scheme: String)
  /// The option that says which number is asked for, its member in a plan, and an example.
  let identifier: (option: String, member: String, example: String)
  /// A number of the right form that no account has.
  let unknownIdentifier: String
  /// What lists the numbers of an account.
  let list: NumberList

  static let all: [ProviderAPI] = [elevenLabs, retell, vapi]

  static let elevenLabs = ProviderAPI(
    name: "elevenlabs", keyVariable: "ELEVENLABS_API_KEY", keyHeader: ("xi-api-key", ""),
    identifier: ("--phone-number-id", "phoneNumberID", "phnum_0123abcd"),
    unknownIdentifier: "phnum_0000linecheck0000none000000",
    list: NumberList(
      name: "list-phone-numbers", path: "/v1/convai/phone-numbers", paging: .none))

  static let retell = ProviderAPI(
    name: "retell", keyVariable: "RETELL_API_KEY", keyHeader: ("Authorization", "Bearer "),
    identifier: ("--phone-number", "phoneNumber", "+14155550123"),
    // 555-0100 to 555-0199 belong to nobody.
    unknownIdentifier: "+12025550199",
    list: NumberList(
      name: "list-phone-numbers", path: "/v2/list-phone-numbers", paging: .key))

  static let vapi = ProviderAPI(
    name: "vapi", keyVariable: "VAPI_API_KEY", keyHeader: ("Authorization", "Bearer "),
    identifier: ("--id", "id", "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"),
    unknownIdentifier: "00000000-0000-4000-8000-000000000000",
    list: NumberList(name: "list-phone-numbers", path: "/phone-number", paging: .time))

  /// The operations that can be called, by their names without the provider's.
  var operations: [Operation] {
    Providers.operations.filter { $0.id.hasPrefix(name + "/") && !$0.servers.isEmpty }
  }

  /// The operation that asks for one number.
  var get: Operation? { operations.first { $0.id == name + "/get-phone-number" } }

  /// What a number is, wherever it comes from.
  var numberContract: Contract? {
    Providers.contracts.first { $0.id == name + "/get-phone-number/200" }
  }
}

extension Operation {
  /// The name without the provider's: `get-phone-number`.
  var shortName: String { String(id.drop { $0 != "/" }.dropFirst()) }
  /// What its body has to be; nil where it sends none.
  var requestContract: Contract? { Providers.contracts.first { $0.id == id + "/request" } }
  /// Whether it changes an account.
  var isWrite: Bool { method != "GET" }
}

/// The operation that lists the numbers of an account, as the providers' own libraries call it.
struct NumberList: Sendable {
  /// How one page leads to the next.
  enum Paging: Sendable {
    /// One page has all.
    case none
    /// A page says whether there are more, and gives the key of the next one.
    case key
    /// Pages go back in time; the next one is before some time.
    case time
  }

  let name: String
  let path: String
  let paging: Paging

  /// How many numbers a page may have: what all providers allow, far below the longest answer.
  static let pageSize = 100
}
