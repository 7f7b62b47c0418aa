import LinecheckRunner

/// A line on a terminal's standard error that says how far a run has come; nothing elsewhere.
///
///     3 of 12 files, 1,204,332 payloads, 1.4 GB at 1,310 MB/s, 2 s left
struct ProgressLine {
  private let isShown: Bool
  private let files: Int
  /// How many bytes there are; nil where a pipe is among the inputs.
  private let total: Int?
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant
  private var isOnScreen = false

  init(_ inputs: PayloadInputs, _ console: Console) {
    isShown = console.showsProgress
    files = inputs.inputs.count
    total = isShown ? inputs.size : nil
    last = start
  }

  /// Shows the state, but not more often than an eye can follow.
  mutating func show(_ state: Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - last > .milliseconds(200) else { return }
    last = now
    isOnScreen = true
    FileSystem.printError("\r\u{1b}[K" + Self.text(state, files, total, now - start))
  }

  /// Takes the line away.
  mutating func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    FileSystem.printError("\r\u{1b}[K")
  }

  /// What the line says after a time.
  static func text(_ state: Progress, _ files: Int, _ total: Int?, _ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let speed = seconds > 0 ? Double(state.bytes) / seconds : 0
    var parts = [
      "\(state.files) of \(files) \(files == 1 ? "file" : "files")",
      "\(grouped(state.payloads)) payloads",
      "\(grouped(state.bytes / 1_000_000)) MB at \(grouped(Int(speed / 1e6))) MB/s",
    ]
    if let total, speed > 0, total >= state.bytes {
      let left = Int((Double(total - state.bytes) / speed).rounded(.up))
      parts.append(left >= 60 ? "\(left / 60) min \(left % 60) s left" : "\(left) s left")
    }
    return parts.joined(separator: ", ")
  }

  /// A number with commas between thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
