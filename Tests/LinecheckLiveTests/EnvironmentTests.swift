#if canImport(FoundationNetworking)
  import Foundation
  import LinecheckRunner
  import TestSupport
  import Testing

  @testable import LinecheckLive

  /// What variables change: each in a process of its own, since all tests share theirs.
  @Suite(.timeLimit(.minutes(10)))
  struct EnvironmentTests {
    @Test(.enabled(if: TLSServer.isAvailable, "there is no openssl to make a certificate"))
    func verificationStaysOn() async {
      await #expect(processExitsWith: .success) {
        unsafe setenv("URLSessionCertificateAuthorityInfoFile", "INSECURE_SSL_NO_VERIFY", 1)
        NetworkEnvironment.secure()
        try await withTLSServer { port in
          let url = "https://127.0.0.1:\(port)/"
          #expect(await Asking.outcome(url) == Outcome(.untrusted))
        }
      }
    }

    @Test func nothingIsWrittenDown() async throws {
      let result = await #expect(
        processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
      ) {
        let log = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        unsafe setenv("URLSessionDebug", "1", 1)
        unsafe setenv("URLSessionDebugLibcurl", "1", 1)
        unsafe setenv("SSLKEYLOGFILE", log.path(percentEncoded: false), 1)
        NetworkEnvironment.secure()
        #expect(try await Asking.outcome(of: .json("{}")).answer?.status == 200)
        if TLSServer.isAvailable {
          try await withTLSServer { port in
            _ = await Asking.outcome("https://127.0.0.1:\(port)/")
          }
        }
        #expect(!FileManager.default.fileExists(atPath: log.path(percentEncoded: false)))
      }
      for output in [result?.standardErrorContent, result?.standardOutputContent] {
        let text = String(decoding: try #require(output), as: UTF8.self)
        #expect(!text.contains(Asking.key) && !text.contains("Authorization"))
      }
    }

    @Test func proxies() async {
      await #expect(processExitsWith: .success) {
        let address = "/get-phone-number/1"
        try await withHTTPServer { request in
          request.method == "CONNECT" ? .init([], status: 403) : .json("{}")
        } _: { proxy in
          unsafe setenv("http_proxy", proxy.url, 1)
          unsafe setenv("https_proxy", proxy.url, 1)
          #expect(await Asking.outcome("http://linecheck.invalid" + address).text == "{}")
          let outcome = await Asking.outcome("https://linecheck.invalid" + address)
          #expect(outcome == Outcome(.proxy))
          #expect(
            proxy.requests.map(\.target) == [
              "http://linecheck.invalid" + address, "linecheck.invalid:443",
            ])
          // What the proxy sees of a secure request has no key.
          #expect(proxy.requests.last?.headers["authorization"] == nil)
          try await withHTTPServer(answering: { _ in .json("[]") }) { server in
            unsafe setenv("no_proxy", "127.0.0.1", 1)
            #expect(await Asking.outcome(server.url + address).text == "[]")
          }
          #expect(proxy.requests.count == 2)
        }
      }
    }

    @Test func absentProxies() async {
      await #expect(processExitsWith: .success) {
        let gone = try await withHTTPServer(answering: { _ in .closed }) { $0.url }
        unsafe setenv("http_proxy", gone, 1)
        unsafe setenv("https_proxy", gone, 1)
        #expect(await Asking.outcome("http://linecheck.invalid/") == Outcome(.proxy))
        #expect(await Asking.outcome("https://linecheck.invalid/") == Outcome(.proxy))
        unsafe setenv("https_proxy", "http://proxy.invalid:1", 1)
        let outcome = await Asking.outcome("https://linecheck.invalid/")
        #expect(outcome == Outcome(.proxy))
      }
    }
  }
#endif
