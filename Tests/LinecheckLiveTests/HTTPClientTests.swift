import Foundation
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// What becomes of answers, and of what is none.
@Suite(.timeLimit(.minutes(10)))
struct HTTPClientTests {
  /// A reply, and what has to come of it.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let reply: HTTPServer.Reply
    var status: Int?
    var text = ""
    var trouble: Trouble?

    init(
      _ name: String, _ reply: HTTPServer.Reply, _ status: Int?, _ text: String = "",
      _ trouble: Trouble? = nil
    ) {
      (testDescription, self.reply) = (name, reply)
      (self.status, self.text, self.trouble) = (status, text, trouble)
    }
  }

  static let good = [
    Case("an answer", .json("{}"), 200, "{}"),
    Case("no body", .init([], type: nil, status: 204), 204),
    Case("an error", .json("[1]", status: 500), 500, "[1]"),
    Case("chunks", .json("{}").chunked(), 200, "{}"),
    Case("a slow body", .json("{}").trickling(every: 0.05), 200, "{}"),
    Case("slow headers", .json("{}").delayed(by: 0.1), 200, "{}"),
    Case("gzip", .json("{\"a\": 1}").gzipped(), 200, "{\"a\": 1}"),
    Case("gzip in chunks", .json("{\"a\": 1}").gzipped().chunked(), 200, "{\"a\": 1}"),
    Case("another type", .init(Array("<p>".utf8), type: "text/html"), 200, "<p>"),
    Case("no type", .init(Array("{}".utf8), type: nil), 200, "{}"),
    Case("no UTF-8", .init([0x7b, 0xff, 0x7d]), 200, "{\u{fffd}}"),
    Case("longer than it says", .json("{}[]").claiming(length: 2), 200, "{}"),
    Case("an early end of the connection", .json("{}").closing(), 200, "{}"),
    Case(
      "no reason", .raw("HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\n{}"), 200, "{}"),
    Case("HTTP/1.0", .raw("HTTP/1.0 200 OK\r\n\r\n{}"), 200, "{}"),
    Case(
      "an interim answer",
      .raw("HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"), 200,
      "{}"),
    Case(
      "no password",
      .json("{}", status: 401, headers: ["WWW-Authenticate": "Basic realm=\"a\""]), 401, "{}"),
    Case("no token", .json("{}", status: 401, headers: ["WWW-Authenticate": "Bearer"]), 401, "{}"),
    Case(
      "no digest", .json("{}", status: 401, headers: ["WWW-Authenticate": "Digest realm=\"a\""]),
      401,
      "{}"),
    Case("a redirect", .redirect(to: "/elsewhere"), 302),
    Case("a redirect to nowhere", .init([], type: nil, status: 302), 302),
    Case("a redirect to no address", .redirect(to: "http://[::1"), 302),
    Case("a redirect with odd signs", .redirect(to: "/x?a=%zz|\"<>#%"), 302),
    Case("a redirect to a name", .redirect(to: "//"), 302),
    Case("a redirect to a port", .redirect(to: "http://a:99999999/"), 302),
    Case(
      "a redirect with a body", .json("{}", status: 307, headers: ["Location": "/a"]), 307, "{}"),
    Case("not modified", .init([], type: nil, status: 304), 304),
  ]

  @Test(arguments: good)
  func answers(_ expected: Case) async throws {
    let outcome = try await Asking.outcome(of: expected.reply)
    #expect(outcome.answer?.status == expected.status)
    #expect(outcome.text == expected.text)
    #expect(outcome.trouble == nil)
  }

  static let bad = [
    Case("no headers", .json("{}").delayed(by: 9), nil, "", .silence),
    Case("no end of the body", .json("{}").trickling(every: 9), 200, "", .silence),
    Case(
      "a body that takes too long", .json("{ \"a\": [] }").trickling(every: 1), 200, "", .timeout),
    Case("less than it says", .json("{}").claiming(length: 3).closing(), 200, "", .cutOff),
    Case("less than it says, for ever", .json("{}").claiming(length: 3), 200, "", .silence),
    Case("a cut body", .json("{}").cutOff(after: 1), 200, "", .cutOff),
    Case("a torn body", .json("{}").cutOff(after: 1).resetting(), 200, "", .cutOff),
    Case("a cut chunk", .json("{}").chunked().cutOff(after: 1), 200, "", .cutOff),
    Case(
      "cut gzip", .json("{}").gzipped().cutOff(after: 15), 200, "", .cutOff),
    Case("a reset", .reset, nil, "", .reset),
    Case("no answer", .closed, nil, "", .reset),
    Case("no HTTP", .raw("SSH-2.0-OpenSSH_9.2\r\n"), nil, "", .malformed),
    Case("nothing but noise", .raw([0, 1, 2, 3, 0xff, 0xfe, 10, 10]), nil, "", .malformed),
    Case("odd headers", .raw("HTTP/1.1 200 OK\r\nno colon\r\n\r\n{}"), nil, "", .malformed),
    Case("no status", .raw("HTTP/1.1 abc OK\r\n\r\n{}"), nil, "", .malformed),
    Case(
      "odd chunks", .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"), 200, "",
      .malformed),
    Case(
      "no gzip", .json("{}", headers: ["Content-Encoding": "gzip"]), 200, "", .malformed),
    Case(
      "an unknown encoding", .json("{}", headers: ["Content-Encoding": "zip"]), 200, "", .malformed),
    Case(
      "no length", .json("{}", headers: ["Content-Length": "-1"]), nil, "", .malformed),
    Case("too long", .long(Array("[1],".utf8), length: 1_000_001), 200, "", .tooLong),
    Case("a redirect cut off", .redirect(to: "/a").claiming(length: 3).closing(), nil, "", .reset),
  ]

  @Test(arguments: bad)
  func troubles(_ expected: Case) async throws {
    let isInVain = [.silence, .timeout].contains(expected.trouble)
    let settings = isInVain ? Asking.impatient : Asking.settings
    let (outcome, time) = try await withHTTPServer(answering: { _ in expected.reply }) { server in
      let begin = ContinuousClock.now
      let outcome = await Asking.outcome(server.url + "/get-phone-number/1", settings)
      return (outcome, ContinuousClock.now - begin)
    }
    #expect(outcome.trouble == expected.trouble)
    #expect(outcome.answer?.status == expected.status)
    #expect(outcome.answer?.body ?? [] == [])
    #expect(time < .seconds(500))
  }
}
