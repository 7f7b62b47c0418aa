import LinecheckRunner

/// The part of the conformance report on broken unions: how often the variant is chosen that a person
/// would say is meant, and every case in which it is not.
struct UnionSection {
  let verdicts: UnionVerdicts

  /// The section as Markdown; nothing where the Corpus has no such case.
  var text: String {
    if verdicts.verdicts.isEmpty { return "" }
    var text = "\n## Unions\n\n"
    text +=
      "In each of \(verdicts.verdicts.count) payloads a union is broken, and somebody wrote down "
    text += "which variant a person would say is meant, or that nobody could say. "
    text += "Linecheck says the same of \(verdicts.right), \(Self.percent(verdicts.share)); "
    text += "95 % is the least that will do. \(peer)\n\n"
    text += "| contract | cases | chosen right |\n| --- | ---: | ---: |\n"
    for (contract, verdicts) in byContract {
      text += "| \(contract) | \(verdicts.count) | \(verdicts.count(where: \.isRight)) |\n"
    }
    if verdicts.wrong.isEmpty { return text }
    text += "\n| chosen wrong | a person would say | Linecheck says | what a person sees |\n"
    text += "| --- | --- | --- | --- |\n"
    for verdict in verdicts.wrong {
      let union = verdict.unionCase
      text += "| \(union.contract), \(union.name) | \(Self.name(union.meant)) "
      text += "| \(Self.name(verdict.chosen)) | \(MarkdownText(escaping: union.why).markup) |\n"
    }
    return text
  }

  private var peer: String {
    guard let peer = verdicts.peer else {
      return "Another validator was not measured."
    }
    let share = Self.percent(Double(peer.right) / Double(peer.cases))
    return
      "One of the errors that \(peer.tool) \(peer.version) gives as best matches, on schemas of the "
      + "same unions made by hand, lies in that variant for \(peer.right) of \(peer.cases), \(share)."
  }

  private var byContract: [(String, [UnionVerdicts.Verdict])] {
    Dictionary(grouping: verdicts.verdicts) { $0.unionCase.contract }.sorted { $0.key < $1.key }
  }

  private static func name(_ variant: String?) -> String {
    variant.map { MarkdownText(escaping: $0).markup } ?? "none"
  }

  /// A share in percent with one digit behind the point, cut off and not rounded up.
  private static func percent(_ share: Double) -> String {
    let tenths = Int(share * 1000)
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
