import Foundation
import TestSupport
import Testing

/// What may go wrong between here and a provider: each fault ends in its exit code and its sentence, soon.
struct LiveFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let reply: HTTPServer.Reply
    let code: Int32
    /// What is said; nothing where all is well.
    let sentence: String?

    init(_ name: String, _ reply: HTTPServer.Reply, _ code: Int32, _ sentence: String? = nil) {
      (self.name, self.reply, self.code, self.sentence) = (name, reply, code, sentence)
    }

    var testDescription: String { name }
  }

  private static let valid = HTTPServer.Reply.json(Bodies.valid)
  private static let length = Bodies.valid.utf8.count
  private static let error = #"{"status": "error", "message": "Kz1Qx"}"#
  private static let late = "no whole answer came within the time of --timeout"
  private static let broken = "the answer broke off before its end"

  static let faults = [
    Fault("none", valid, 0),
    Fault("compressed", valid.gzipped(), 0),
    Fault("in chunks", valid.chunked(), 0),
    Fault("closed after the answer", valid.closing(), 0),
    Fault("slow headers", valid.delayed(by: 200), 4, late),
    Fault("slow body", valid.trickling(every: 2), 4, late),
    Fault("truncated", valid.cutOff(after: 20), 4, broken),
    Fault("truncated chunks", valid.chunked().cutOff(after: 20), 4, broken),
    Fault("longer than it says", valid.claiming(length: 20).closing(), 1, "json.syntax"),
    Fault("shorter than it says", valid.claiming(length: length + 9).closing(), 4, broken),
    Fault("reset", .reset, 4, "the connection broke off before an answer came"),
    Fault("closed", .closed, 4, "the connection broke off before an answer came"),
    Fault("no HTTP", .raw("220 mail.example.com ESMTP\r\n\r\n"), 4, "what came is no HTTP"),
    Fault("busy", .json(error, status: 429, headers: ["Retry-After": "60"]), 4, "429"),
    Fault("failing", .json(error, status: 500), 4, "the server failed (500)"),
    Fault("failing otherwise", .json("<html>", status: 503), 4, "the server failed (503)"),
    Fault("key refused", .json(error, status: 401), 4, "the key was refused (401)"),
    Fault("elsewhere", .redirect(to: "http://localhost:9/x"), 4, "another address (302)"),
    Fault("elsewhere by 308", .redirect(to: "https://a.example/", status: 308), 4, "(308)"),
    Fault(
      "the page of a proxy", HTTPServer.Reply(Array("<html>".utf8), type: "text/html"), 1,
      "retell.get-phone-number.content-type"),
    Fault("no UTF-8", HTTPServer.Reply([0x22, 0xff, 0x22]), 1, "json.utf-8"),
    Fault("50 MB", .long(Array("[1,2],".utf8), length: 50_000_000), 4, "--max-body"),
    Fault("50 MB in gzip", .bomb, 4, "--max-body"),
    Fault("a status of nobody's", .json(error, status: 418), 0, "status.documented"),
    Fault("nothing", .json(""), 1, "json.syntax"),
    // At these Foundation ends its process.
    Fault("half a head", .raw("HTTP/1.1 200 OK\r\nContent-Ty"), 4, "not checked"),
    Fault(
      "a trailer",
      .raw(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nA: b\r\n\r\n"),
      4, "more than the system's HTTP library can read"),
    Fault("not allowed", .json(error, status: 403), 4, "may not ask for this (403)"),
    Fault("no final answer", .json(error, status: 408), 4, "(408)"),
    Fault("no such number", .json(error, status: 422), 0, "was answered with 422"),
  ]

  @Test(arguments: faults)
  func endsInItsOutcome(fault: Fault) async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { _ in
        fault.reply
      } _: { server in
        let words = Live.number + (fault.sentence == Self.late ? ["--timeout", "1"] : [])
        let run = try await Live.run(words, at: server, in: folder)
        #expect(run.code == fault.code, "\(run.everything)")
        // Far more than it takes, far less than a server may want: other tests run beside it.
        #expect(run.time < .seconds(100))
        if let sentence = fault.sentence {
          #expect(run.everything.contains(sentence), "\(run.everything)")
        } else {
          #expect(run.output.contains("0 errors, 0 warnings"), "\(run.everything)")
        }
        if fault.code == 4 { #expect(!run.output.contains("error["), "\(run.output)") }
        for secret in [Live.key, "Kz1Qx", "+14157774444", "14157774444"] {
          #expect(!run.everything.contains(secret), "\(run.everything)")
        }
        #expect(server.requests.first?.headers["authorization"] == "Bearer \(Live.key)")
      }
    }
  }

  /// The body of a server error has a documented form, of which a note may speak.
  @Test func brokenErrorOfAServerIsANote() async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { _ in
        .json(#"{"status": 500}"#, status: 500)
      } _: { server in
        let run = try await Live.run(
          Live.number + ["--notes", "--report", "json"], at: server, in: folder)
        #expect(run.code == 4)
        let answer = try #require(
          try Report(run).payloads.first { $0.entry == "response" })
        #expect(answer.outcome == "notChecked")
        #expect(answer.findings.map(\.severity) == ["note"])
        #expect(answer.findings.map(\.rule) == ["retell.error.status.type"])
      }
    }
  }

  /// Who is busy or stumbles is asked again, as late as it wants.
  @Test(arguments: [
    (HTTPServer.Reply.json(error, status: 429, headers: ["Retry-After": "1"]), 1.0),
    (.json(error, status: 500), 0.0), (.reset, 0.0),
  ])
  func asksAgain(first: HTTPServer.Reply, pause: Double) async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { request in
        request.number == 0 ? first : Self.valid
      } _: { server in
        let run = try await Live.run(Live.number + ["--retry-for", "20"], at: server, in: folder)
        #expect(run.code == 0, "\(run.everything)")
        #expect(server.requests.count == 2)
        #expect(run.time >= .seconds(pause))
      }
    }
  }

  /// A server that may be busy for an hour is not waited for.
  @Test func waitsNoLongerThanItMay() async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { _ in
        .json(Self.error, status: 429, headers: ["Retry-After": "3600"])
      } _: { server in
        let run = try await Live.run(Live.number + ["--retry-for", "3"], at: server, in: folder)
        #expect(run.code == 4, "\(run.everything)")
        #expect(run.time < .seconds(100))
      }
    }
  }

  /// Whoever sends us on gets no key for it, and nobody else is asked.
  @Test func goesNowhereElse() async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { _ in
        Self.valid
      } _: { stranger in
        try await withHTTPServer { _ in
          .redirect(to: stranger.url + "/get-phone-number/1")
        } _: { server in
          let run = try await Live.run(Live.number, at: server, in: folder)
          #expect(run.code == 4, "\(run.everything)")
          #expect(stranger.requests.isEmpty)
        }
      }
    }
  }

  /// Another address than the provider's gets a key that is made up.
  @Test func keepsTheKey() async throws {
    try await withTemporaryFolder { folder in
      try await withHTTPServer { _ in
        Self.valid
      } _: { server in
        let run = try await Live.run(Live.number + ["--base-url", server.url], in: folder)
        #expect(run.code == 0, "\(run.everything)")
        let sent = try #require(server.requests.first).headers["authorization"]
        #expect(sent?.hasPrefix("Bearer ") == true)
        #expect(sent?.contains(Live.key) == false)
      }
    }
  }

  /// Whoever is not there cannot be checked.
  @Test(arguments: ["http://127.0.0.1:9", "http://nobody.invalid"])
  func nobodyIsThere(url: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await Live.run(
        Live.number + ["--base-url", url, "--timeout", "2", "--retry-for", "0"], in: folder)
      #expect(run.code == 4, "\(run.everything)")
      #expect(!run.output.contains("error["))
    }
  }
}
