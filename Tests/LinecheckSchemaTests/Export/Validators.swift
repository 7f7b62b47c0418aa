import Foundation
import TestSupport

/// Validators of others that run in Python, where the machine has them.
enum Validators {
  /// The Python that the environment variable `LINECHECK_PYTHON` names, else `python3` on the path.
  static let python =
    ProcessInfo.processInfo.environment["LINECHECK_PYTHON"] ?? "python3"

  /// Whether `python3` and the packages `jsonschema` and `jsonschema-rs` are there.
  static let arePresent = (try? run("import jsonschema, jsonschema_rs\nprint(1)", "")) == "1\n"

  static let absence: String = "no python3 with jsonschema and jsonschema-rs is on the path"

  /// The mistakes in schemas by the meta-schema of 2020-12.
  static func mistakes(in schemas: [String]) throws -> [String] {
    let program = """
      import json, sys, jsonschema_rs, jsonschema
      for line in sys.stdin.buffer:
          schema = json.loads(line)
          try:
              jsonschema_rs.meta.validate(schema)
              jsonschema.Draft202012Validator.check_schema(schema)
              jsonschema_rs.Draft202012Validator(schema)
          except Exception as error:
              print(schema.get("$id"), str(error).replace("\\n", " ")[:500])
      """
    return try run(program, lines(schemas))
      .split(separator: "\n").map(String.init)
  }

  /// What both validators say of payloads; the slower one is asked about every so many.
  ///
  /// - Parameters:
  ///   - payloads: JSON texts.
  ///   - schema: the schema.
  ///   - step: how many payloads the one written in Python goes on each time.
  /// - Returns: whether each payload is valid, by jsonschema-rs; and by jsonschema, nil where it was
  ///   not asked.
  /// - Throws: where files cannot be written or Python does not start.
  static func verdicts(
    of payloads: [String], by schema: String, every step: Int
  ) throws -> [(fast: Bool, slow: Bool?)] {
    // In Python's expressions "$" also matches before a newline at the end; ECMA-262's does not.
    let program = """
      import json, sys, jsonschema_rs, jsonschema
      schema = json.loads(sys.stdin.buffer.readline())
      def exact(value):
          if isinstance(value, list): return [exact(item) for item in value]
          if not isinstance(value, dict): return value
          return {name: item.replace("$", r"\\Z") if name == "pattern" and isinstance(item, str)
                  else exact(item) for name, item in value.items()}
      fast = jsonschema_rs.Draft202012Validator(schema)
      slow = jsonschema.Draft202012Validator(exact(schema))
      out = []
      for position, line in enumerate(sys.stdin.buffer):
          payload = json.loads(line)
          word = "1" if fast.is_valid(payload) else "0"
          if position % \(step) == 0: word += "1" if slow.is_valid(payload) else "0"
          out.append(word)
      print("\\n".join(out))
      """
    let words = try run(program, lines([schema] + payloads)).split(separator: "\n")
    return words.map { word in
      (fast: word.first == "1", slow: word.count > 1 ? word.last == "1" : nil)
    }
  }

  /// What jsonschema-rs says of the payloads of several schemas.
  static func verdicts(of cases: [(schema: String, payloads: [String])]) throws -> [[Bool]] {
    let program = """
      import json, sys, jsonschema_rs
      for line in sys.stdin.buffer:
          schema, *payloads = json.loads(line)
          validator = jsonschema_rs.Draft202012Validator(schema)
          print("=" + "".join("1" if validator.is_valid(payload) else "0" for payload in payloads))
      """
    let texts = cases.map { "[" + ([$0.schema] + $0.payloads).joined(separator: ",") + "]" }
    return try run(program, lines(texts)).split(separator: "\n").map { words in
      words.dropFirst().map { $0 == "1" }
    }
  }

  /// JSON texts, a line each.
  private static func lines(_ texts: [String]) -> String {
    texts.reduce(into: "") { lines, text in
      let scalars = text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }
      lines.unicodeScalars.append(contentsOf: scalars)
      lines += "\n"
    }
  }

  /// What a program writes that is given a text. Files carry both: there is no pipe to be interrupted.
  private static func run(_ program: String, _ input: String) throws -> String {
    try withTemporaryFolder { folder in
      let (source, target) = (folder.appending(path: "in"), folder.appending(path: "out"))
      try Data(input.utf8).write(to: source)
      try Data().write(to: target)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [python, "-c", program]
      process.standardInput = try FileHandle(forReadingFrom: source)
      process.standardOutput = try FileHandle(forWritingTo: target)
      process.standardError = FileHandle.nullDevice
      try process.launchAlone()
      process.waitUntilExit()
      return try String(contentsOf: target, encoding: .utf8)
    }
  }
}
