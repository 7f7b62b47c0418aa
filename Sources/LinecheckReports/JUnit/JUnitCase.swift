import LinecheckRunner

/// One `testcase` of a JUnit report.
struct JUnitCase {
  /// What became of the case.
  enum Verdict {
    case passed
    case failure(type: String, message: String, text: [String])
    case error(message: String, text: [String])
    case skipped(message: String, text: [String])
  }

  var classname: XMLText
  var name: XMLText
  var file: String
  var line: Int?
  var verdict: Verdict
  /// What is said beside the verdict.
  var output: [String] = []
  /// How long the answer took.
  var milliseconds = 0

  /// A time in seconds, with three decimals.
  static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
  }

  /// The element.
  var element: XMLText {
    var element: XMLText =
      "    <testcase classname=\"\(classname)\" name=\"\(name)\" file=\"\(file)\""
    if let line { element += " line=\"\(line)\"" }
    element += " time=\"\(Self.seconds(milliseconds))\""
    let content = verdictElement
    if content.markup.isEmpty && output.isEmpty {
      element += "/>\n"
      return element
    }
    element += ">\n"
    element += content
    if !output.isEmpty { element += "      <system-out>\(XMLText(lines: output))</system-out>\n" }
    element += "    </testcase>\n"
    return element
  }

  private var verdictElement: XMLText {
    switch verdict {
    case .passed: ""
    case .failure(let type, let message, let text):
      """
            <failure message="\(message)" type="\(type)">\(XMLText(lines: text))</failure>

      """
    case .error(let message, let text):
      """
            <error message="\(message)" type="notChecked">\(XMLText(lines: text))</error>

      """
    case .skipped(let message, let text):
      """
            <skipped message="\(message)">\(XMLText(lines: text))</skipped>

      """
    }
  }
}

/// Names of cases that no other case of the class has.
struct JUnitNames {
  private struct Key: Hashable {
    var classname: XMLText
    var name: XMLText
  }

  private var uses: [Key: Int] = [:]

  /// A name, with ` #2` and so on where it is taken.
  mutating func unique(_ name: XMLText, in classname: XMLText) -> XMLText {
    let key = Key(classname: classname, name: name)
    var number = uses[key, default: 0]
    var candidate = key
    repeat {
      number += 1
      if number > 1 { candidate.name = "\(name) #\(number)" }
    } while number > 1 && uses[candidate] != nil
    uses[key] = number
    if number > 1 { uses[candidate] = 1 }
    return candidate.name
  }
}
