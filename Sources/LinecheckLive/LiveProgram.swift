import Linecheck
import LinecheckCommands
import LinecheckJSON
import LinecheckProviders
import LinecheckRunner

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `linecheck live` does: calls providers and checks what they answer.
struct LiveProgram: Command {
  static let name = LiveCommand.name
  static let operands = LiveCommand.operands
  static let summary = LiveCommand.summary
  static let options = LiveCommand.options
  static let examples = LiveCommand.examples

  private let options: LiveOptions

  init(_ arguments: Arguments) throws(UsageError) { options = try LiveOptions(arguments) }

  func run(_ console: inout Console) async throws(UsageError) -> ExitCode {
    if let folder = options.replay, (try? FileSystem.kind(of: folder)) != .folder {
      throw UsageError("--replay \(folder): there is no such folder")
    }
    var planner = Planner(options)
    let steps = try planner.steps(of: orders(&console))
    if options.isDryRun {
      return DryRun(steps: steps).print(&console)
    }
    let folder = FileManager.default.currentDirectoryPath
    let configuration = try Configuration.loaded(
      named: options.checks.config, for: [folder], in: folder, &console
    ).aboutFindings
    let settings = try CheckSettings(options.checks, configuration)
    try settings.refuseToReplace(configuration)
    try ReportRequest.refuse(settings.reports, toReplace: options.inputs, "input")
    let policy = try Policy.loaded(settings, configuration, in: folder, &console)
    var checking = CheckRun.Options(revealing: options.checks.revealing, groups: true)
    checking.take(settings, configuration, policy)
    let reporter = RunReporter(
      options.checks, settings, configuration, policy, saysUnused: false, console)
    checking.countsCoverage = reporter.needsCoverage
    return try await run(steps, checking, reporter, &console)
  }

  /// What is asked for: by the options, or by the plan that they name.
  private func orders(_ console: inout Console) throws(UsageError) -> [Order] {
    guard let path = options.plan else { return [options.order].compactMap(\.self) }
    do {
      let plan = OwnFile(
        try FileSystem.read(path), path: path, try PlanRules.program.get(), word: "linecheck")
      if let document = plan.document {
        return Order.all(in: document, folder: FilePath.folder(of: path))
      }
      throw UsageError(plan.mistakes, in: "the plan \(path)", help: "nothing was asked", &console)
    } catch let error as UsageError {
      throw error
    } catch {
      throw UsageError("the plan \(error)")
    }
  }

  private func run(
    _ steps: [Step], _ checking: CheckRun.Options, _ reporter: RunReporter,
    _ console: inout Console
  ) async throws(UsageError) -> ExitCode {
    let selection: ContractSelection
    do throws(ContractSelection.UnknownContract) {
      selection = try ContractSelection(Providers.contracts, Providers.operations, id: nil)
    } catch {
      throw UsageError("there is no contract \(error.id)")
    }
    Interruption.watch()
    var reporter = reporter
    reporter.begin(&console)
    var run = LiveRun(
      Interruptible(transport: transport(console)), recorder(selection, checking.additions),
      concurrency: options.concurrency,
      AnswerChecker(selection, checking), checking)
    await run.run(steps) { event in
      switch event {
      case .payload(let payload): reporter.add(payload, console)
      case .remark(let sentence): reporter.say(sentence, console)
      case .progress(let progress): reporter.flush(&console) { progress.text }
      }
    }
    if let coverage = run.checker.coverage { reporter.add(coverage) }
    var summary = run.summary
    if !options.checks.layout.isQuiet, let answers = run.progress.answersText {
      reporter.say(answers, console)
    }
    let code = reporter.end(&summary, isLimited: false, &console)
    return run.failure == nil || code == .interrupted ? code : .reportNotWritten
  }

  private func transport(_ console: Console) -> any Transport {
    if let folder = options.replay { return Recordings(folder: folder) }
    let settings = options.network.settings
    let senders = Senders(ProgramBeside.ownPath, settings)
    return Network(settings, by: senders) { console.printError("linecheck: \($0)") }
  }

  private func recorder(
    _ selection: ContractSelection, _ additions: RedactionAdditions
  ) -> RunRecorder? {
    options.record.map { RunRecorder($0, selection, additions) }
  }
}
