import LinecheckCommands
import LinecheckRunner

/// How far a run has come.
struct LiveProgress: Sendable {
  /// How many steps there are.
  var planned = 0
  /// How many of them are done.
  var done = 0
  /// How many numbers came in lists.
  var numbers = 0
  /// How long each answer took, in milliseconds.
  private(set) var times: [Int] = []
  /// How many answers each status has.
  private var statuses: [Int: Int] = [:]

  /// Counts an answer.
  mutating func answered(_ exchange: LiveExchange) {
    guard let status = exchange.status, exchange.trouble == nil else { return }
    statuses[status, default: 0] += 1
    times.append(exchange.milliseconds ?? 0)
  }

  /// What is said while the run goes on: `3 of 12 requests, 41 answers, 2,500 numbers`.
  var text: String {
    var parts = ["\(done) of \(planned) \(planned == 1 ? "request" : "requests")"]
    parts.append("\(times.count.grouped) \(times.count == 1 ? "answer" : "answers")")
    if numbers > 0 { parts.append("\(numbers.grouped) \(numbers == 1 ? "number" : "numbers")") }
    return parts.joined(separator: ", ")
  }

  /// What is said of answers at the end; times are told, and never judged:
  ///
  ///     27 answers (25 × 200, 1 × 401, 1 × 422), half of them within 8 ms, all within 25 ms
  var answersText: String? {
    guard let longest = times.max() else { return nil }
    let all = statuses.sorted { $0.key < $1.key }.map { "\($1) × \($0)" }.joined(separator: ", ")
    if times.count == 1 { return "1 answer (\(statuses.keys.first ?? 0)), after \(longest) ms" }
    let middle = times.sorted()[(times.count - 1) / 2]
    return "\(times.count.grouped) answers (\(all)), half of them within \(middle) ms, all within"
      + " \(longest) ms"
  }
}
