import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import LinecheckRunner
import TestSupport

/// Words that stand nowhere else, planted in everything of which no rule says that all may see it.
struct CanaryPlanting {
  /// What words about persons begin with, and what secrets begin with.
  static let personal = "Kz"
  static let secret = "Sz"

  private var count = 0

  private mutating func word(_ beginning: String) -> String {
    count += 1
    return "\(beginning)\(count)Qx"
  }

  /// Files below a folder, with words of their own in all places: bodies of each contract, what is
  /// left of them when they are cut off, exchanges and an archive.
  mutating func files() throws -> [String: String] {
    var files: [String: String] = [:]
    let folder = SharedFolder.project.appending(path: "Corpus")
    for contract in Providers.contracts {
      let valid = folder.appending(path: contract.id).appending(path: "valid")
      let bodies = try SharedFolder.names(in: valid)
        .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".exchange.json") }
        .map { try Data(contentsOf: valid.appending(path: $0)) }
        .sorted { $0.count > $1.count }.prefix(1)
      var lines: [String] = []
      for body in bodies {
        let planted = try planted(body, contract.program).replacing("\n", with: " ")
        lines += [planted, String(planted.prefix(planted.count * 2 / 3))]
      }
      files[contract.id + "/bodies.ndjson"] = lines.joined(separator: "\n")
      if let first = lines.first { files[contract.id + "/body.json"] = first }
    }
    for operation in Providers.operations {
      let url = (operation.servers.first ?? "https://example.com") + operation.path
      files[operation.id + "/one.exchange.json"] = exchange(url, operation.method)
    }
    files["har/all.har"] = archive()
    return files
  }

  /// A body with words in its strings, further members and names.
  private mutating func planted(_ body: Data, _ program: Linecheck.Program) throws -> String {
    let text = TestSupport.planted(
      try Document(Array(body)), program,
      word: { word($0 == .secret ? Self.secret : Self.personal) }, members: { members() })
    return String(decoding: text, as: UTF8.self)
  }

  /// Members that no rule names, with secrets of all sorts.
  private mutating func members() -> String {
    let (one, two) = (word(Self.personal), word(Self.personal))
    let names = ["api_key", "Set-Cookie", "password"].map { "\"\($0)\": \"\(word(Self.secret))\"" }
    let url = "https://\(word(Self.personal)):\(word(Self.secret))@h/?token=\(word(Self.secret))"
    let sip = "sip:\(word(Self.personal)):\(word(Self.secret))@h"
    return
      "\"\(one)\": \"\(two)\", \(names.joined(separator: ", ")), \"u\": \"\(url)\", \"s\": [\"\(sip)\"]"
  }

  private mutating func exchange(_ url: String, _ method: String) -> String {
    let filled = url.replacing(/\{.*?\}/) { _ in word(Self.personal) }
    let headers = """
      {"Authorization": "\(word(Self.secret))", "Cookie": "\(word(Self.secret))",
      "X-Api-Key": "\(word(Self.secret))", "\(word(Self.personal))": "\(word(Self.secret))"}
      """
    let address = filled.replacing("https://", with: "https://\(word(Self.secret))@")
    let query = "\(word(Self.personal))=\(word(Self.personal))&key=\(word(Self.secret))"
    let body = JSONText.quoted("{\(members()), \"phone_number\": \"\(word(Self.personal))\"}")
    return """
      {"request": {"method": "\(method)", "url": "\(count % 2 == 0 ? address : filled)?\(query)",
      "headers": \(headers), "body": \(body)}, "response": {"status": 200, "headers": \(headers),
      "body": {\(members()), "nickname": "\(word(Self.personal))"}}, "\(word(Self.personal))": 1}
      """
  }

  private mutating func archive() -> String {
    let entries = Providers.operations.map { operation in
      let url = (operation.servers.first ?? "https://example.com") + operation.path
      let filled = url.replacing(/\{.*?\}/) { _ in word(Self.personal) }
      let text = JSONText.quoted("{\(members())}")
      let header = """
        [{"name": "authorization", "value": "\(word(Self.secret))"},
        {"name": "\(word(Self.personal))", "value": "\(word(Self.secret))"}]
        """
      return """
        {"request": {"method": "\(operation.method)", "url": "\(filled)?k=\(word(Self.personal))",
        "headers": \(header), "postData": {"mimeType": "application/json", "text": \(text)}},
        "response": {"status": 200, "headers": \(header),
        "content": {"mimeType": "application/json", "text": \(text)}}}
        """
    }
    return "{\"log\": {\"entries\": [\(entries.joined(separator: ",\n"))]}}"
  }
}
