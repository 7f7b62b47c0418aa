public import Linecheck

/// The contracts of Retell's phone-number API.
public enum Retell {
  /// The page of Get Phone Number, current edition.
  public static let getPhoneNumberPage = SourceDocument(
    title: "Retell API, Get Phone Number",
    url: "https://docs.retellai.com/api-references/get-phone-number")

  /// The notice about the agent members that were withdrawn.
  static let deprecationNotice = SourceDocument(
    title: "Retell deprecation notice of 2026-03-31", url: "https://docs.retellai.com",
    edition: "2026-03-31")

  /// All contracts, in the order of their ids.
  public static let contracts = [
    getPhoneNumber200, getPhoneNumber400, getPhoneNumber401, getPhoneNumber422, getPhoneNumber500,
  ]
}
