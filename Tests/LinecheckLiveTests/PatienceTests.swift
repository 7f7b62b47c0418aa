import Foundation
import LinecheckRunner
import Synchronization
import TestSupport
import Testing

@testable import LinecheckLive

/// When a call is made again, and when not; by a clock that nobody waits for.
struct PatienceTests {
  private static func answer(_ status: Int, retryAfter: String? = nil) -> Outcome {
    let headers = retryAfter.map { [HTTPHeader("retry-after", $0)] } ?? []
    return Outcome(HTTPAnswer(status: status, headers: headers))
  }

  /// What happened.
  private struct Course {
    var outcome: Outcome
    var attempts: Int
    var waits: [Duration]
    var told: [String]
  }

  /// Makes a call whose attempts go as is given, the last one over and over again.
  private func course(
    _ outcomes: [Outcome], for retryFor: Duration = .seconds(30), method: String = "GET",
    taking time: Duration = .zero,
    jitter: @escaping @Sendable (Duration) -> Duration = { $0 }
  ) async -> Course {
    let watch = FakeWatch()
    let told = Mutex<[String]>([])
    let patience = Patience(retryFor, watch: watch.watch, jitter: jitter) { word in
      told.withLock { $0.append(word) }
    }
    var attempts = 0
    let outcome = await patience.outcome(of: Asking.call("http://a/", method: method)) {
      attempts += 1
      watch.forward(time)
      return outcomes[min(attempts, outcomes.count) - 1]
    }
    return Course(
      outcome: outcome, attempts: attempts, waits: watch.waits, told: told.withLock { $0 })
  }

  @Test(arguments: [
    answer(200), answer(201), answer(302), answer(400), answer(401), answer(404), answer(422),
    Outcome(.unknownHost), Outcome(.unreachable), Outcome(.untrusted), Outcome(.handshake),
    Outcome(.tooLong, beginning: HTTPAnswer(status: 500)), Outcome(.malformed), Outcome(.proxy),
    Outcome(.interrupted),
  ])
  func once(outcome: Outcome) async {
    let course = await self.course([outcome])
    #expect(course.outcome == outcome && course.attempts == 1 && course.told.isEmpty)
  }

  /// What may pass, and whether that goes for a call that changes something.
  static let passing: [(Outcome, Bool)] = [
    (answer(429), true), (answer(429, retryAfter: "1"), true), (Outcome(.refused), true),
    (answer(500), false), (answer(503, retryAfter: "1"), false), (Outcome(.reset), false),
    (Outcome(.cutOff, beginning: HTTPAnswer(status: 200)), false), (Outcome(.timeout), false),
    (Outcome(.silence), false),
  ]

  @Test(arguments: passing)
  func again(outcome: Outcome, evenWrites: Bool) async {
    let read = await self.course([outcome, outcome, Self.answer(200)])
    #expect(read.outcome.answer?.status == 200 && read.attempts == 3)
    let write = await self.course([outcome, Self.answer(200)], method: "POST")
    #expect(write.attempts == (evenWrites ? 2 : 1))
  }

  @Test func waitsDouble() async {
    let course = await self.course([Outcome(.refused)], for: .seconds(60))
    let expected = [0.5, 1, 2, 4, 8, 8, 8, 8, 8, 8].map { Duration.seconds($0) }
    #expect(course.waits == expected && course.attempts == expected.count + 1)
    #expect(course.outcome == Outcome(.refused))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func waitsAreRandom(seed: UInt64) async {
    let generator = Mutex(SeededGenerator(seed: seed))
    let course = await self.course([Outcome(.reset)]) { bound in
      generator.withLock { bound * Double.random(in: 0...1, using: &$0) }
    }
    let bounds = [0.5, 1, 2, 4].map { Duration.seconds($0) }
    for (place, wait) in course.waits.enumerated() {
      #expect(wait <= (place < bounds.count ? bounds[place] : .seconds(8)))
    }
    #expect(Set(course.waits).count == course.waits.count && course.waits.count > 4)
    #expect(course.waits.reduce(.zero, +) < .seconds(30))
  }

  @Test(arguments: [
    ("2", 2), (" 2 ", 2), ("Thu, 26 Nov 2026 09:30:07 GMT", 7),
    ("Thursday, 26-Nov-26 09:30:07 GMT", 7), ("Thu Nov 26 09:30:07 2026", 7),
    // What is none, or is over, leaves the usual waits.
    ("0", 0.5), ("-1", 0.5), ("1.5", 0.5), ("soon", 0.5), ("", 0.5),
    ("Thu, 26 Nov 2026 09:29:00 GMT", 0.5),
  ])
  func waitsAsTheServerWants(value: String, seconds: Double) async {
    let course = await self.course([Self.answer(429, retryAfter: value), Self.answer(200)])
    #expect(course.waits == [.seconds(seconds)])
  }

  @Test(arguments: [
    "31", "99999999999999999999999", "Thu, 26 Nov 2026 09:30:31 GMT",
    "Sun, 06 Nov 2094 08:49:37 GMT",
  ])
  func givesUpAtOnce(value: String) async {
    let course = await self.course([Self.answer(503, retryAfter: value), Self.answer(200)])
    #expect(course.outcome.answer?.status == 503 && course.attempts == 1)
    #expect(course.waits.isEmpty && course.told.count == 1)
    #expect(course.told.first?.hasSuffix(" s only") == true)
  }

  @Test func timeOfAttemptsCounts() async {
    let course = await self.course([Outcome(.timeout)], taking: .seconds(15))
    #expect(course.attempts == 2)
  }

  @Test func noPatience() async {
    #expect(await self.course([Self.answer(500)], for: .zero, jitter: { _ in .zero }).attempts == 1)
  }

  @Test func tells() async {
    let outcomes = [
      Self.answer(429, retryAfter: "2"), Outcome(.refused), Self.answer(500), Self.answer(200),
    ]
    let course = await self.course(outcomes) { $0 * 0.35 }
    #expect(
      course.told == [
        "retell/get-phone-number/1: 429, asked again in 2 s",
        "retell/get-phone-number/1: the server refuses connections, asked again in 0.4 s",
        "retell/get-phone-number/1: 500, asked again in 0.7 s",
      ])
  }

  @Test func isInterrupted() async {
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return await self.course([Self.answer(500)])
    }
    let course = await task.value
    #expect(course.outcome == Outcome(.interrupted) && course.attempts == 1)
  }
}
