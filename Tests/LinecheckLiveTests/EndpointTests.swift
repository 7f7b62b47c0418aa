import Foundation
import LinecheckCommands
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// Who is asked, and with which key.
struct EndpointTests {
  private func endpoint(
    _ api: ProviderAPI = .retell, _ words: [String] = [],
    environment: [String: String] = ["RETELL_API_KEY": "own-key"], needsKeys: Bool = true
  ) throws -> Endpoint {
    let arguments = try Arguments(words, LiveCommand.options)
    return try Endpoints(
      NetworkOptions(arguments), needsKeys: needsKeys, environment: environment
    ).endpoint(api)
  }

  /// The real key goes to the provider's own servers, and elsewhere only where that is asked for.
  @Test(
    arguments: [
      ([], "own-key"),
      (["--base-url", "https://api.retellai.com/v3/"], "own-key"),
      (["--base-url", "https://API.retellai.com:443"], "own-key"),
      (["--base-url", "http://api.retellai.com"], Endpoints.madeUpKey),
      (["--base-url", "https://api.retellai.com.example.com"], Endpoints.madeUpKey),
      (["--base-url", "https://api.retellai.com:8443"], Endpoints.madeUpKey),
      (["--base-url", "http://127.0.0.1:8080"], Endpoints.madeUpKey),
      (["--base-url", "retell=http://127.0.0.1:8080"], Endpoints.madeUpKey),
      (["--base-url", "http://127.0.0.1:8080", "--send-key-to-base-url"], "own-key"),
      (["--base-url", "vapi=http://127.0.0.1:8080"], "own-key"),
    ])
  func keyGoesWhereItBelongs(words: [String], key: String) throws {
    let endpoint = try endpoint(.retell, words)
    #expect(endpoint.credential.key == key)
  }

  @Test(
    arguments: [
      "127.0.0.1:80", "ftp://a", "https://", "https://a?b", "https://me:pw@a", "vapi=", "http:///x",
      "https://h:99999", "https://h:443:80", "https://h:", "https://h\\evil", "https://h;x",
      "https://[::1", "https://[]", "https://a b", "https://ä.example", "https://%61.example",
    ])
  func refusesWhatIsNoAddress(url: String) {
    #expect(throws: UsageError.self) { try endpoint(.retell, ["--base-url", url]) }
  }

  @Test(
    arguments: [
      ("HTTP://127.0.0.1:80/a//", "http://127.0.0.1:80/a"), ("https://[::1]:8443", nil),
      ("https://a.example/v1/x%20y", nil),
    ])
  func takesAddresses(text: String, url: String?) {
    #expect(BaseAddress(text)?.url == url ?? text)
  }

  @Test func refusesTwoAddresses() {
    #expect(throws: UsageError.self) {
      try endpoint(.retell, ["--base-url", "http://a", "--base-url", "retell=http://b"])
    }
  }

  @Test func keyIsReadFromAFile() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "key")
      for (text, key) in [(" key_1\n", "key_1"), ("", nil), ("two words", nil), ("schlüssel", nil)]
      {
        try text.write(to: file, atomically: false, encoding: .utf8)
        let words = ["--api-key-file", file.path(percentEncoded: false)]
        if let key {
          #expect(try endpoint(.retell, words).credential.key == key)
        } else {
          #expect(throws: UsageError.self) { try endpoint(.retell, words) }
        }
      }
    }
  }

  @Test func missingKeyMattersOnlyWhereItIsNeeded() throws {
    #expect(throws: UsageError.self) { try endpoint(.vapi) }
    #expect(try endpoint(.vapi, needsKeys: false).credential.key == Endpoints.madeUpKey)
    let mock = try endpoint(.vapi, ["--base-url", "http://127.0.0.1:8080"])
    #expect(mock.credential.key == Endpoints.madeUpKey)
  }

  @Test func keyIsShownNowhere() throws {
    let credential = try endpoint().credential
    for text in ["\(credential)", String(reflecting: credential), String(describing: [credential])]
    {
      #expect(!text.contains("own-key"))
    }
    var dumped = ""
    dump(credential, to: &dumped)
    #expect(!dumped.contains("own-key"))
    let request = try endpoint().request(path: "/a")
    #expect(!"\(request)".contains("own-key"))
  }

  /// Everything but what RFC 3986 leaves alone is encoded: a path must stay the path that was meant.
  @Test(
    arguments: [
      ("+14155550123", "%2B14155550123"), ("a/../b?c#d", "a%2F..%2Fb%3Fc%23d"),
      ("é %", "%C3%A9%20%25"), ("A-z._~0", "A-z._~0"),
    ])
  func identifiersAreEncoded(text: String, encoded: String) {
    #expect(Endpoint.encoded(text) == encoded)
  }
}
