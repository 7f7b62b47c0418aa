import Linecheck
import LinecheckCommands
import LinecheckJSON
import LinecheckRunner

/// Prints the requests of a run, without what opens doors.
struct DryRun {
  let steps: [Step]

  /// Prints them; a list has its first page only, since the others depend on answers.
  func print(_ console: inout Console) -> ExitCode {
    var code = ExitCode.success
    for (place, step) in steps.enumerated() {
      if place > 0 { console.print("\n") }
      switch step {
      case .list(let listing):
        console.print(Self.text(of: listing.call, nil))
        if listing.endpoint.api.list.paging != .none {
          console.print("# and the pages after it\n")
        }
      case .call(let planned):
        console.print(Self.text(of: planned.call, planned.operation))
        if planned.isHeldBack {
          console.printError(
            "linecheck: \(planned.call.name) would not be sent: its body breaks its contract")
          console.printError(
            "  `linecheck check --contract \(planned.operation.id)/request"
              + " \(planned.bodyFile ?? "FILE")` says what is wrong")
          code = .findings
        }
      }
    }
    return code
  }

  private static func text(of call: Call, _ operation: Operation?) -> String {
    var text = "\(call.request.method) \(call.request.url)\n"
    for header in call.request.headers {
      let isKey = header.name == call.credential.name
      text += "\(header.name): \(isKey ? call.credential.scheme + "•••" : header.value)\n"
    }
    if let body = call.request.body {
      text += "\n" + masked(body, operation)
      if !text.hasSuffix("\n") { text += "\n" }
    }
    return text
  }

  /// A body with `•••` for each string that its contract calls a secret. Where nothing says which these
  /// are, nothing is shown.
  private static func masked(_ body: [UInt8], _ operation: Operation?) -> String {
    guard let document = try? Document(body) else {
      return "(\(body.count) bytes that are no JSON)"
    }
    guard let program = try? operation?.requestContract?.program else {
      return "(\(body.count) bytes)"
    }
    let words = program.sensitivities(in: document)
    var text: [UInt8] = []
    var place = 0
    for (index, node) in document.nodes.enumerated()
    where node.kind == .string && words[index] == .secret {
      text += body[place..<Int(node.start)] + Array("•••".utf8)
      place = Int(node.end)
    }
    text += body[place...]
    return String(decoding: text, as: UTF8.self)
  }
}
