@_spi(Scanning) public import LinecheckJSON

/// Checks payloads one after the other, and keeps what makes the next one fast: the order of names
/// that it has seen, and memory. A checker belongs to one thread; make one for each.
///
///     var checker = Checker(program)
///     for line in lines where !checker.accepts(line) {
///       print(checker.findings(in: line, from: .error))
///     }
public struct Checker: ~Copyable {
  /// The rules.
  public let program: Program
  private var judge: Judge
  /// The judge of another severity that was asked for before.
  private var spare: Judge?
  private var padded = PaddedBytes()

  /// Why the payload of the last `findings` could not be judged to the end; nil where it could. What
  /// was found of it then is not all, and it has neither passed nor failed.
  public private(set) var undecided: Undecided?

  /// A checker of a program.
  public init(_ program: Program) {
    self.program = program
    judge = Judge(program, from: .error)
  }

  /// Whether a payload certainly is JSON with nothing wrong of a severity or worse.
  ///
  /// Allocates nothing. False means *look closer*: `findings` knows.
  @inline(always)
  public mutating func accepts(_ bytes: PaddedBytes, at severity: Severity = .error) -> Bool {
    accepts(bytes, in: 0..<bytes.count, at: severity)
  }

  /// The same for a range of a longer text, behind which a line feed stands or nothing.
  ///
  /// - Precondition: the range ends at a control byte or at the end of the bytes.
  public mutating func accepts(
    _ bytes: PaddedBytes, in range: Range<Int>, at severity: Severity = .error
  ) -> Bool {
    use(severity)
    return bytes.withText(range) { judge.machine.accepts($0) }
  }

  /// The same for bytes without room behind them, which are copied.
  public mutating func accepts(_ bytes: Span<UInt8>, at severity: Severity = .error) -> Bool {
    use(severity)
    padded.replace(with: bytes)
    return padded.withText { judge.machine.accepts($0) }
  }

  /// Everything that is wrong with a payload, in the order of the text: by the program's rules and by
  /// those of JSON itself.
  ///
  /// A payload that is certainly right costs no more than `accepts`.
  public mutating func findings(
    in bytes: PaddedBytes, range: Range<Int>? = nil, from severity: Severity = .warning
  ) -> [Finding] {
    let range = range ?? 0..<bytes.count
    undecided = nil
    if accepts(bytes, in: range, at: severity) { return [] }
    let found = judge.findings(in: bytes[range])
    undecided = judge.undecided
    return found
  }

  /// The same for bytes without room behind them, which are copied.
  public mutating func findings(
    in bytes: some Collection<UInt8>, from severity: Severity = .warning
  ) -> [Finding] {
    findings(in: PaddedBytes(bytes), from: severity)
  }

  private mutating func use(_ severity: Severity) {
    if severity == judge.least { return }
    var other = spare.take() ?? Judge(program, from: severity)
    if other.least != severity { other = Judge(program, from: severity) }
    swap(&judge, &other)
    spare = consume other
  }
}
