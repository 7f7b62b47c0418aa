import Linecheck
import LinecheckJSON

/// An exchange that nobody here has a contract for.
public struct ForeignExchange: Sendable, Hashable {
  /// The file, as results name it.
  public let source: String
  /// The place in a file of several, such as `entry 3`.
  public let entry: String?
  /// Why it is none of ours.
  public let reason: String
}

extension ForeignExchange: CustomStringConvertible {
  /// Where it is, and why it is none of ours.
  public var description: String {
    "\(entry.map { "\(source), \($0)" } ?? source): \(reason)"
  }
}

/// What became of one captured exchange.
struct ExchangeOutcome {
  /// One result for each side; none where it is foreign.
  var results: [PayloadResult] = []
  /// The exchange, where it is none of ours.
  var foreign: ForeignExchange?
  /// The body of the answer, where rules over several bodies are asked for.
  var answer: GroupCheck.Body?
  /// What was checked, for counting how often; nil where it is foreign or could not be checked.
  var check: ExchangeCheck?
}

/// Checks captured exchanges: exchange files, lines of a log that are exchanges, entries of a HAR.
///
/// A value that many threads may use at once.
struct ExchangeReader: Sendable {
  private let resolver: ExchangeResolver
  private let options: CheckRun.Options

  /// A reader that finds contracts by a resolver.
  init(_ resolver: ExchangeResolver, _ options: CheckRun.Options) {
    self.resolver = resolver
    self.options = options
  }

  /// Checks one exchange.
  ///
  /// - Parameters:
  ///   - bytes: its text.
  ///   - shape: how the text holds it.
  ///   - origin: where the text begins in its file.
  ///   - source: the file, as results name it.
  ///   - entry: the place in a file of several, such as `entry 3`.
  ///   - path: the path of the file, for contracts that its folders name.
  ///   - given: the contract that a map names for the file.
  /// - Returns: what became of it.
  func outcome(
    of bytes: PaddedBytes, _ shape: CapturedText.Shape, at origin: Origin = .start,
    source: String, entry: String? = nil, path: String = "", given: Resolution? = nil
  ) -> ExchangeOutcome {
    var result = PayloadResult(index: 0, source: source, entry: entry, outcome: .notChecked)
    do {
      let text = try CapturedText(bytes, shape, at: origin)
      switch resolver.resolve(text, at: path, given: given) {
      case .foreign(let reason):
        return ExchangeOutcome(
          foreign: ForeignExchange(source: source, entry: entry, reason: reason))
      case .unresolved(let reason, let help):
        (result.reason, result.reasonHelp) = (reason, help)
        return ExchangeOutcome(results: [result])
      case .found(let contracts):
        let check = try ExchangeCheck(
          try Exchange(text), contracts, from: options.sought, isTraced: false)
        return ExchangeOutcome(
          results: check.results(source, entry: entry, options),
          answer: check.answer(options), check: check)
      }
    } catch {
      result.reason = (error as? Exchange.Mistake)?.sentence ?? "\(error)"
      return ExchangeOutcome(results: [result])
    }
  }

  /// Checks an entry of a HAR.
  func outcome(
    of entry: HARScanner.Entry, source: String, given: Resolution? = nil
  ) -> ExchangeOutcome {
    let name = "entry \(entry.number)"
    guard let bytes = entry.bytes else {
      let result = PayloadResult(
        index: 0, source: source, entry: name, outcome: .notChecked, reason: entry.reason)
      return ExchangeOutcome(results: [result])
    }
    return outcome(of: bytes, .har, at: entry.origin, source: source, entry: name, given: given)
  }
}
