import Foundation
import LinecheckJSON
import TestSupport
import Testing

private let folder = SharedFolder.suites("JSONTestSuite/test_parsing")

private func bytes(_ name: String) throws -> [UInt8] {
  let file = try #require(folder).appending(path: name)
  return [UInt8](try Data(contentsOf: file))
}

@Suite(.enabled(if: folder != nil, "JSONTestSuite is absent; LINECHECK_SHARED may name its place"))
struct JSONTestSuiteTests {
  @Test(arguments: [("y_", 95), ("n_", 188), ("i_", 35)])
  func everyTextIsThere(prefix: String, count: Int) {
    #expect(SharedFolder.names(in: folder, prefix: prefix).count == count)
  }

  @Test(arguments: SharedFolder.names(in: folder, prefix: "y_"))
  func acceptsWhatMustBeAccepted(name: String) throws {
    let document = try Document(try bytes(name))
    let again = try Document(rewritten(document))
    #expect(again.nodes.map(\.kind) == document.nodes.map(\.kind))
    #expect(rewritten(again) == rewritten(document))
  }

  @Test(arguments: SharedFolder.names(in: folder, prefix: "n_"))
  func rejectsWhatMustBeRejectedWithAPosition(name: String) throws {
    let bytes = try bytes(name)
    let offset = try #require(Verdict(bytes).offset)
    #expect((0...bytes.count).contains(offset))
  }

  @Test(arguments: SharedFolder.names(in: folder, prefix: "i_"))
  func decidesWhatIsLeftToTheReader(name: String) throws {
    let decision = try #require(Self.decisions[name], "a text without a decision")
    #expect(Verdict(try bytes(name)) == decision)
  }

  /// Numbers have no limit, half a surrogate pair and a byte-order mark are observed, and nothing
  /// but UTF-8 is read.
  private static let decisions: [String: Verdict] = [
    "i_number_double_huge_neg_exp.json": .accepted([]),
    "i_number_huge_exp.json": .accepted([]),
    "i_number_neg_int_huge_exp.json": .accepted([]),
    "i_number_pos_double_huge_exp.json": .accepted([]),
    "i_number_real_neg_overflow.json": .accepted([]),
    "i_number_real_pos_overflow.json": .accepted([]),
    "i_number_real_underflow.json": .accepted([]),
    "i_number_too_big_neg_int.json": .accepted([]),
    "i_number_too_big_pos_int.json": .accepted([]),
    "i_number_very_big_negative_int.json": .accepted([]),
    "i_object_key_lone_2nd_surrogate.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_1st_surrogate_but_2nd_missing.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_1st_valid_surrogate_2nd_invalid.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_UTF-16LE_with_BOM.json": .rejected(.otherEncoding("UTF-16 or UTF-32"), offset: 0),
    "i_string_UTF-8_invalid_sequence.json": .rejected(.invalidUTF8, offset: 7),
    "i_string_UTF8_surrogate_U+D800.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_incomplete_surrogate_and_escape_valid.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_incomplete_surrogate_pair.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_incomplete_surrogates_escape_valid.json": .accepted([
      .loneSurrogate(2..<8), .loneSurrogate(8..<14),
    ]),
    "i_string_invalid_lonely_surrogate.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_invalid_surrogate.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_invalid_utf-8.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_inverted_surrogates_U+1D11E.json": .accepted([
      .loneSurrogate(2..<8), .loneSurrogate(8..<14),
    ]),
    "i_string_iso_latin_1.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_lone_second_surrogate.json": .accepted([.loneSurrogate(2..<8)]),
    "i_string_lone_utf8_continuation_byte.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_not_in_unicode_range.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_overlong_sequence_2_bytes.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_overlong_sequence_6_bytes.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_overlong_sequence_6_bytes_null.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_truncated-utf-8.json": .rejected(.invalidUTF8, offset: 2),
    "i_string_utf16BE_no_BOM.json": .rejected(.otherEncoding("UTF-16 or UTF-32"), offset: 0),
    "i_string_utf16LE_no_BOM.json": .rejected(.otherEncoding("UTF-16 or UTF-32"), offset: 0),
    "i_structure_500_nested_arrays.json": .accepted([]),
    "i_structure_UTF-8_BOM_empty_object.json": .accepted([.byteOrderMark]),
  ]
}
