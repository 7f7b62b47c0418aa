import Linecheck
import LinecheckRunner

extension TrafficReport {
  /// The report as JSON:
  ///
  ///     {
  ///       "linecheck": 1,
  ///       "coverage": [
  ///         {
  ///           "contract": "retell/get-phone-number/200",
  ///           "payloads": 12,
  ///           "constraints": [
  ///             { "rule": "…", "severity": "error", "basis": "schema", "exercised": 12, … }
  ///           ]
  ///         }
  ///       ],
  ///       "summary": { … }
  ///     }
  public var json: String {
    var json = JSONWriter(.rows)
    json.object { json in
      json.row("linecheck", 1)
      json.row("coverage", coverage.contracts.map { Contract(traffic: $0, rows: rows(of: $0)) })
      json.row("summary", summary)
    }
    return json.text + "\n"
  }

  private struct Contract: JSONWritable {
    let traffic: ContractTraffic
    let rows: [Row]

    func write(to json: inout JSONWriter) {
      json.object { json in
        json.row("contract", traffic.id)
        json.row("payloads", traffic.payloads)
        json.row("constraints", rows)
      }
    }
  }
}

extension TrafficReport.Row: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.inline { json in
      json.beside("rule", constraint.id.name)
      json.beside("severity", constraint.severity.rawValue)
      json.beside("basis", constraint.basis.rawValue)
      json.beside("exercised", isKnown ? count.exercised : nil)
      json.beside("satisfied", isKnown ? count.satisfied : nil)
      json.beside("broken", isKnown ? count.broken : nil)
      json.beside("near", isKnown ? near : nil)
    }
  }
}

extension TrafficSummary: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.row("payloads", payloads)
      json.beside("contracts", contracts)
      json.beside("exercisedContracts", exercisedContracts)
      json.row("constraints", constraints)
      json.beside("exercised", exercised)
      json.beside("broken", broken)
      json.beside("never", never)
      json.beside("notLookedFor", unknown)
    }
  }
}
