@_spi(Scanning) import LinecheckJSON

/// The harness protocol of the Bowtie project (bowtie.report), which runs the implementations of JSON
/// Schema side by side: a line of JSON asks, a line of JSON answers.
///
///     {"cmd": "start", "version": 1}
///     {"cmd": "dialect", "dialect": "http://json-schema.org/draft-07/schema#"}
///     {"cmd": "run", "seq": 1, "case": {"description": "…", "schema": {"type": "string"},
///       "registry": {"http://example.com/other": {…}},
///       "tests": [{"description": "…", "instance": 37}]}}
///     {"cmd": "stop"}
///
/// is answered by
///
///     {"ready":true,"version":1,"implementation":{"language":"swift","name":"linecheck",…}}
///     {"ok":true}
///     {"seq":1,"results":[{"valid":false}]}
///
/// Whatever a case holds, it ends no more than itself.
public struct Bowtie: Sendable {
  private let implementation: Implementation
  /// What schemas are written in that do not say so themselves.
  private var dialect = Dialect.draft2020
  private var isStopped = false

  /// How deep the values of a line may be inside each other: an instance of the usual depth stands
  /// some levels below the command.
  private static let limits = Document.Limits(depth: 1024)

  /// A harness that has been told nothing yet.
  public init(_ implementation: Implementation) { self.implementation = implementation }

  /// Answers a command.
  ///
  /// - Parameter line: a command, without its line feed.
  /// - Returns: the answer, without a line feed; nil where there is none, since the command was `stop`.
  public mutating func answer(to line: [UInt8]) -> [UInt8]? {
    if isStopped { return nil }
    let document: Document
    do throws(JSONError) {
      document = try Document(line, limits: Self.limits)
    } catch {
      return BowtieAnswer.errored("the line is no JSON: \(error), at its byte \(error.offset + 1)")
        .line()
    }
    let command = document.root
    let sequence = command["seq"].map { document.bytes[$0.range] }
    let answer: BowtieAnswer
    switch command["cmd"]?.string {
    case "start": answer = start(command["version"])
    case "dialect": answer = choose(command["dialect"]?.string)
    case "run": answer = run(command["case"])
    case "stop":
      isStopped = true
      return nil
    case let other?: answer = .errored("there is no command \(JSONText.quoted(other))")
    case nil: answer = .errored("the line has no cmd: start, dialect, run or stop")
    }
    return answer.line(sequence)
  }

  private func start(_ version: Value?) -> BowtieAnswer {
    guard version?.integer == 1 else {
      return .errored("version 1 of the protocol is spoken, not \(version?.text ?? "none")")
    }
    return BowtieAnswer(
      members: [
        ("ready", "true"), ("version", "1"), ("implementation", implementation.json),
      ])
  }

  /// Takes a dialect for schemas that name none; says where it is not known.
  private mutating func choose(_ uri: String?) -> BowtieAnswer {
    let known = uri.flatMap { Dialect(uri: $0) }
    if let known { dialect = known }
    return BowtieAnswer(members: [("ok", known == nil ? "false" : "true")])
  }

  private func run(_ value: Value?) -> BowtieAnswer {
    guard let value, let schema = value["schema"] else {
      return .errored("the command has no case with a schema")
    }
    let test = BowtieCase(schema, registry: value["registry"], dialect)
    do throws(SchemaMistakes) {
      let results = try test.results((value["tests"]?.items ?? []).map { $0["instance"] })
      return BowtieAnswer(members: [("results", "[\(results.map(\.text).joined(separator: ","))]")])
    } catch {
      return .errored(error.sentence)
    }
  }
}

extension SchemaMistakes {
  /// All of them on one line, each with its place.
  fileprivate var sentence: String {
    mistakes.map { mistake in
      mistake.message + (mistake.pointer.text.isEmpty ? "" : ", at \(mistake.pointer)")
    }.joined(separator: "; ")
  }
}
