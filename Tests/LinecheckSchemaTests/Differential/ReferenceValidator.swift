import Foundation
import TestSupport
import Testing

/// Another validator, `jsonschema-rs` of PyPI, in a process of Python that answers line by line.
final class ReferenceValidator {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var unread = Data()

  /// Whether the Python of the tests has it.
  static let isPresent: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [Validators.python, "-c", "import jsonschema_rs"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.launchAlone()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  init() throws {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [Validators.python, "-c", Self.program]
    process.standardInput = requests
    process.standardOutput = answers
    try process.launchAlone()
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Whether each of some values is valid; nil where it refuses the schema.
  func verdicts(schema: String, instances: [String]) throws -> [Bool]? {
    let line = #"{"schema":\#(schema),"instances":[\#(instances.joined(separator: ","))]}"#
    try requests.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    let answer = try readLine()
    guard answer.hasPrefix("v") else { return nil }
    return answer.dropFirst().map { $0 == "1" }
  }

  private func readLine() throws -> String {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = answers.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the other validator has ended")
      unread.append(more)
    }
  }

  /// Numbers stay exact: a fraction is read as a decimal one.
  private static let program = #"""
    import decimal, json, sys
    import jsonschema_rs
    for line in sys.stdin:
        try:
            request = json.loads(line, parse_float=decimal.Decimal)
            validator = jsonschema_rs.validator_for(request["schema"], validate_formats=False)
            answer = "v" + "".join("01"[validator.is_valid(i)] for i in request["instances"])
        except BaseException as error:
            answer = "error " + repr(error).replace("\n", " ")
        print(answer, flush=True)
    """#
}
