import Linecheck

extension Format {
  /// The name of a variable of one's own: any that does not begin with `system__`.
  ///
  /// Source: ElevenLabs, Dynamic variables: that prefix belongs to the platform's own variables.
  static let variableName = Format(
    "reserved", "a name of one's own", requirement: "a name that does not begin with system__",
    source: "ElevenLabs, Dynamic variables", sensitivity: .plain,
    advice: { _ in "the platform sets the variables of that prefix itself" }
  ) { text in !text.utf8.starts(with: "system__".utf8) }
  .written(as: "^(?!system__)")
  .edges(
    right: ["a", "system_a"],
    wrong: ["system__a"])
}
