import LinecheckReports
import LinecheckRunner
import Testing

@Suite struct JUnitReportTests {
  @Test(arguments: FailOn.allCases)
  func hasTheAttributesThatReadersDemand(failOn: FailOn) throws {
    let root = try XMLReader.read(FixedRun.report(JUnitReport(failOn: failOn)))
    #expect(root.name == "testsuites")
    #expect(root.children.map(\.name) == ["testsuite"])
    let suite = try #require(root.children.first)
    let cases = Array(suite.children.dropFirst())
    #expect(suite.children.first?.name == "properties")
    #expect(cases.allSatisfy { $0.name == "testcase" })
    for node in [root, suite] {
      #expect(node.attributes["name"] == "linecheck")
      #expect(node.attributes["tests"] == String(cases.count))
      #expect(node.attributes["failures"] == String(suite.all("failure").count))
      #expect(node.attributes["errors"] == String(suite.all("error").count))
      #expect(node.attributes["timestamp"] == nil)
    }
    #expect(suite.attributes["skipped"] == String(suite.all("skipped").count))
    for node in suite.all("testcase") + [root, suite] {
      #expect(node.attributes["time"] == "0.000")
    }
    for node in cases {
      #expect(node.attributes["classname"]?.isEmpty == false)
      #expect(node.attributes["file"]?.isEmpty == false)
      let names = node.children.map(\.name)
      #expect(
        [[], ["failure"], ["error"], ["skipped"]].contains(
          names.filter { !["properties", "system-out"].contains($0) }))
      #expect(names.firstIndex(of: "system-out") ?? names.count - 1 == names.count - 1)
    }
    let names = cases.map { [$0.attributes["classname"], $0.attributes["name"]] }
    #expect(Set(names).count == cases.count)
  }

  @Test func saysTheMessageTwice() throws {
    let suite = try XMLReader.read(FixedRun.report(JUnitReport()))
    for node in suite.all("failure") + suite.all("error") {
      let message = try #require(node.attributes["message"])
      #expect(node.text.contains(message))
      #expect(node.attributes["type"]?.isEmpty == false)
    }
    let failure = try #require(suite.all("failure").first)
    #expect(failure.text.contains("captures/number.json:14:17"))
    #expect(failure.text.contains("= documented: Retell API, Get Phone Number"))
    #expect(failure.text.contains("= help: weights of a list add up to 1"))
  }

  @Test func tellsOutcomesApart() throws {
    let suite = try XMLReader.read(FixedRun.report(JUnitReport()))
    #expect(suite.all("failure").count == 4)
    #expect(suite.all("error").count == 2)
    #expect(suite.all("skipped").count == 3)
    let cases = suite.all("testcase")
    #expect(cases[0].children.isEmpty)
    #expect(cases[0].attributes["classname"] == FixedRun.contract)
    #expect(
      cases[1].attributes["name"]
        == "captures/number.json /inbound_agents/0/weight retell.agent-weight.weight.maximum")
    #expect(cases[1].attributes["line"] == "14")
    #expect(cases[1].children.map(\.name) == ["properties", "failure", "system-out"])
    #expect(cases[3].attributes["name"] == "captures/log.ndjson, line 812")
    #expect(cases[3].children.map(\.name) == ["system-out"])
    #expect(cases[5].attributes["classname"] == "unresolved")
    #expect(cases[7].attributes["name"]?.hasSuffix(" #2") == true)
  }

  @Test func saysWhyFindingsDoNotCount() throws {
    let suite = try XMLReader.read(FixedRun.report(JUnitReport()))
    let messages = suite.all("skipped").compactMap { $0.attributes["message"] }
    #expect(
      messages.prefix(2) == [
        "known: 1.5 is greater than 1, the maximum",
        "suppressed (the provider promises to mend it in May): 1.5 is greater than 1, the maximum",
      ])
    let properties = try #require(suite.children.first?.children.first).all("property").map {
      node in
      "\(node.attributes["name"] ?? "")=\(node.attributes["value"] ?? "")"
    }
    #expect(
      properties == [
        "rules=178", "known=1", "suppressed=2", "expired=0", "stale=2", "foreign=2",
        "interrupted=false",
      ])
  }

  @Test func failsForWarningsWhereTheyFail() throws {
    let suite = try XMLReader.read(FixedRun.report(JUnitReport(failOn: .warning)))
    #expect(suite.all("failure").count == 6)
  }

  /// The outcome counts, whatever the findings are.
  @Test func failsAPayloadWithoutFailingFindings() throws {
    let payload = PayloadResult(
      index: 0, source: "a.json", outcome: .failed, findings: [FixedRun.nickname])
    let suite = try XMLReader.read(FixedRun.report(JUnitReport(), [payload]))
    #expect(suite.all("failure").count == 1)
    #expect(suite.all("system-out").count == 1)
  }

  @Test func keepsNamesApartThatLookNumbered() throws {
    let payloads = ["a", "a #2", "a", "a", "a #2"].enumerated().map { index, source in
      PayloadResult(index: index, source: source, outcome: .passed, rules: 1)
    }
    let suite = try XMLReader.read(FixedRun.report(JUnitReport(), payloads))
    let names = suite.all("testcase").compactMap { $0.attributes["name"] }
    #expect(names == ["a", "a #2", "a #3", "a #4", "a #2 #3"])
  }

  @Test(.enabled(if: Python.isPresent, "python3 is missing"))
  func isReadByPython() throws {
    let program = """
      import sys, xml.etree.ElementTree as tree
      root = tree.parse(sys.stdin.buffer).getroot()
      print([len(list(root.iter(name))) for name in ('testcase', 'failure', 'error', 'skipped')])
      """
    #expect(try Python.run(program, FixedRun.report(JUnitReport())) == "[11, 4, 2, 3]\n")
    #expect(try Python.run(program, FixedRun.emptyReport(JUnitReport())) == "[1, 0, 1, 0]\n")
  }
}
