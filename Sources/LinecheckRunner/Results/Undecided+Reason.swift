import Linecheck
import LinecheckJSON

extension Undecided {
  /// Why a payload was not checked, and where that was seen.
  ///
  /// - Parameters:
  ///   - known: the names that rules name, which are shown as they are.
  ///   - revealing: whether others are.
  /// - Returns: one sentence.
  func reason(known: Set<String>, revealing: Bool) -> String {
    let place = Redaction.shown(pointer, known: known, revealing: revealing)
    return "\(self)" + (place.tokens.isEmpty ? "" : ", at \(place)")
  }
}
