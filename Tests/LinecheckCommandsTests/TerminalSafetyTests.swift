import Foundation
import TestSupport
import Testing

/// Nothing of a payload or the name of a file acts on a terminal: controls and direction marks leave
/// the program as escapes.
struct TerminalSafetyTests {
  /// What would act: as it stands in text, and as it is written in JSON.
  private static let attacks = [
    "\u{1b}[31m", "\u{1b}]0;title\u{7}", "\u{9b}31m", "\u{9d}0;title\u{9c}", "\u{7f}", "\u{8}\u{8}",
    "\u{202e}txt.exe", "\u{2066}a\u{2069}", "\u{200f}", "\u{feff}", "\u{2028}", "\r", "\u{e0041}",
    "##[error]\u{b}\u{c}",
  ]

  private static func escaped(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// The scalars of a text that do something to a terminal or a reader.
  private func acting(_ text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0a: false
      case 0...0x1f, 0x7f...0x9f, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff,
        0xe0000...0xe007f:
        true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }

  private func check(_ body: String, _ options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(body, to: "number.json")
      let formats = ["text", "json", "junit", "markdown"]
      let run = try await Program.run(
        ["check", "number.json", "--contract", Bodies.contract, "--notes", "--report", "text"]
          + formats.flatMap { ["--report", "\($0)=\($0).out"] } + options, in: folder)
      #expect(run.code == 1)
      #expect(acting(run.everything) == [])
      for format in formats {
        let report = try text(of: folder.appending(path: "\(format).out"))
        #expect(report.contains("number.json"))
        #expect(acting(report) == [], "\(format)")
      }
    }
  }

  /// In values that are shown as they are, in those that are masked, in names, and in lines.
  private static func body(_ attack: String) -> String {
    """
    { "phone_number": "\(attack)", "phone_number_type": "\(attack)", "nickname": "x\(attack)",
      "sip_outbound_trunk_config": { "transport": "\(attack)", "\(attack)": "\(attack)" },
      "allowed_inbound_country_list": [ "\(attack)" ], "\(attack)": 1, "area_code": "\(attack)" }
    """
  }

  @Test(arguments: attacks, [[], ["--reveal"]] as [[String]])
  func holdsForPayloads(attack: String, options: [String]) async throws {
    try await check(Self.body(attack), options)
    try await check(Self.body(Self.escaped(attack)), options)
    try await check("\(attack){\"a\": \(attack)\"\(attack)", options)
  }

  @Test(arguments: attacks + ["two\nlines", "tab\t"])
  func holdsForNamesOfFiles(attack: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.faulty, to: "in/\(attack).json")
      try folder.write("", to: "empty\(attack)/a")
      try folder.write("", to: "a\(attack)/file")
      for words in [
        ["in", "empty\(attack)", "missing\(attack).json"],
        ["in/\(attack).json", "--report", "json"],
        ["in", "--report", "junit"], ["in", "--report", "markdown"],
        ["in", "--report", "json=a\(attack)"], ["in", "--report", "json=gone\(attack)/x"],
        ["in", "--report", attack], ["in", "--\(attack)"], ["in", "--contract", attack],
        ["in", "--fail-on", attack], ["missing\(attack)", "--report", "json=x"],
      ] {
        let contract = words.contains("--contract") ? [] : ["--contract", Bodies.contract]
        let run = try await Program.run(["check"] + words + contract, in: folder)
        #expect(run.code != 0)
        #expect(acting(run.everything) == [], "\(words)")
        #expect(run.errors.isEmpty || run.errors.split(separator: "\n").count <= 3, "\(words)")
      }
      for words in [[attack], ["help", attack], ["rules", attack], ["conformance", attack]] {
        let run = try await Program.run(words, in: folder)
        #expect(run.code == 2)
        #expect(acting(run.everything) == [], "\(words)")
      }
    }
  }
}
