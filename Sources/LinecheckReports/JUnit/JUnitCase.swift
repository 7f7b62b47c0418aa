import Linecheck
import LinecheckRunner

/// One `testcase` of a JUnit report.
struct JUnitCase {
  /// What became of the case.
  enum Verdict {
    case passed
    case failure(type: String, message: String, text: XMLText)
    case error(type: String, message: String, text: XMLText)
    case skipped(message: String, text: XMLText)
  }

  var classname: XMLText
  var name: XMLText
  /// The file that it is about.
  var file: String?
  var verdict: Verdict
  /// What it is about, where it is about one finding.
  var finding: ReportedFinding?
  /// What is said beside the verdict.
  var output: XMLText = ""
  /// How long the answer took.
  var milliseconds = 0

  /// The element.
  func element(_ flavor: JUnitReport.Flavor) -> XMLText {
    var element: XMLText = "    <testcase classname=\"\(classname)\" name=\"\(name)\""
    if flavor == .rich {
      if let file { element += " file=\"\(file)\"" }
      if let finding { element += " line=\"\(finding.span.start.line)\"" }
    }
    element += " time=\"\(Timing.seconds(milliseconds))\""
    var content: XMLText = ""
    if flavor == .rich, let finding { content += Self.properties(of: finding) }
    content += verdictElement
    if output.size > 0 { content += "      <system-out>\(output)</system-out>\n" }
    element += content.size == 0 ? "/>\n" : ">\n\(content)    </testcase>\n"
    return element
  }

  /// What tools sort and count by.
  private static func properties(of finding: ReportedFinding) -> XMLText {
    var properties = [
      ("rule", finding.rule), ("severity", finding.severity.rawValue),
      ("basis", finding.basis.rawValue), ("pointer", finding.pointer),
      ("fingerprint", finding.fingerprint),
    ]
    if let citation = finding.citations.first { properties.append(("url", citation.document.url)) }
    var element: XMLText = "      <properties>\n"
    for (name, value) in properties {
      element += "        <property name=\"\(name)\" value=\"\(value)\"/>\n"
    }
    element += "      </properties>\n"
    return element
  }

  private var verdictElement: XMLText {
    switch verdict {
    case .passed: ""
    case .failure(let type, let message, let text):
      """
            <failure message="\(message)" type="\(type)">\(text)</failure>

      """
    case .error(let type, let message, let text):
      """
            <error message="\(message)" type="\(type)">\(text)</error>

      """
    case .skipped(let message, let text):
      """
            <skipped message="\(message)">\(text)</skipped>

      """
    }
  }
}

/// Names of cases that no other case of the class has.
struct JUnitNames {
  private var ordinals = Ordinals()

  /// A name, with ` #2` and so on where it is taken.
  mutating func unique(_ name: XMLText, in classname: XMLText) -> XMLText {
    var number = ordinals.next(classname.bytes, name.bytes)
    while number > 1 {
      let candidate: XMLText = "\(name) #\(number)"
      if ordinals.next(classname.bytes, candidate.bytes) == 1 { return candidate }
      number += 1
    }
    return name
  }
}
