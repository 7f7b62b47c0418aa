import LinecheckRunner

/// What is said of a check under way:
///
///     3 of 12 files, 1,204,332 payloads, 1.4 GB at 1,310 MB/s, 2 s left
struct CheckProgress {
  private let files: Int
  /// How many bytes there are; nil where a pipe is among the inputs, or nobody wants to know.
  private let total: Int?
  private let start = ContinuousClock.now

  init(_ inputs: PayloadInputs, isShown: Bool) {
    files = inputs.inputs.count
    total = isShown ? inputs.size : nil
  }

  /// What is said of a state now.
  func text(_ state: Progress) -> String {
    Self.text(state, files, total, ContinuousClock.now - start)
  }

  /// What the line says after a time.
  static func text(_ state: Progress, _ files: Int, _ total: Int?, _ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let speed = seconds > 0 ? Double(state.bytes) / seconds : 0
    var parts = [
      "\(state.files) of \(files) \(files == 1 ? "file" : "files")",
      "\(state.payloads.grouped) payloads",
      "\((state.bytes / 1_000_000).grouped) MB at \(Int(speed / 1e6).grouped) MB/s",
    ]
    if let total, speed > 0, total >= state.bytes {
      let left = Int((Double(total - state.bytes) / speed).rounded(.up))
      parts.append(left >= 60 ? "\(left / 60) min \(left % 60) s left" : "\(left) s left")
    }
    return parts.joined(separator: ", ")
  }
}

extension Int {
  /// The number with commas between thousands.
  package var grouped: String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
