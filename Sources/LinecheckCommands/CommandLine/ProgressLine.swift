import LinecheckRunner

/// A line on a terminal's standard error that says how far a run has come; nothing elsewhere.
struct ProgressLine {
  let isShown: Bool
  private var last = ContinuousClock.now
  private var isOnScreen = false

  init(_ console: Console) { isShown = console.showsProgress }

  /// Shows a text, but not more often than an eye can follow.
  mutating func show(_ text: () -> String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - last > .milliseconds(200) else { return }
    last = now
    isOnScreen = true
    FileSystem.printError("\r\u{1b}[K" + text())
  }

  /// Takes the line away.
  mutating func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    FileSystem.printError("\r\u{1b}[K")
  }
}
