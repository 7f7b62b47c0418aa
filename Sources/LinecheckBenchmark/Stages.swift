import Linecheck
import LinecheckProviders
import LinecheckRunner

/// The stages of checking a file of one payload a line.
struct Stages {
  private let bytes: PaddedBytes
  private let program: Program
  private let lines: [Range<Int>]

  init(_ bytes: PaddedBytes, _ program: Program) {
    self.bytes = bytes
    self.program = program
    lines = Array(Lines(bytes))
  }

  func run() {
    measure("split") { Lines(bytes).count { $0.isEmpty } }
    var document = Document()
    measure("parse") {
      Lines(bytes).count { line in
        (try? document.read(bytes[line])) == nil
      }
    }
    var checker = Checker(program)
    measure("accepts") {
      Lines(bytes).count { !checker.accepts(bytes, in: $0) }
    }
    // What `linecheck check` begins with; what it counts here is looked at closer.
    measure("warnings") {
      Lines(bytes).count { !checker.accepts(bytes, in: $0, at: .warning) }
    }
    // Without --contract: whose body it is, by its shape.
    if let selection = try? ContractSelection(Providers.contracts, Providers.operations, id: nil) {
      let choice = selection.choice(for: "", at: "")
      var memory = ResolvingMemory()
      measure("resolve") {
        Lines(bytes).count { line in
          if case .resolved = choice.answer(bytes, line, &memory) { return false }
          return true
        }
      }
    }
    measure("findings") {
      Lines(bytes).count { line in
        checker.findings(in: bytes, range: line, from: .error).contains { $0.severity == .error }
      }
    }
  }

  private func measure(_ name: String, _ stage: () -> Int) {
    var best = Duration.seconds(3600)
    var invalid = 0
    for _ in 0..<7 {
      let time = ContinuousClock().measure { invalid = stage() }
      best = min(best, time)
    }
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    let speed = (Double(bytes.count) / seconds / 1e5).rounded() / 10
    let each = Int((seconds / Double(max(lines.count, 1)) * 1e9).rounded())
    print(
      Stages.padded(name, 10, left: true) + Stages.padded("\(speed)", 10) + " MB/s"
        + Stages.padded("\(each)", 10) + " ns/doc  invalid=\(invalid)")
  }

  static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.utf8.count))
    return left ? text + blanks : blanks + text
  }
}
