import Linecheck
import LinecheckRunner

extension Configuration {
  /// The files of the schemas that it names.
  var schemaPaths: [String] { maps.compactMap(\.schema) + [schema].compactMap(\.self) }

  /// The schemas that it names, as contracts.
  ///
  /// - Throws: `UsageError` where one cannot be read or is wrong, or two have one name.
  func schemaContracts(
    _ options: SchemaOptions, _ console: inout Console
  ) throws(UsageError) -> [Contract] {
    var files: [String: SchemaFile] = [:]
    var contracts: [Contract] = []
    for path in schemaPaths {
      let file = SchemaFile(path)
      if let other = files[file.contractID] {
        if other.path == path { continue }
        throw UsageError(
          "the schemas \(other.path) and \(path) would both be called \(file.contractID)",
          help: "give one of the files another name")
      }
      files[file.contractID] = file
      contracts.append(try file.contract(options, &console))
    }
    return contracts
  }
}
