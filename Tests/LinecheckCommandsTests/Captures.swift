import Foundation
import TestSupport

/// A folder that holds everything that can be checked, and what no contract is about.
enum Captures {
  /// What stands in the folder.
  struct Contents: Sendable {
    /// Whether there is something that cannot be checked.
    var holdsUnresolved = true
    /// Whether the bodies have the fault that a baseline may know.
    var isFaulty = true
  }

  private static let valid = Bodies.valid.filter { !$0.isWhitespace }
  private static let doubtful = Bodies.doubtful.filter { !$0.isWhitespace }
  private static let webhook =
    #"{"event":"call_inbound","call_inbound":{"from_number":"+12135550123"}}"#
  private static let exchange = """
    {"request":{"method":"GET","url":"https://api.retellai.com/get-phone-number/%2B14157774444",\
    "headers":{"Authorization":"Bearer key_1"}},"response":{"status":200,"body":\(doubtful)}}
    """

  /// Writes the folder `captures`.
  static func write(_ contents: Contents, into folder: URL, seed: UInt64) throws {
    let body = contents.isFaulty ? Bodies.faulty : Bodies.valid
    try folder.write(log(contents, seed), to: "captures/a.ndjson")
    try folder.write(Bodies.doubtful, to: "captures/b.json")
    try folder.write(body, to: "captures/c/d.json")
    try folder.write(exchange, to: "captures/e.exchange.json")
    try folder.write(archive, to: "captures/f.har")
    // Behind files of which nobody knows how many payloads they hold, and with such lines itself.
    let lines = [webhook, exchange, valid, "", doubtful, exchange, webhook, valid]
    try folder.write(lines.joined(separator: "\n") + "\n", to: "captures/g.jsonl")
  }

  /// A log of several blocks: faults, blank lines, several kinds of bodies, and a line that is cut off.
  private static func log(_ contents: Contents, _ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var bodies = [valid, valid, valid, webhook, doubtful]
    if contents.isFaulty { bodies.append(Bodies.faultyOnOneLine) }
    if contents.holdsUnresolved { bodies += [#"{"what": "ever"}"#, #"{"phone_number": 7"#] }
    var text = ""
    while text.utf8.count < 2_400_000 {
      let blanks = String(repeating: " ", count: generator.below(20_000))
      switch generator.below(6) {
      case 0: text += "\n"
      case 1: text += blanks + "\r\n"
      default: text += blanks + generator.pick(bodies) + "\n"
      }
    }
    return text + (contents.isFaulty ? String(valid.dropLast(20)) : valid)
  }

  private static let archive = """
    {"log": {"version": "1.2", "entries": [
    \(entry("https://api.retellai.com/get-phone-number/%2B14157774444", valid)),
    \(entry("https://metrics.example/collect", #"{"ok": true}"#)),
    \(entry("https://api.retellai.com/get-phone-number/%2B14157774444", #"{"phone_number": 5}"#)),
    \(entry("https://pictures.example/a.png", "PNG")),
    \(entry("https://api.vapi.ai/phone-number/3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "{}"))
    ]}}
    """

  /// An entry of an archive, its body in base64.
  private static func entry(_ url: String, _ body: String) -> String {
    let text = Data(body.utf8).base64EncodedString()
    return """
      {"request": {"method": "GET", "url": "\(url)",
        "headers": [{"name": "Authorization", "value": "Bearer key_1"}]},
       "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}],
        "content": {"mimeType": "application/json", "text": "\(text)", "encoding": "base64"}}}
      """
  }
}
