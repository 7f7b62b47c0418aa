import Foundation
import LinecheckJSON
import TestSupport
import Testing

private let folder = SharedFolder.suites("JSONTestSuite/test_transform")

/// What other readers lose here: digits, the first of two members, spellings, zero bytes.
@Suite(.enabled(if: folder != nil, "JSONTestSuite is absent; LINECHECK_SHARED may name its place"))
struct JSONTransformTests {
  @Test(arguments: SharedFolder.names(in: folder))
  func readsWithoutLoss(name: String) throws {
    let file = try #require(folder).appending(path: name)
    let bytes = [UInt8](try Data(contentsOf: file))
    let outcome = try #require(Self.outcomes[name], "a text without an expectation")
    #expect(Verdict(bytes) == outcome.verdict)
    if let text = outcome.text {
      #expect(rewritten(try Document(bytes)) == Array(text.utf8))
    }
  }

  @Test func everyTextIsThere() {
    #expect(SharedFolder.names(in: folder) == Self.outcomes.keys.sorted())
  }

  private struct Outcome {
    /// The text that is written from the tape; nil where the text is rejected.
    var text: String?
    var verdict: Verdict

    static func kept(_ text: String, _ observations: Observation...) -> Outcome {
      Outcome(text: text, verdict: .accepted(observations))
    }

    static let invalid = Outcome(text: nil, verdict: .rejected(.invalidUTF8, offset: 2))
  }

  private static let outcomes: [String: Outcome] = [
    "number_-9223372036854775808.json": .kept("[-9223372036854775808]"),
    "number_-9223372036854775809.json": .kept("[-9223372036854775809]"),
    "number_1.0.json": .kept("[1.0]"),
    "number_1.000000000000000005.json": .kept("[1.000000000000000005]"),
    "number_1000000000000000.json": .kept("[1000000000000000]"),
    "number_10000000000000000999.json": .kept("[10000000000000000999]"),
    "number_1e-999.json": .kept("[1E-999]"),
    "number_1e6.json": .kept("[1E6]"),
    "number_9223372036854775807.json": .kept("[9223372036854775807]"),
    "number_9223372036854775808.json": .kept("[9223372036854775808]"),
    "object_key_nfc_nfd.json": .kept("{\"\u{e9}\":\"NFC\",\"e\u{301}\":\"NFD\"}"),
    "object_key_nfd_nfc.json": .kept("{\"e\u{301}\":\"NFD\",\"\u{e9}\":\"NFC\"}"),
    "object_same_key_different_values.json": .kept(
      #"{"a":1,"a":2}"#, .duplicateName(first: 2..<3, second: 8..<9)),
    "object_same_key_same_value.json": .kept(
      #"{"a":1,"a":1}"#, .duplicateName(first: 2..<3, second: 8..<9)),
    "object_same_key_unclear_values.json": .kept(
      #"{"a":0,"a":-0}"#, .duplicateName(first: 2..<3, second: 9..<10)),
    "string_1_escaped_invalid_codepoint.json": .kept(#"["\uD800"]"#, .loneSurrogate(2..<8)),
    "string_1_invalid_codepoint.json": .invalid,
    "string_2_escaped_invalid_codepoints.json": .kept(
      #"["\uD800\uD800"]"#, .loneSurrogate(2..<8), .loneSurrogate(8..<14)),
    "string_2_invalid_codepoints.json": .invalid,
    "string_3_escaped_invalid_codepoints.json": .kept(
      #"["\uD800\uD800\uD800"]"#, .loneSurrogate(2..<8), .loneSurrogate(8..<14),
      .loneSurrogate(14..<20)),
    "string_3_invalid_codepoints.json": .invalid,
    "string_with_escaped_NULL.json": .kept(#"["A\u0000B"]"#),
  ]
}
