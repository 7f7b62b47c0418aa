import Linecheck
import LinecheckJSON
import LinecheckReports
import LinecheckRunner
import LinecheckSchema

extension SchemaFile {
  /// The schema as a contract.
  ///
  /// - Throws: `UsageError` where it cannot be read or is wrong; all that is wrong has been printed then.
  func contract(
    _ options: SchemaOptions, _ console: inout Console
  ) throws(UsageError) -> Contract {
    let bytes: PaddedBytes
    do throws(SystemError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw UsageError("the schema \(error)")
    }
    do throws(SchemaMistakes) {
      let schema = try JSONSchema(
        Array(bytes.all), at: uri, title: name, options: options.reading(self))
      let program = try schema.program(id: contractID.split(separator: "/").joined(separator: "."))
      return Contract(contractID, title: name, document: schema.document, program: program)
    } catch {
      print(error.mistakes, bytes, options, &console)
      let count = error.mistakes.count
      throw UsageError(
        "the schema \(path) has \(count == 1 ? "a mistake" : "\(count) mistakes")",
        help: "nothing was checked; `linecheck schema lint \(path)` says more about it")
    }
  }

  /// Prints mistakes of the file, and of those that it refers to.
  private func print(
    _ mistakes: [SchemaMistake], _ bytes: PaddedBytes, _ options: SchemaOptions,
    _ console: inout Console
  ) {
    var report = TextReport(quiet: true)
    let output = ReportOutput()
    var left = mistakes[...]
    while let first = left.first {
      let same = left.prefix { $0.uri == first.uri }
      left = left.dropFirst(same.count)
      let isOwn = first.uri == uri
      let other = isOwn ? nil : options.reading(self).resolve(first.uri)
      let text = isOwn ? bytes : PaddedBytes(other ?? [])
      report.add(
        PayloadResult(
          same.map { mistake in
            FileMistake(
              mistake.message, help: mistake.help, pointer: mistake.pointer,
              range: text.count == 0 ? nil : mistake.range)
          }, "schema.mistake", in: text, path: isOwn ? path : first.uri), to: output)
    }
    console.printErrorText(output)
  }
}
