import Linecheck
import LinecheckProviders
import Testing

struct CorpusTests {
  @Test func hasPayloadsOfEveryContract() {
    #expect(Corpus.payloads.count >= 600)
    let contracts = Set(Corpus.payloads.map(\.contract))
    #expect(contracts == Set(Providers.contracts.map(\.id)))
    for contract in contracts {
      let payloads = Corpus.payloads.filter { $0.contract == contract }
      #expect(payloads.contains { $0.isValid } && payloads.contains { !$0.isValid })
    }
  }

  @Test(arguments: Corpus.payloads.filter(\.isValid))
  func validPayloadsHaveNoFindings(payload: CorpusPayload) throws {
    var checker = Checker(try Corpus.program(payload))
    let findings = checker.findings(in: payload.bytes, from: .warning)
    #expect(findings.map { "\($0.rule) \($0)" } == [])
    #expect(try Document(payload.bytes).observations == [])
  }

  @Test(arguments: Corpus.payloads.filter { !$0.isValid })
  func invalidPayloadsBreakWhatTheirNameSays(payload: CorpusPayload) throws {
    let program = try Corpus.program(payload)
    let constraint = try #require(
      (program.constraints + DocumentRules.all).first { $0.id == payload.rule },
      "no rule of the name \(payload.rule)")
    // A rule may be softer here; then nothing of that softer severity may be found beside it.
    var checker = Checker(program)
    let all = checker.findings(in: payload.bytes, from: .note)
    let severity = all.filter { $0.rule == payload.rule }.map(\.severity).min()
    let least = severity ?? constraint.exceptionalSeverity ?? constraint.severity
    let findings = all.filter { $0.severity >= least }
    if let expected = payload.expected {
      #expect(findings.map { "\($0.rule) \($0.pointer)" }.sorted() == expected.sorted())
      #expect(expected.contains { $0.hasPrefix(payload.rule.name + " ") })
    } else {
      #expect(findings.map(\.rule) == [payload.rule])
    }
    for finding in findings where !finding.rule.name.hasPrefix("json.") {
      #expect(finding.isAtAPlaceOfItsConstraint, "\(finding.pointer)")
    }
  }

  @Test(arguments: Corpus.payloads)
  func findingsPointAtTheirValues(payload: CorpusPayload) throws {
    let program = try Corpus.program(payload)
    let document = try Document(payload.bytes)
    for finding in program.findings(in: document) {
      let bytes = document.bytes[finding.range]
      guard let value = document.value(at: finding.pointer) else {
        // A missing member: the brace of the object that lacks it.
        #expect(bytes.elementsEqual([UInt8(ascii: "{")]), "\(finding.rule)")
        continue
      }
      if value.range != finding.range {
        // A member that should not be there, or a wrong name: the name.
        #expect(finding.range.upperBound < value.range.lowerBound, "\(finding.rule)")
        #expect(try finding.pointer.tokens.last == Document(bytes).root.string, "\(finding.rule)")
      }
      for related in finding.related {
        #expect(document.value(at: related.pointer)?.range == related.range)
      }
    }
  }

  /// Members that tell about persons and their numbers.
  private static let personal: Set = [
    "phone_number", "phone_number_pretty", "fallback_number", "nickname", "inbound_webhook_url",
    "inbound_sms_webhook_url", "auth_username", "termination_uri", "agent_id", "area_code",
  ]

  @Test(arguments: Corpus.payloads)
  func messagesShowNoPersonalText(payload: CorpusPayload) throws {
    let document = try Document(payload.bytes)
    var texts: [String] = []
    func collect(_ value: Value, _ name: String) {
      if let text = value.string, Self.personal.contains(name), text.utf8.count > 3,
        Redaction.shape(of: text) != text
      {
        texts.append(text)
      }
      for (name, value) in value.members ?? [] { collect(value, name) }
      for item in value.items ?? [] { collect(item, name) }
    }
    collect(document.root, "")
    for finding in try Corpus.program(payload).findings(in: document) {
      for message in [finding.message] + finding.related.map(\.message) {
        #expect(texts.allSatisfy { !message.description.contains($0) }, "\(message)")
      }
    }
  }
}

extension Finding {
  /// Whether the pointer is one of those that the constraint judges at, `*` being any item or member.
  var isAtAPlaceOfItsConstraint: Bool {
    constraint.places.contains { place in
      let (expected, found) = (JSONPointer(place)?.tokens ?? [], pointer.tokens)
      let isAny = rule.name.hasSuffix("unknown-property") || rule.name.hasSuffix("legacy-field")
      return (isAny || expected.count == found.count)
        && zip(expected, found).allSatisfy { isAny || $0 == "*" || $0 == $1 }
    }
  }
}
