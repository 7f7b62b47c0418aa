import Foundation
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// Bodies of 50 MB take neither memory nor time once they are longer than they may be.
///
/// Each in a process of its own, whose memory nobody else uses.
@Suite(.timeLimit(.minutes(10)))
struct LongBodyTests {
  /// The memory that this process had at most, in bytes; 0 where the system does not tell.
  static var peak: Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 * 1000 }
      ?? 0
  }

  /// Asks for a body with the usual limit, and measures.
  static func expectLittle(_ reply: HTTPServer.Reply) async throws {
    var settings = Asking.settings
    settings.maxBody = NetworkSettings().maxBody
    _ = try await Asking.outcome(of: .json("{}"), settings)
    let (before, begin) = (peak, ContinuousClock.now)
    let outcome = try await Asking.outcome(of: reply, settings)
    #expect(outcome.trouble == .tooLong && outcome.answer?.status == 200)
    #expect(outcome.answer?.body == [] && outcome.answer?.headers.isEmpty == false)
    #expect(ContinuousClock.now - begin < .seconds(60))
    // A body of 10 MB that grows is twice there for a moment, in an array of up to twice its size.
    #expect(peak - before < 45_000_000)
  }

  @Test func long() async {
    await #expect(processExitsWith: .success) {
      try await LongBodyTests.expectLittle(.long(Array("[1],".utf8), length: 50_000_000))
    }
  }

  @Test func longInChunks() async {
    await #expect(processExitsWith: .success) {
      let reply = HTTPServer.Reply.long(Array("[1],".utf8), length: 50_000_000)
      try await LongBodyTests.expectLittle(reply.chunked())
    }
  }

  @Test func bomb() async {
    await #expect(processExitsWith: .success) {
      try await LongBodyTests.expectLittle(.bomb)
    }
  }

  @Test func limitIsExact() async throws {
    var settings = Asking.settings
    settings.maxBody = 70_000
    for (length, isTooLong) in [(70_000, false), (70_001, true)] {
      let reply = HTTPServer.Reply.long(Array("[1],".utf8), length: length)
      for reply in [reply, reply.chunked(), reply.gzipped(), reply.gzipped().chunked()] {
        let outcome = try await Asking.outcome(of: reply, settings)
        #expect(outcome.trouble == (isTooLong ? .tooLong : nil))
        #expect(outcome.answer?.body.count == (isTooLong ? 0 : length))
      }
    }
  }

  @Test func wholeWhereThatIsAllowed() async {
    await #expect(processExitsWith: .success) {
      var settings = Asking.settings
      settings.maxBody = 60_000_000
      let outcome = try await Asking.outcome(of: .bomb, settings)
      #expect(outcome.trouble == nil && outcome.answer?.body.count == 50_000_401)
    }
  }
}
