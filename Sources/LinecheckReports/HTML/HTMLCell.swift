import Linecheck
import LinecheckRunner

/// A documented constraint as a cell of the map.
struct HTMLCell {
  /// What the payloads of a run did to a constraint.
  enum State: String, CaseIterable {
    case broken, held, never, unknown

    /// The sign in the cell: colours alone do not tell them apart.
    var sign: HTMLText {
      switch self {
      case .broken: "×"
      case .held: "✓"
      case .never: "○"
      case .unknown: "–"
      }
    }

    /// What the legend calls it.
    var words: HTMLText {
      switch self {
      case .broken: "broken"
      case .held: "held"
      case .never: "never exercised"
      case .unknown: "not looked for"
      }
    }
  }

  let row: TrafficReport.Row

  var state: State {
    if row.count.broken > 0 { return .broken }
    if !row.isKnown { return .unknown }
    return row.count.exercised > 0 ? .held : .never
  }

  /// Whether some payload had a value for it to judge, as far as anybody looked.
  var isExercised: Bool { state == .broken || state == .held }

  /// The item of the list that the map is. Its words are there for who cannot see the sign, and are
  /// shown where the reader wants a list.
  var element: HTMLText {
    let name = row.constraint.id.name
    var text: HTMLText = "<li class=\"\(Self.className(state))\">"
    let title: HTMLText = "\(name): \(words)"
    let url = row.constraint.citations.first?.document.url ?? ""
    let isLink = URI.isPage(url)
    text +=
      isLink
      ? "<a href=\"\(url)\" rel=\"noreferrer\" title=\"\(title)\">" : "<span title=\"\(title)\">"
    text += "<b aria-hidden=\"true\">\(state.sign)</b>"
    text += "<span class=\"what\"><code>\(name)</code> \(words)</span>"
    text += isLink ? "</a></li>\n" : "</span></li>\n"
    return text
  }

  static func className(_ state: State) -> HTMLText { HTMLText(escaping: state.rawValue) }

  /// `broken in 2 of 12 payloads, near its bound in 1; expected: at most 1`
  private var words: HTMLText {
    var text = state.words
    if state == .broken { text += " in \(row.count.broken) of \(row.count.exercised, "payload")" }
    if state == .held { text += " in \(row.count.exercised, "payload")" }
    if let near = row.near, near > 0, state != .unknown { text += ", near its bound in \(near)" }
    if !row.constraint.requirement.isEmpty { text += "; expected: \(row.constraint.requirement)" }
    return text
  }
}
