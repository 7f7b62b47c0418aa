import LinecheckJSON
import LinecheckRunner
import Testing

/// A call as its file has it.
struct LiveExchangeTests {
  private let request = HTTPRequest(
    "GET", "https://api.retellai.com/get-phone-number/%2B14155550123",
    headers: [HTTPHeader("Authorization", "Bearer hidden")])

  private func text(_ body: [UInt8], hiding key: String? = nil) -> String {
    let answer = HTTPAnswer(
      status: 200, headers: [HTTPHeader("X-Key", "sk_0123456789"), HTTPHeader("x-key", "b")],
      body: body, milliseconds: 7)
    let exchange = LiveExchange(request, answer, hiding: key)
    return String(decoding: exchange.text.all, as: UTF8.self)
  }

  @Test func bodyKeepsItsBytes() {
    #expect(text(Array("{ \"a\" : 1 }\n".utf8)).contains("\"body\":\n{ \"a\" : 1 }\n\n  }"))
  }

  @Test(arguments: [
    "no JSON", "\"string\"", "\u{feff}{}", "[1",
    String(repeating: "[", count: 511) + String(repeating: "]", count: 511),
  ])
  func otherBodiesAreStrings(body: String) throws {
    let text = text(Array(body.utf8))
    let root = try Document(Array(text.utf8)).root
    #expect(root["response"]?["body"]?.string == body)
  }

  @Test func bytesThatAreNoTextAreBase64() throws {
    let text = text([0x7b, 0xff, 0x7d])
    #expect(text.contains("\"encoding\": \"base64\",\n    \"body\": \"e/99\""))
  }

  @Test func keyAppearsNowhere() {
    let text = text(Array("{\"m\": \"no key sk_0123456789\"}".utf8), hiding: "sk_0123456789")
    #expect(!text.contains("0123456789"))
    #expect(text.contains("no key xxxxxxxxxxxxx"))
    #expect(text.contains("\"x-key\": [\"xxxxxxxxxxxxx\", \"b\"]"))
  }

  @Test(arguments: Trouble.allCases)
  func troubleIsRecorded(trouble: Trouble) {
    let exchange = LiveExchange(request, nil, trouble)
    let read = LiveExchange(recorded: exchange.text)
    #expect(read.trouble == trouble && read.status == nil)
  }

  /// Whoever knows a key can write it in many ways; read, all of them are the key.
  @Test func keyInEscapesAppearsNowhere() throws {
    let text = text(
      Array(#"{"a": "\u0073k_0123456789", "sk\u005f0123456789": 1, "b": "\n"}"#.utf8),
      hiding: "sk_0123456789")
    #expect(!text.contains("0123456789"))
    #expect(text.contains(#""b": "\n""#))
    #expect((try? Document(Array(text.utf8))) != nil)
  }
}
