import Linecheck
import LinecheckJSON

/// What is found in a text that was put together from a file.
struct MappedFinding {
  let finding: Finding
  let text: MappedText
  /// Whose rule it is.
  let contract: Contract
  /// The text as a document; nil where it is none, or nobody has read it.
  let document: Document?
  /// The side that it is about, where it was found in the whole exchange: `request` or `response`.
  var side: String?

  /// What its frame shows of a string of the file that holds the text.
  var inner: InnerText? {
    guard let document, text.isExact(finding.range) else { return nil }
    return InnerText(document: document, text: text, own: finding.range)
  }

  /// Whether it was found in a body, or in parameters, by themselves.
  var isOfBody: Bool { side == nil }

  /// The finding in the text that the other came from.
  ///
  /// Its pointer leads on from its side, as `entry` names it: inside the body where it is about that
  /// (`/outbound_agents/0/weight`), else beginning with the part (`/header/content-type`, `/status`).
  /// What stands on the other side keeps that side's name (`/request/path/id`).
  ///
  /// Where the value came from a larger text, a whole URL say, all of it is shown at most by its
  /// shape, whatever the rule says of the part.
  func inFile(revealing: Bool) -> Finding {
    let isShape = !revealing && finding.sensitivity == .personal
    let sensitivity: Sensitivity? =
      text.isExact(finding.range) ? nil : isShape ? .personal : .secret
    return finding.moved(as: sensitivity, dropping: tokensOfSide, text.source)
  }

  private func tokensOfSide(_ pointer: JSONPointer) -> Int {
    guard let side else { return 0 }
    let tokens = pointer.tokens
    guard tokens.first == side else { return 0 }
    return tokens.count > 1 && tokens[1] == "body" ? 2 : 1
  }
}
