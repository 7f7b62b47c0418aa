import Testing

@testable import LinecheckCommands
@testable import LinecheckRunner

/// The line that says how far a run has come.
struct ProgressLineTests {
  private func line(
    payloads: Int, bytes: Int, files: Int = 0, of all: Int, size: Int?, after time: Duration
  ) -> String {
    var result = BatchResult(number: 0, unlisted: Summary())
    (result.count, result.bytes, result.files) = (payloads, bytes, files)
    var progress = Progress()
    progress.add(result)
    return CheckProgress.text(progress, all, size, time)
  }

  @Test(
    arguments: [
      (999, 999_999, "999 payloads, 0 MB at 0 MB/s"),
      (1000, 1_000_000, "1,000 payloads, 1 MB at 1 MB/s"),
      (1_204_332, 1_400_000_000, "1,204,332 payloads, 1,400 MB at 1,400 MB/s"),
      (12_345_678, 2_000_999_999_999, "12,345,678 payloads, 2,000,999 MB at 2,000,999 MB/s"),
    ])
  func groupsFigures(payloads: Int, bytes: Int, text: String) {
    let line = line(
      payloads: payloads, bytes: bytes, files: 3, of: 12, size: nil, after: .seconds(1))
    #expect(line == "3 of 12 files, " + text)
  }

  /// 100 MB are done.
  @Test(
    arguments: [
      (100_000_000, 2000, "0 s left"), (100_000_001, 2000, "1 s left"),
      (200_000_000, 2000, "2 s left"), (3_050_000_000, 2000, "59 s left"),
      (3_100_000_000, 2000, "1 min 0 s left"), (6_300_000_000, 2000, "2 min 4 s left"),
      (200_000_000, 500, "1 s left"), (400_000_000_000, 2000, "133 min 18 s left"),
    ])
  func tellsWhatTimeIsLeft(size: Int, milliseconds: Int, text: String) {
    let line = line(
      payloads: 7, bytes: 100_000_000, of: 2, size: size, after: .milliseconds(milliseconds))
    let speed = milliseconds == 500 ? 200 : 50
    #expect(line == "0 of 2 files, 7 payloads, 100 MB at \(speed) MB/s, \(text)")
  }

  /// Nobody knows of a pipe how long it is, of a file how much it grows, and of the first moment how
  /// fast it goes.
  @Test(
    arguments: [
      (nil, Duration.seconds(2), 50), (99_999_999, .seconds(2), 50), (200_000_000, .zero, 0),
    ])
  func leavesOutWhatNobodyKnows(size: Int?, time: Duration, speed: Int) {
    let line = line(payloads: 7, bytes: 100_000_000, files: 1, of: 1, size: size, after: time)
    #expect(line == "1 of 1 file, 7 payloads, 100 MB at \(speed) MB/s")
  }
}
