import Linecheck
import LinecheckRunner

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `linecheck redact`: makes fixtures of captures.
struct RedactCommand: Command {
  static let name = "redact"
  static let operands = Operands([[.list("PATH", .file)]])
  static let summary =
    "Makes a capture fit to commit: no secrets, no persons, the same findings."
  static let options =
    CheckOptions.resolving + [
      Option(
        "--output", "FOLDER|FILE", .file, "where the fixtures go; one goes to standard output"),
      Option("--force", "replace files that are there"),
      Option(
        "--config", "FILE", .fileOr(["none"]),
        "linecheck.json, for what else is a secret; none for no file"),
    ]
  static let examples = [
    Example("linecheck redact session.har > fixture.har", "makes a fixture of an archive")
  ]

  private let paths: [String]
  private let contract: String?
  private let maps: [ContractMap]
  private let baseURLs: [Configuration.BaseURL]
  private let input: InputFormat?
  private let output: String?
  private let isForced: Bool
  private let config: String?

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands
    if paths.isEmpty {
      throw UsageError("redact needs a path", help: "linecheck redact FILE, FOLDER or -")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw UsageError("standard input can be read only once")
    }
    contract = arguments.value("--contract")
    maps = try CheckCommand.maps(arguments.values("--map"))
    baseURLs = try CheckCommand.baseURLs(arguments.values("--base-url"))
    input = try arguments.choice("--input")
    output = arguments.value("--output")
    isForced = arguments.has("--force")
    config = arguments.value("--config")
  }

  func run(_ console: inout Console) async throws(UsageError) -> ExitCode {
    let folder = FileManager.default.currentDirectoryPath
    let configuration = try Configuration.loaded(named: config, for: paths, in: folder, &console)
    let schemas = try configuration.schemaContracts(SchemaOptions(), &console)
    let selection = try CheckCommand.selection(
      contract, maps, configuration, schemas: schemas, in: folder)
    let inputs = PayloadInputs(paths)
    for folder in inputs.emptyFolders {
      console.printError("linecheck: \(folder) holds no .json, .ndjson, .jsonl or .har file")
    }
    let targets = try FixtureTargets(
      inputs.inputs.map(\.name), paths, output: output, isForced: isForced)
    var maker = FixtureMaker(
      configuration.additions, baseURLs: baseURLs + configuration.baseURLs)
    var code = inputs.inputs.isEmpty ? ExitCode.nothingChecked : .success
    if inputs.inputs.isEmpty { console.printError("linecheck: there is nothing to redact") }
    for (input, target) in zip(inputs.inputs, targets.files) {
      let path = input.name.hasPrefix("/") ? input.name : folder + "/" + input.name
      do throws(SystemError) {
        let bytes = try input.read()
        let file = maker.file(bytes, at: input.isFile ? path : "", selection, self.input)
        for place in file.changed {
          console.printError(
            "linecheck: \(input.name): \(place): no other value would be found the same; "
              + "it was replaced all the same")
        }
        for reason in file.unchecked {
          console.printError("linecheck: not checked: \(input.name): \(reason)")
        }
        if !file.changed.isEmpty || !file.unchecked.isEmpty { code = .notAllChecked }
        do throws(SystemError) {
          try write(file.bytes, to: target, &console)
        } catch {
          console.printError("linecheck: \(error)")
          return .reportNotWritten
        }
      } catch {
        console.printError("linecheck: not redacted: \(input.name): \(error.reason)")
        code = .notAllChecked
      }
    }
    return code
  }

  private func write(
    _ bytes: [UInt8], to target: String?, _ console: inout Console
  ) throws(SystemError) {
    guard let target else { return console.print(bytes) }
    if let slash = target.lastIndex(of: "/"), slash > target.startIndex {
      try FileSystem.makeFolder(String(target[..<slash]))
    }
    let writer = try FileWriter(target)
    try writer.write(bytes)
    try writer.commit()
  }
}
