import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// A HAR of three providers, a webhook and much else: every entry has the right contract, or the right
/// reason for none.
struct HARTests {
  private static let archive = HARBuilder()
    .entry("GET", retell + "/%2B14155550123", 200, body("retell/get-phone-number/200"))
    .entry(
      "GET", "https://API.RETELLAI.COM:443/get-phone-number/%2B14155550123/?a=b#c", 200,
      body("retell/get-phone-number/200"), .base64
    )
    .entry("GET", retell + "/%2B14155550123", 404, #"{"status":"error"}"#)
    .entry("GET", retell + "/%2B14155550123", 502, "<html>", type: "text/html")
    .entry("GET", retell + "/%2B14155550123", 200, "<html>")
    .entry(
      "GET", retell + "/%2B14155550123", 200, body("retell/get-phone-number/200"), type: "text/html"
    )
    .entry("PATCH", "https://api.retellai.com/update-phone-number/%2B14155550123", 200, "{}")
    .entry("OPTIONS", retell + "/%2B14155550123", 204, nil)
    .entry(
      "POST", "https://api.retellai.com/import-phone-number", 201,
      body("retell/import-phone-number/201"), sent: body("retell/import-phone-number/request")
    )
    .entry(
      "GET", "https://api.eu.vapi.ai/phone-number/\(uuid)", 200, body("vapi/get-phone-number/200")
    )
    .entry(
      "GET", "https://api.vapi.ai/phone-number/\(uuid)", 401, #"{"message":"Invalid Key."}"#,
      .base64
    )
    .entry("GET", elevenLabs + "/phnum_1", 200, body("elevenlabs/get-phone-number/200"))
    .entry("GET", elevenLabs + "/phnum_1", 422, #"{"detail":7}"#)
    .entry("GET", elevenLabs, 200, "[]")
    .entry(
      "POST", "https://metrics.example/collect?x=1", 200, "ok", sent: "a=b", type: "text/plain"
    )
    .entry(
      "POST", "https://hooks.example/retell", 200, #"{"call_inbound":{}}"#,
      sent: body("retell/inbound-call-webhook/request")
    )
    .entry("GET", retell + "/%2B14155550123", 0, nil)
    .entry("GET", retell + "/%2B14155550123", 200, "{\"phone_number\": 1", .cutBase64)
    .entry("GET", "https://pictures.example/a.png", 200, "\u{89}PNG", .base64, type: "image/png")
    .entry("GET", retell + "/%2B14155550123", 200, nil)

  private static let retell = "https://api.retellai.com/get-phone-number"
  private static let elevenLabs = "https://api.elevenlabs.io/v1/convai/phone-numbers"
  private static let uuid = "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"

  /// A valid body of the Corpus.
  private static func body(_ contract: String) -> String {
    let folder = SharedFolder.project.appending(path: "Corpus/\(contract)/valid")
    let names = SharedFolder.names(in: folder).filter {
      $0.hasSuffix(".json") && !$0.hasSuffix(".exchange.json")
    }
    return (try? String(contentsOf: folder.appending(path: names[0]), encoding: .utf8)) ?? ""
  }

  private static let expected = """
    1 request: retell/get-phone-number/parameters passed
    1 response: retell/get-phone-number/200 passed
    2 request: retell/get-phone-number/parameters passed
    2 response: retell/get-phone-number/200 passed
    3 request: retell/get-phone-number/parameters passed
    3 response: - passed ["retell.get-phone-number.status.documented /status"]
    4 request: retell/get-phone-number/parameters passed
    4 response: - passed ["retell.get-phone-number.status.documented /status"]
    5 request: retell/get-phone-number/parameters passed
    5 response: retell/get-phone-number/200 failed ["json.syntax "]
    6 request: retell/get-phone-number/parameters passed
    6 response: retell/get-phone-number/200 failed ["retell.get-phone-number.content-type /header/content-type"]
    7: foreign
    8: foreign
    9 request: retell/import-phone-number/request passed
    9 response: retell/import-phone-number/201 passed ["retell.import-phone-number.echo.phone_number /phone_number"]
    10 request: vapi/get-phone-number/parameters passed
    10 response: vapi/get-phone-number/200 passed
    11 request: vapi/get-phone-number/parameters passed
    11 response: vapi/get-phone-number/401 passed ["vapi.get-phone-number.status.documented /status"]
    12 request: elevenlabs/get-phone-number/parameters passed
    12 response: elevenlabs/get-phone-number/200 passed ["elevenlabs.phone-number.phone_number_id.matches-path /phone_number_id"]
    13 request: elevenlabs/get-phone-number/parameters passed
    13 response: elevenlabs/get-phone-number/422 failed ["elevenlabs.error-422.detail.type /detail"]
    14: foreign
    15: foreign
    16 request: retell/inbound-call-webhook/request passed
    16 response: retell/inbound-call-webhook/response passed
    17 request: retell/get-phone-number/parameters passed
    18 request: retell/get-phone-number/parameters passed
    18 response: retell/get-phone-number/200 notChecked (the body of the response is no base64; the capture may have been cut off)
    19: foreign
    20 request: retell/get-phone-number/parameters passed
    20 response: retell/get-phone-number/200 notChecked (the answer has no body to check)
    """

  @Test func everyEntryHasItsContractOrItsReason() throws {
    var lines: [String] = []
    let selection = try ContractSelection(Providers.contracts, Providers.operations, id: nil)
    let webhook = try #require(
      Providers.contracts.first { $0.id == "retell/inbound-call-webhook/request" })
    let resolver = ExchangeResolver(
      selection,
      webhook: { body in
        let event = (try? Document(body))?.root["event"]?.string
        return event == "call_inbound" ? Resolution(contract: webhook, by: "tag") : nil
      })
    let reader = ExchangeReader(resolver, CheckRun.Options())
    var scanner = HARScanner()
    for entry in scanner.scan(Array(Self.archive.text.utf8)) {
      let outcome = reader.outcome(of: entry, source: "a.har")
      if outcome.foreign != nil { lines.append("\(entry.number): foreign") }
      for result in outcome.results {
        let name = result.entry?.dropFirst("entry ".count) ?? ""
        let findings = result.findings.map { "\($0.rule) \($0.pointer)" }
        lines.append(
          "\(name): \(result.contract ?? "-") \(result.outcome)"
            + (findings.isEmpty ? "" : " \(findings)") + (result.reason.map { " (\($0))" } ?? ""))
      }
    }
    #expect(scanner.finish() == nil)
    #expect(lines.joined(separator: "\n") == Self.expected)
  }
}

/// A HAR as a browser writes it, entry by entry.
struct HARBuilder {
  enum Encoding { case text, base64, cutBase64 }

  private var entries: [String] = []

  /// The file.
  var text: String {
    let list = entries.joined(separator: ",\n")
    return "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": [\n\(list)\n]}}\n"
  }

  func entry(
    _ method: String, _ url: String, _ status: Int, _ body: String?, _ encoding: Encoding = .text,
    sent: String? = nil, type: String = "application/json"
  ) -> HARBuilder {
    var content = "\"size\": \(body == nil ? 0 : 1), \"mimeType\": \"\(type)\""
    if let body {
      let base64 = Data(body.utf8).base64EncodedString()
      switch encoding {
      case .text: content += ", \"text\": \(JSONText.quoted(body))"
      case .base64: content += ", \"text\": \"\(base64)\", \"encoding\": \"base64\""
      case .cutBase64: content += ", \"text\": \"\(base64.prefix(17))\", \"encoding\": \"base64\""
      }
    }
    let post = sent.map {
      ", \"postData\": {\"mimeType\": \"application/json\", \"text\": \(JSONText.quoted($0))}"
    }
    var builder = self
    builder.entries.append(
      """
      {"startedDateTime": "2026-11-25T09:30:00Z", "time": 12.5, "_webSocketMessages": [],
       "request": {"method": "\(method)", "url": "\(url)", "httpVersion": "h2", "cookies": [],
         "headers": [{"name": ":method", "value": "\(method)"},
           {"name": "Authorization", "value": "Bearer key_0123456789abcdef"},
           {"name": "xi-api-key", "value": "sk_0123456789abcdef"},
           {"name": "X-Retell-Signature", "value": "v=1,d=\(String(repeating: "a", count: 64))"}],
         "queryString": [], "bodySize": 0\(post ?? "")},
       "response": {"status": \(status), "statusText": "", "headers": [
           {"name": "Content-Type", "value": "\(type)"}, {"name": "Set-Cookie", "value": "a"},
           {"name": "set-cookie", "value": "b"}],
         "content": {\(content)}, "redirectURL": ""}, "cache": {}, "timings": {}}
      """)
    return builder
  }
}
