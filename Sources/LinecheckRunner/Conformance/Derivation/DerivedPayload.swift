public import Linecheck
@_spi(Scanning) import LinecheckJSON

/// A valid payload of a Corpus with the smallest change that breaks one rule alone, or that comes as
/// near to it as one can, and what has to be found in it.
///
/// They stand in the file `derived.jsonl` of a contract's folder, one a line. They were made of the
/// rules once and say since then what the rules have to say.
public struct DerivedPayload: Sendable, Hashable {
  /// The rule that it is about.
  public let rule: RuleID
  /// The boundaries of the rule that it tries, such as `at most 21 characters`.
  public internal(set) var tries: [String]
  /// The name of the valid payload.
  let base: String
  let patch: JSONPatch
  /// Everything that has to be found: severity, rule, pointer.
  let finds: [String]

  /// The rules that are broken.
  var rules: [RuleID] { finds.map { RuleID(Examinee.rule(of: $0)) } }
  /// Whether the rule that it is about is broken.
  var isBroken: Bool { rules.contains(rule) }
  /// Whether it is an exchange and no body.
  var isExchange: Bool { base.hasSuffix(CorpusCase.exchangeEnding) }
}

extension DerivedPayload {
  /// The payload on a line of a file; nil where that says something else.
  init?(line: Range<Int>, of bytes: PaddedBytes) {
    guard let root = try? Document(bytes[line]).root, let rule = root["rule"]?.string,
      let base = root["from"]?.string, let patch = root["patch"].flatMap({ JSONPatch($0) }),
      let finds = root["finds"]?.items?.map(\.string)
    else { return nil }
    self.rule = RuleID(rule)
    self.base = base
    self.patch = patch
    self.finds = finds.compactMap(\.self)
    tries = root["tries"]?.items?.compactMap(\.string) ?? []
    if self.finds.count != finds.count { return nil }
  }

  /// The line of a file.
  var line: String {
    func list(_ texts: [String]) -> String {
      "[" + texts.map(JSONText.quoted).joined(separator: ",") + "]"
    }
    var line = #"{"rule":\#(JSONText.quoted(rule.name)),"#
    if !tries.isEmpty { line += #""tries":\#(list(tries)),"# }
    line += #""from":\#(JSONText.quoted(base)),"patch":\#(patch.text),"finds":\#(list(finds))}"#
    return line
  }
}
