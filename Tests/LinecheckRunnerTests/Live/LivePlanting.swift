import Linecheck
import LinecheckJSON
import TestSupport

@testable import LinecheckRunner

/// Words that stand nowhere else, planted in bodies: in all values of which no rule says that everybody
/// may see them, and in further members.
struct LivePlanting {
  private var count = 0

  /// The words that stand in a text.
  static func words(in text: some Sequence<UInt8>) -> [String] {
    String(decoding: Array(text), as: UTF8.self).matches(of: /[Kk]z[0-9]+[Qq]x/)
      .map { String($0.output) }
  }

  /// The next word.
  mutating func word() -> String {
    count += 1
    return "Kz\(count)Qx"
  }

  /// A body with words of its own.
  mutating func planted(_ body: PaddedBytes, _ program: Linecheck.Program) throws -> [UInt8] {
    TestSupport.planted(
      try Document(body), program, word: { _ in word() }, members: { members() })
  }

  /// Members that no rule names, with secrets of all sorts.
  mutating func members() -> String {
    let secrets = ["api_key", "Set-Cookie", "sip_trunk_password"].map { "\"\($0)\":\"\(word())\"" }
    let url = "https://\(word()):\(word())@h/?token=\(word())"
    return """
      "\(word())":"\(word())",\(secrets.joined(separator: ",")),"u":"\(url)",\
      "s":["sip:\(word()):\(word())@h",{"\(word())":"{\\"a\\":\\"\(word())\\"}"}]
      """
  }
}
